"""Uploads: complete for each attempt, with their name, and not loaded into memory."""

import io
import os
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from datetime import date, datetime
from decimal import Decimal
from errno import ENOENT
from pathlib import Path
from typing import Any

import pytest
from fortnox_client import Fortnox, Upload
from fortnox_client.errors import UploadError
from fortnox_core.call import call, no_content
from fortnox_core.operation import Operation

from tests.core.clients import Run, Server, both
from tests.platforms import posix


@both
@pytest.mark.parametrize(
    ("filename", "sent"),
    [("Kvitto Åå 日本.pdf", "Kvitto Åå 日本.pdf"), ('a"b.pdf', "a%22b.pdf"), ("a\r\nX-Evil: 1.pdf", "a%0D%0AX-Evil: 1.pdf")],
)
def test_upload_is_one_part_with_utf_8_name(run: Run, filename: str, sent: str) -> None:
    server = Server(201, {"File": {"Id": "f1", "Name": filename}})
    file = run(server, lambda fortnox: fortnox.inbox.upload(Upload(filename, b"\x00\xff", "application/pdf"), folderid="inbox_v"))
    assert file.name == filename
    [request] = server.requests
    boundary = request.headers["Content-Type"].removeprefix("multipart/form-data; boundary=")
    assert request.url.query == b"folderid=inbox_v"
    assert request.content == (
        f'--{boundary}\r\nContent-Disposition: form-data; name="file"; filename="{sent}"\r\nContent-Type: application/pdf\r\n\r\n'.encode()
        + f"\x00\udcff\r\n--{boundary}--\r\n".encode("utf-8", "surrogateescape")
    )


def test_upload_of_accepts_paths_bytes_and_files(tmp_path: Path) -> None:
    path = tmp_path / "Kvitto å.pdf"
    path.write_bytes(b"%PDF")
    expected = ("Kvitto å.pdf", b"%PDF", "application/pdf")
    assert _read(Upload.of(path)) == _read(Upload.of(str(path))) == expected
    with path.open("rb") as file:
        assert _read(Upload.of(file)) == expected
    assert _read(Upload.of(b"%PDF", "Kvitto å.pdf")) == _read(Upload.of(bytearray(b"%PDF"), filename="Kvitto å.pdf")) == expected
    assert _read(Upload.of(io.BytesIO(b"%PDF"), "Kvitto å.pdf")) == expected
    assert _read(Upload.of(path, "b.txt", "text/csv")) == ("b.txt", b"%PDF", "text/csv")


def _read(upload: Upload) -> tuple[str, bytes, str]:
    with upload.open() as content:
        return upload.filename, content if isinstance(content, bytes) else content.read(), upload.content_type


@pytest.mark.parametrize(
    ("filename", "content_type"),
    [("a.PDF", "application/pdf"), ("a.png", "image/png"), ("a.tar.gz", "application/octet-stream"), ("a", "application/octet-stream")],
)
def test_upload_guesses_media_type_from_name(filename: str, content_type: str) -> None:
    assert Upload.of(b"", filename).content_type == content_type


@pytest.mark.parametrize(
    ("source", "message"),
    [
        (b"%PDF", "filename is required for bytes"),
        (io.BytesIO(b"%PDF"), "filename is required for BytesIO"),
        (io.StringIO("text"), "the file must be opened in binary mode; it reads str"),
        (7, "source must be a path, bytes or a file opened in binary mode, got int"),
        (None, "source must be a path, .*, got NoneType"),
        (Upload("a.pdf", b""), "source must be a path, .*, got Upload"),
    ],
    ids=lambda value: type(value).__name__,
)
def test_upload_of_invalid_source_raises_type_error(source: Any, message: str) -> None:
    with pytest.raises(TypeError, match=message):
        Upload.of(source)


@pytest.mark.parametrize("source", [Path("a.pdf"), "a.pdf", b"%PDF", None])
def test_upload_method_other_type_raises_type_error(source: Any) -> None:
    with pytest.raises(TypeError, match=r"inbox.upload: file must be an Upload, got \w+; pass Upload\.of\(path\)"):
        Fortnox(access_token="pl4nted-token").inbox.upload(source)


# Content


@contextmanager
def _from_path(path: Path) -> Iterator[Upload]:
    yield Upload.of(path)


@contextmanager
def _from_open_file(path: Path) -> Iterator[Upload]:
    path.write_bytes(b"read before" + path.read_bytes())
    with path.open("rb") as file:
        file.seek(len(b"read before"))
        yield Upload.of(file)


