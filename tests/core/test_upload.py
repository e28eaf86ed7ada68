"""Files that are sent: whole, each time, with their name, and without lying in memory."""

import io
import os
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from datetime import date, datetime
from decimal import Decimal
from pathlib import Path
from typing import Any

import pytest
from fortnox_client import Fortnox, Upload
from fortnox_core.call import call, no_content
from fortnox_core.operation import Operation

from tests.core.clients import Run, Server, both


@both
@pytest.mark.parametrize(
    ("filename", "sent"),
    [("Kvitto Åå 日本.pdf", "Kvitto Åå 日本.pdf"), ('a"b.pdf', "a%22b.pdf"), ("a\r\nX-Evil: 1.pdf", "a%0D%0AX-Evil: 1.pdf")],
)
def test_an_upload_goes_as_one_part_with_its_name_in_utf_8(run: Run, filename: str, sent: str) -> None:
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


def test_an_upload_is_made_of_what_is_at_hand(tmp_path: Path) -> None:
    path = tmp_path / "Kvitto å.pdf"
    path.write_bytes(b"%PDF")
    expected = ("Kvitto å.pdf", b"%PDF", "application/pdf")
    assert _seen(Upload.of(path)) == _seen(Upload.of(str(path))) == expected
    with path.open("rb") as file:
        assert _seen(Upload.of(file)) == expected
    assert _seen(Upload.of(b"%PDF", "Kvitto å.pdf")) == _seen(Upload.of(bytearray(b"%PDF"), filename="Kvitto å.pdf")) == expected
    assert _seen(Upload.of(io.BytesIO(b"%PDF"), "Kvitto å.pdf")) == expected
    assert _seen(Upload.of(path, "b.txt", "text/csv")) == ("b.txt", b"%PDF", "text/csv")


def _seen(upload: Upload) -> tuple[str, bytes, str]:
    with upload.opened() as content:
        return upload.filename, content if isinstance(content, bytes) else content.read(), upload.content_type


@pytest.mark.parametrize(
    ("filename", "content_type"),
    [("a.PDF", "application/pdf"), ("a.png", "image/png"), ("a.tar.gz", "application/octet-stream"), ("a", "application/octet-stream")],
)
def test_a_media_type_is_guessed_by_the_name(filename: str, content_type: str) -> None:
    assert Upload.of(b"", filename).content_type == content_type


@pytest.mark.parametrize(
    ("source", "told"),
    [
        (b"%PDF", "a bytes has no name"),
        (io.BytesIO(b"%PDF"), "a BytesIO has no name"),
        (io.StringIO("text"), "the file reads str; open it in binary mode"),
        (7, "a int is no file"),
        (None, "a NoneType is no file"),
        (Upload("a.pdf", b""), "a Upload is no file"),
    ],
    ids=lambda value: type(value).__name__,
)
def test_what_cannot_be_uploaded_is_told(source: Any, told: str) -> None:
    with pytest.raises(TypeError, match=told):
        Upload.of(source)


@pytest.mark.parametrize("source", [Path("a.pdf"), "a.pdf", b"%PDF", None])
def test_what_is_no_upload_is_refused_with_what_to_send(source: Any) -> None:
    with pytest.raises(TypeError, match=r"inbox.upload: the file is a \w+; send Upload\.of\(path\)"):
        Fortnox(access_token="pl4nted-token").inbox.upload(source)


# What is sent


@contextmanager
def _at_path(path: Path) -> Iterator[Upload]:
    yield Upload.of(path)


@contextmanager
def _in_part(path: Path) -> Iterator[Upload]:
    path.write_bytes(b"read before" + path.read_bytes())
    with path.open("rb") as file:
        file.seek(len(b"read before"))
        yield Upload.of(file)


@contextmanager
def _in_memory(path: Path) -> Iterator[Upload]:
    yield Upload.of(io.BytesIO(path.read_bytes()), "a.pdf")


@contextmanager
def _in_a_pipe(path: Path) -> Iterator[Upload]:
    """It cannot be read a second time."""
    reads, writes = os.pipe()
    os.write(writes, path.read_bytes())
    os.close(writes)
    with os.fdopen(reads, "rb") as pipe:
        yield Upload.of(pipe, "a.pdf")


@contextmanager
def _as_a_pipe(path: Path) -> Iterator[Upload]:
    """It has a path, and still comes once."""
    reads, writes = os.pipe()
    os.write(writes, path.read_bytes())
    os.close(writes)
    yield Upload.of(f"/dev/fd/{reads}", "a.pdf")
    os.close(reads)


PLACES = [_at_path, _in_part, _in_memory, _in_a_pipe, _as_a_pipe]


@both
@pytest.mark.parametrize("place", PLACES, ids=lambda place: place.__name__)
def test_a_file_goes_whole_each_time_it_is_sent(run: Run, place: Callable[[Path], Any], tmp_path: Path) -> None:
    content = os.urandom(50_000)
    path = tmp_path / "a.pdf"
    path.write_bytes(content)
    server = Server(201, {"File": {"Id": "f1"}})
    with place(path) as upload:
        run(server, lambda fortnox: (fortnox.inbox.upload(upload), fortnox.inbox.upload(upload)))
    for request in server.requests:
        assert content in request.content
        assert b"read before" not in request.content
        assert int(request.headers["Content-Length"]) == len(request.content)
    assert len(server.requests) == 2


# What cannot be


@pytest.mark.parametrize("name", ["none.pdf", "."])
def test_what_is_no_file_is_told_before_anything_is_sent(name: str, tmp_path: Path) -> None:
    with pytest.raises(OSError, match=str(tmp_path)):
        Upload.of(tmp_path / name)


@both
def test_a_file_that_is_gone_when_it_is_sent_is_told(run: Run, tmp_path: Path) -> None:
    path = tmp_path / "a.pdf"
    path.write_bytes(b"%PDF")
    upload = Upload.of(path)
    path.unlink()
    server = Server(201)
    with pytest.raises(FileNotFoundError, match=r"a\.pdf"):
        run(server, lambda fortnox: fortnox.inbox.upload(upload))
    assert not server.requests


# Fields beside a file

DOCUMENT = Operation("documents.create", "POST", "/api/documents")


@both
def test_the_fields_of_a_form_go_before_the_file_in_their_order(run: Run, tmp_path: Path) -> None:
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
def test_a_field_that_has_no_text_is_named(value: object) -> None:
    with pytest.raises(TypeError, match=r"^documents\.create: type is a "):
        call(DOCUMENT, no_content, upload=Upload("a.pdf", b""), form={"type": value})


def test_a_form_goes_beside_a_file() -> None:
    with pytest.raises(TypeError, match=r"^documents\.create: .* send one as upload$"):
        call(DOCUMENT, no_content, form={"type": "A"})
