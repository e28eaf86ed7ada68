"""Every error while a call is sent or its file is read is a FortnoxError, so `gather(errors="return")` contains all of them."""

import io
import traceback
from collections.abc import Callable
from pathlib import Path
from typing import Any

import h11
import httpcore
import httpx
import pytest
from fortnox_client import Upload
from fortnox_client.errors import FortnoxError, ResponseError, TransportError, UploadError

from tests.core.clients import Run, Server, both

TOKEN = "pl4nted-token"

FOREIGN: list[Callable[[], Exception]] = [
    lambda: h11.LocalProtocolError("Too much data for declared Content-Length"),
    lambda: httpcore.ReadError("lost"),
    lambda: httpx.InvalidURL("no host"),
    lambda: httpx.StreamConsumed(),
    lambda: RuntimeError("a transport of the user"),
    lambda: OSError(24, "Too many open files"),
    lambda: UnicodeEncodeError("ascii", "å", 0, 1, "no"),
    lambda: OverflowError("too large"),
    lambda: RecursionError(),
    lambda: KeyError("key"),
]


@both
@pytest.mark.parametrize("build", FOREIGN, ids=lambda build: type(build()).__name__)
def test_foreign_error_of_transport_is_transport_error(run: Run, build: Callable[[], Exception]) -> None:
    def fail(request: httpx.Request) -> httpx.Response:
        raise build()

    def use(fortnox: Any) -> Any:
        return fortnox.gather([fortnox.customers.get.call("1"), fortnox.customers.create.call({"Name": "A"})], errors="return")

    for error in run(fail, use):
        assert isinstance(error, TransportError)
        assert type(build()).__name__ in str(error)
        assert not error.never_left


@both
def test_echoed_token_of_library_error_is_not_shown(run: Run) -> None:
    """h11 quotes an invalid line. A server may have sent the request's headers back in it."""

    def fail(request: httpx.Request) -> httpx.Response:
        try:
            raise httpcore.RemoteProtocolError(f"illegal header line: {request.headers['Authorization']}")
        except httpcore.RemoteProtocolError as error:
            raise httpx.RemoteProtocolError(str(error), request=request) from error

    with pytest.raises(TransportError) as caught:
        run(fail, lambda fortnox: fortnox.customers.get("1"), token=TOKEN)
    assert TOKEN not in "".join(traceback.format_exception(caught.value))
    assert type(caught.value.__cause__) is httpx.RemoteProtocolError


@both
@pytest.mark.parametrize("status", [400, 401, 403, 404, 500, 503])
def test_echoed_token_of_error_response_is_masked(run: Run, status: int) -> None:
    def echo(request: httpx.Request) -> httpx.Response:
        text = f"Invalid header Authorization: {request.headers['Authorization']}"
        body = {"ErrorInformation": {"error": 1, "message": text, "code": 2000587}}
        return httpx.Response(status, json=body, headers={"X-Uid": request.headers["Authorization"]})

    with pytest.raises(ResponseError) as caught:
        run(echo, lambda fortnox: fortnox.customers.get("1"), token=TOKEN)
    error = caught.value
    assert TOKEN not in f"{error} {error!r} {error.response.content!r} {error.response.headers}"
    assert error.message == "Invalid header Authorization: Bearer ***"


# Uploads


class ChangingFile(io.BytesIO):
    """A file that changes its size after its first read."""

    def __init__(self, content: bytes, change: int) -> None:
        super().__init__(content)
        self._change = change

    def read(self, size: int | None = -1) -> bytes:
        content = super().read(size)
        if content and self._change:
            position, change = self.tell(), self._change
            self._change = 0
            self.truncate(len(self.getvalue()) + change) if change < 0 else self._append(change)
            self.seek(position)
        return content

    def _append(self, count: int) -> None:
        self.seek(0, io.SEEK_END)
        self.write(b"x" * count)


@both
@pytest.mark.parametrize("change", [-1, -100_000, 1, 100_000])
def test_file_that_changes_size_raises(run: Run, change: int) -> None:
    server = Server(201)
    upload = Upload.of(ChangingFile(bytes(300_000), change), "a.pdf")
    [error] = run(server, lambda fortnox: fortnox.gather([fortnox.inbox.upload.call(upload)], errors="return"))
    assert isinstance(error, UploadError)
    assert f"became {'smaller' if change < 0 else 'larger'} while it was sent" in str(error)
    assert not server.requests


@both
@pytest.mark.parametrize("change", [b"", b"%PDF-1", b"%PDF-1.7 and more"], ids=["empty", "shorter", "longer"])
def test_file_that_changed_before_it_is_sent_is_complete(run: Run, change: bytes, tmp_path: Path) -> None:
    """The size is read when the file is opened, so a change before that is not noticed and does no harm."""
    path = tmp_path / "a.pdf"
    path.write_bytes(b"%PDF-1.7")
    upload = Upload.of(path)
    path.write_bytes(change)
    server = Server(201, {"File": {"Id": "1"}})
    run(server, lambda fortnox: fortnox.inbox.upload(upload))
    assert change + b"\r\n--" in server.requests[0].content


@both
def test_file_that_fails_raises_upload_error(run: Run) -> None:
    class Failing(io.BytesIO):
        def read(self, size: int | None = -1) -> bytes:
            if size:
                raise RuntimeError("the device is gone")
            return b""

    server = Server(201)
    for upload in (Upload.of(Failing(b"%PDF"), "a.pdf"), _closed()):
        [error] = run(server, lambda fortnox, upload=upload: fortnox.gather([fortnox.inbox.upload.call(upload)], errors="return"))
        assert isinstance(error, UploadError)
        assert isinstance(error, FortnoxError)
        assert isinstance(error, OSError)
        assert "'a.pdf' cannot be read" in str(error)
    assert not server.requests


def _closed() -> Upload:
    file = io.BytesIO(b"%PDF")
    upload = Upload.of(file, "a.pdf")
    file.close()
    return upload


@pytest.mark.parametrize(
    "content_type",
    [
        "text/plain\r\nX: 1",
        "text/plain\n",
        "text/plain; a=b\r\n",
        "text",
        "",
        " text/plain",
        "text/plain;",
        "å/b",
        "text/plain; a=å",
        "a/b c",
    ],
)
def test_upload_content_type_invalid_raises(content_type: str) -> None:
    with pytest.raises(ValueError, match="content_type must be a media type"):
        Upload("a.txt", b"", content_type)
    if content_type:
        with pytest.raises(ValueError, match="content_type must be a media type"):
            Upload.of(b"", "a.txt", content_type)


@pytest.mark.parametrize(
    "content_type", ["text/plain", "text/csv; charset=utf-8", 'a/b;c="d e";f=g', "application/vnd.ms-excel.sheet+xml", "image/svg+xml"]
)
def test_upload_content_type_valid_is_accepted(content_type: str) -> None:
    assert Upload("a.txt", b"", content_type).content_type == content_type


@pytest.mark.parametrize(("filename", "error"), [("", ValueError), ("\ud800.pdf", ValueError), (None, TypeError), (5, TypeError)])
def test_upload_filename_invalid_raises(filename: Any, error: type[Exception]) -> None:
    with pytest.raises(error, match="filename must be"):
        Upload(filename, b"")


@pytest.mark.parametrize("content", ["text", None, io.BytesIO(b"")])
def test_upload_content_of_other_type_raises(content: Any) -> None:
    with pytest.raises(TypeError, match="content must be bytes"):
        Upload("a.txt", content)