@contextmanager
def _from_memory(path: Path) -> Iterator[Upload]:
    yield Upload.of(io.BytesIO(path.read_bytes()), "a.pdf")


@contextmanager
def _from_pipe(path: Path) -> Iterator[Upload]:
    """A pipe cannot be read twice."""
    reads, writes = os.pipe()
    os.write(writes, path.read_bytes())
    os.close(writes)
    with os.fdopen(reads, "rb") as pipe:
        yield Upload.of(pipe, "a.pdf")


@contextmanager
def _from_pipe_path(path: Path) -> Iterator[Upload]:
    """The path of a pipe cannot be read twice."""
    reads, writes = os.pipe()
    os.write(writes, path.read_bytes())
    os.close(writes)
    yield Upload.of(f"/dev/fd/{reads}", "a.pdf")
    os.close(reads)


SOURCES = [_from_path, _from_open_file, _from_memory, _from_pipe, pytest.param(_from_pipe_path, marks=posix)]


@both
@pytest.mark.parametrize("source", SOURCES, ids=lambda source: source.__name__)
def test_upload_is_complete_for_each_attempt(run: Run, source: Callable[[Path], Any], tmp_path: Path) -> None:
    content = os.urandom(50_000)
    path = tmp_path / "a.pdf"
    path.write_bytes(content)
    server = Server(201, {"File": {"Id": "f1"}})
    with source(path) as upload:
        run(server, lambda fortnox: (fortnox.inbox.upload(upload), fortnox.inbox.upload(upload)))
    for request in server.requests:
        assert content in request.content
        assert b"read before" not in request.content
        assert int(request.headers["Content-Length"]) == len(request.content)
    assert len(server.requests) == 2


# Errors


@pytest.mark.parametrize("name", ["none.pdf", "."])
def test_upload_of_missing_path_raises(name: str, tmp_path: Path) -> None:
    with pytest.raises(OSError, match=str(tmp_path)):
        Upload.of(tmp_path / name)


@both
def test_upload_of_deleted_file_raises(run: Run, tmp_path: Path) -> None:
    path = tmp_path / "a.pdf"
    path.write_bytes(b"%PDF")
    upload = Upload.of(path)
    path.unlink()
    server = Server(201)
    with pytest.raises(UploadError, match=r"a\.pdf") as caught:
        run(server, lambda fortnox: fortnox.inbox.upload(upload))
    assert (caught.value.errno, caught.value.never_left) == (ENOENT, True)
    assert not server.requests


# Form fields

DOCUMENT = Operation("documents.create", "POST", "/api/documents")


@both
def test_form_fields_come_before_file_in_order(run: Run, tmp_path: Path) -> None:
    path = tmp_path / "a.pdf"
    path.write_bytes(b"%PDF")
    form = {"type": "ÅRS", "day": date(2026, 1, 31), "note": None, "sum": Decimal("1.50"), "count": 7, "final": True, "draft": False}
    server = Server(201)
    for upload in (Upload("a.pdf", b"%PDF", "application/pdf"), Upload.of(path)):
        run(server, lambda fortnox, upload=upload: fortnox.gather([call(DOCUMENT, no_content, upload=upload, form=form)]))
    for request in server.requests:
        assert request.headers["Content-Type"].startswith("multipart/form-data; boundary=")
        boundary = request.headers["Content-Type"].partition("boundary=")[2].encode()
        _, *parts, last = request.content.split(b"--" + boundary)
        assert last == b"--\r\n"
        *fields, file = (part.decode().strip("\r\n").split("\r\n\r\n") for part in parts)
        sent = [("type", "ÅRS"), ("day", "2026-01-31"), ("sum", "1.50"), ("count", "7"), ("final", "true"), ("draft", "false")]
        assert fields == [[f'Content-Disposition: form-data; name="{name}"', value] for name, value in sent]
        assert file == ['Content-Disposition: form-data; name="file"; filename="a.pdf"\r\nContent-Type: application/pdf', "%PDF"]
    assert len(server.requests) == 2


@pytest.mark.parametrize("value", [0.5, b"x", ["a"], {"a": 1}, datetime(2026, 1, 31), object()])
def test_form_field_invalid_raises_with_name(value: object) -> None:
    with pytest.raises(TypeError, match=r"^documents\.create: type must be .*, got "):
        call(DOCUMENT, no_content, upload=Upload("a.pdf", b""), form={"type": value})


def test_form_without_file_raises() -> None:
    with pytest.raises(TypeError, match=r"^documents\.create: .* pass one as upload$"):
        call(DOCUMENT, no_content, form={"type": "A"})
