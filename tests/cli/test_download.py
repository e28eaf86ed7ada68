"""`fortnox download`: names that Fortnox chooses, several files, --output, and files of any content."""

from __future__ import annotations

import gzip
import os
import re
from collections.abc import Callable, Mapping
from pathlib import Path
from urllib.parse import quote

import httpx
import pytest

from tests.cli.conftest import Shell
from tests.cli.fake_fortnox import FakeFortnox
from tests.core.test_filenames import HOSTILE
from tests.platforms import posix

Respond = Callable[[httpx.Request], httpx.Response]
NOT_FOUND = {"ErrorInformation": {"Error": 1, "Message": "Kan inte hitta fakturan.", "Code": 2000434}}
PDF = b"%PDF-1.7"


def _named(name: str, content: bytes = b"x", content_type: str = "application/pdf") -> httpx.Response:
    disposition = f"attachment; filename*=UTF-8''{quote(name, safe='', errors='surrogatepass')}"
    return httpx.Response(200, headers={"Content-Type": content_type, "Content-Disposition": disposition}, content=content)


def _serve(monkeypatch: pytest.MonkeyPatch, respond: Respond) -> FakeFortnox:
    server = FakeFortnox(respond)
    server.install(monkeypatch)
    return server


def _invoices(names: Mapping[str, str | None]) -> Respond:
    """Return a server with the PDFs of invoices: number -> file name. Other invoices do not exist."""

    def respond(request: httpx.Request) -> httpx.Response:
        number = request.url.path.split("/")[3]
        if number not in names:
            return httpx.Response(404, json=NOT_FOUND)
        name = names[number]
        content = PDF + number.encode()
        return httpx.Response(200, headers={"Content-Type": "application/pdf"}, content=content) if name is None else _named(name, content)

    return respond


def _files(folder: Path) -> dict[str, bytes]:
    return {each.name: each.read_bytes() for each in folder.iterdir()}


# Names


# A header has no form for a surrogate; its three bytes arrive as three replacement characters.
ARRIVING = {name: saved for name, saved in HOSTILE.items() if not any("\ud800" <= sign <= "\udfff" for sign in name)}
ARRIVING["a\ud800b.pdf"] = "a\ufffd\ufffd\ufffdb.pdf"


@pytest.mark.parametrize("name", ARRIVING)
def test_download_saves_hostile_name_safely(name: str, empty_shell: Shell, monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    _serve(monkeypatch, lambda _: _named(name))
    result = empty_shell.run("download", "inbox.download", "7")
    saved = ARRIVING[name] or "7.pdf"
    assert _files(tmp_path) == {saved: b"x"}
    assert (result.status, result.out, result.err) == (0, f"{saved}\n", f"{saved}: 1 bytes\n")


@pytest.mark.parametrize("kind", ["file", "folder", "link", "dangling link", "pipe"])
@pytest.mark.parametrize("output", [[], ["--output", "."]])
@posix
def test_download_own_name_keeps_what_exists(
    kind: str, output: list[str], empty_shell: Shell, monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    path = tmp_path / "a.pdf"
    match kind:
        case "file":
            path.write_bytes(b"before")
        case "folder":
            path.mkdir()
        case "pipe":
            os.mkfifo(path)
        case _:
            path.symlink_to(tmp_path / "target")
            if kind == "link":
                (tmp_path / "target").write_bytes(b"before")
    before = sorted(tmp_path.iterdir())
    _serve(monkeypatch, lambda _: _named("a.pdf"))
    result = empty_shell.run("download", "inbox.download", "7", *output)
    assert (result.status, result.out) == (1, "")
    assert result.err == "fortnox: a.pdf already exists; name a file with --output to replace it\n"
    assert sorted(tmp_path.iterdir()) == before
    assert kind not in ("file", "link") or path.read_bytes() == b"before"


# Contents


@pytest.mark.parametrize("operation", ["archive.download", "inbox.download"])
@pytest.mark.parametrize(
    "content",
    [b"", b"{}", b'{"message": "unauthorized"}', b'{"ErrorInformation": {"Code": 1}}', b'{"Folder": {}}', b"[", b"<html>", b"\x00\xff"],
)
@pytest.mark.parametrize("content_type", ["application/json", "text/html", "application/octet-stream"])
def test_download_saves_any_content(
    operation: str, content: bytes, content_type: str, empty_shell: Shell, monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    _serve(monkeypatch, lambda _: _named("a.json", content, content_type))
    for command in ("download", "call"):
        result = empty_shell.run(command, operation, "7", *(["--output", "a.json"] if command == "call" else []))
        assert result.status == 0, result
        assert _files(tmp_path) == {"a.json": content}


def test_download_of_cut_file_saves_nothing(empty_shell: Shell, monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    headers = {"Content-Encoding": "gzip", "Content-Disposition": 'attachment; filename="a.pdf"'}
    _serve(monkeypatch, lambda _: httpx.Response(200, headers=headers, content=gzip.compress(PDF * 99)[:-4]))
    result = empty_shell.run("download", "inbox.download", "7")
    assert (result.status, result.out) == (1, "")
    assert _files(tmp_path) == {}


# Several files


def test_download_saves_several_files(empty_shell: Shell, monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    _serve(monkeypatch, _invoices({"2": "b.pdf", "7": None, "18": "-å.pdf"}))
    result = empty_shell.run("download", "invoices.preview", "2", "7", "18", "7")
    assert (result.status, result.out) == (0, "b.pdf\n7.pdf\nå.pdf\n")
    assert result.err == "b.pdf: 9 bytes\n7.pdf: 9 bytes\nå.pdf: 10 bytes\n"
    assert _files(tmp_path) == {"b.pdf": PDF + b"2", "7.pdf": PDF + b"7", "å.pdf": PDF + b"18"}


def test_download_failure_does_not_stop_other_files(empty_shell: Shell, monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    (tmp_path / "b.pdf").write_bytes(b"before")
    _serve(monkeypatch, _invoices({"2": "b.pdf", "7": "c.pdf", "18": "c.pdf", "19": "d.pdf"}))
    result = empty_shell.run("download", "invoices.preview", "1", "2", "7", "18", "19")
    assert (result.status, result.out) == (1, "c.pdf\nd.pdf\n")
    errors = [line for line in result.err.splitlines() if line.startswith("fortnox: ")]
    assert [re.sub(r"invoices.preview.*", "...", line) for line in errors] == [
        "fortnox: 1: ...",
        "fortnox: 2: b.pdf already exists; name a file with --output to replace it",
        "fortnox: 18: c.pdf already exists; name a file with --output to replace it",
        "fortnox: 3 of 5 files were not saved",
    ]
    assert _files(tmp_path) == {"b.pdf": b"before", "c.pdf": PDF + b"7", "d.pdf": PDF + b"19"}


def test_download_saves_several_files_in_folder(empty_shell: Shell, monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    folder = tmp_path / "Fakturor å"
    folder.mkdir()
    _serve(monkeypatch, _invoices({"2": "b.pdf", "7": None}))
    result = empty_shell.run("download", "invoices.preview", "2", "7", "--output", "Fakturor å")
    assert (result.status, result.out) == (0, f"{Path('Fakturor å', 'b.pdf')}\n{Path('Fakturor å', '7.pdf')}\n")
    assert sorted(_files(folder)) == ["7.pdf", "b.pdf"]


def test_download_with_side_effects_confirms_all_requests(empty_shell: Shell, monkeypatch: pytest.MonkeyPatch) -> None:
    server = _serve(monkeypatch, _invoices({"2": "b.pdf", "7": "c.pdf"}))
    result = empty_shell.run("download", "invoices.print", "2", "7")
    assert result.status == 1
    assert "GET /3/invoices/2/print\nGET /3/invoices/7/print\n" in result.err
    assert not server.requests
    assert empty_shell.run("download", "invoices.print", "2", "7", "--yes").status == 0


def test_download_with_wrong_id_sends_nothing(empty_shell: Shell, monkeypatch: pytest.MonkeyPatch) -> None:
    server = _serve(monkeypatch, _invoices({"2": "b.pdf"}))
    assert empty_shell.run("download", "invoices.preview", "2", "..").status == 2
    assert not server.requests


def test_call_takes_one_id(empty_shell: Shell, monkeypatch: pytest.MonkeyPatch) -> None:
    _serve(monkeypatch, _invoices({}))
    assert empty_shell.run("call", "invoices.preview", "2", "7").status == 2


# --output


@pytest.mark.parametrize(
    "output",
    ["", "a\0b", "\0", "\ud800", "missing/a.pdf", "missing/", "file/a.pdf", "a" * 300, "/" + "a/" * 3000, "../missing/", "x/../a.pdf"],
)
def test_download_with_bad_output_sends_nothing(output: str, empty_shell: Shell, monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    (tmp_path / "file").touch()
    server = _serve(monkeypatch, _invoices({"2": "b.pdf"}))
    result = empty_shell.run("download", "invoices.preview", "2", f"--output={output}")
    assert (result.status, result.out) == (2, "")
    assert result.err.startswith("fortnox: --output")
    assert result.err.count("\n") == 1
    assert not server.requests
    assert _files(tmp_path) == {"file": b""}


@pytest.mark.parametrize("output", ["-", "new.pdf", "file.pdf", "missing/"])
def test_download_of_several_files_needs_folder(output: str, empty_shell: Shell, monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    (tmp_path / "file.pdf").touch()
    server = _serve(monkeypatch, _invoices({"2": "b.pdf", "7": "c.pdf"}))
    result = empty_shell.run("download", "invoices.preview", "2", "7", "--output", output)
    assert (result.status, "folder" in result.err) == (2, True)
    assert not server.requests


def test_download_output_replaces_named_file(empty_shell: Shell, monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    (tmp_path / "a.pdf").write_bytes(b"before")
    _serve(monkeypatch, _invoices({"2": "b.pdf"}))
    assert empty_shell.done("download", "invoices.preview", "2", "--output", "a.pdf") == "a.pdf\n"
    assert _files(tmp_path) == {"a.pdf": PDF + b"2"}


@pytest.mark.parametrize(
    "arguments",
    [
        ["call", "archive.upload", "a\0b", "--yes"],
        ["call", "customers.create", "--body", "@a\0b", "--yes"],
        ["call", "invoices.create", "--invoice-rows", "@a\0b", "--yes"],
        ["call", "recurring_billing.recurrings.patch", "1", "--if-match", "@a\0b", "--body", "[]", "--yes"],
        ["call", "recurring_billing.recurrings.get", "1", "--etag-save", "a\0b"],
    ],
    ids=lambda each: " ".join(each[1:3]),
)
def test_path_with_null_character_is_usage_error(arguments: list[str], empty_shell: Shell, monkeypatch: pytest.MonkeyPatch) -> None:
    server = _serve(monkeypatch, _invoices({}))
    result = empty_shell.run(*arguments)
    assert result.status == 2
    assert "it contains a character that no path can have" in result.err
    assert not server.requests
