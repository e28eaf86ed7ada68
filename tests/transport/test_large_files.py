"""Large uploads and streamed downloads need little memory, with both clients over real sockets."""

import asyncio
import tracemalloc
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from threading import Thread
from typing import ClassVar

import pytest
from fortnox_client import AsyncFortnox, Fortnox, Upload

MB = 1024 * 1024
SIZE = 48 * MB
FLAT = 4 * MB


class _Handler(BaseHTTPRequestHandler):
    """Send a large file, and record the sizes of uploaded files."""

    protocol_version = "HTTP/1.1"
    received: ClassVar[list[int]] = []

    def do_GET(self) -> None:
        self.send_response(200)
        self.send_header("Content-Type", "application/pdf")
        self.send_header("Content-Length", str(SIZE))
        self.end_headers()
        piece = b"%PDF" * (MB // 4)
        for _ in range(SIZE // MB):
            self.wfile.write(piece)

    def do_POST(self) -> None:
        left = length = int(self.headers["Content-Length"])
        while left:
            left -= len(self.rfile.read(min(left, MB)))
        self.received.append(length)
        body = b'{"File": {"Id": "f1"}}'
        self.send_response(201)
        self.send_header("Content-Length", str(len(body)))
        self.end_headers()
        self.wfile.write(body)

    def log_message(self, *args: object) -> None:
        """Log nothing."""


@pytest.fixture(scope="module")
def url() -> Iterator[str]:
    with ThreadingHTTPServer(("127.0.0.1", 0), _Handler) as server:
        Thread(target=server.serve_forever, daemon=True).start()
        yield f"http://127.0.0.1:{server.server_port}"
        server.shutdown()


@contextmanager
def _flat() -> Iterator[None]:
    tracemalloc.start()
    try:
        yield
        assert tracemalloc.get_traced_memory()[1] < FLAT
    finally:
        tracemalloc.stop()


def _saved_sync(url: str, path: Path) -> int | None:
    with Fortnox(access_token="pl4nted-token", base_url=url) as fortnox, fortnox.archive.download.stream("f1") as download:
        download.save(path)
        return download.size


def _saved_async(url: str, path: Path) -> int | None:
    async def run() -> int | None:
        async with AsyncFortnox(access_token="pl4nted-token", base_url=url) as fortnox, fortnox.archive.download.stream("f1") as download:
            await download.save(path)
            return download.size

    return asyncio.run(run())


def _sent_sync(url: str, path: Path) -> str | None:
    with Fortnox(access_token="pl4nted-token", base_url=url) as fortnox:
        return fortnox.inbox.upload(Upload.of(path)).id


def _sent_async(url: str, path: Path) -> str | None:
    async def run() -> str | None:
        async with AsyncFortnox(access_token="pl4nted-token", base_url=url) as fortnox:
            return (await fortnox.inbox.upload(Upload.of(path))).id

    return asyncio.run(run())


@pytest.mark.parametrize("saved", [_saved_sync, _saved_async], ids=["sync", "async"])
def test_large_download_uses_little_memory(saved: Callable[[str, Path], int | None], url: str, tmp_path: Path) -> None:
    path = tmp_path / "large.pdf"
    saved(url, path)  # The first call imports modules, which would be counted.
    with _flat():
        assert saved(url, path) == SIZE
    assert path.stat().st_size == SIZE


@pytest.mark.parametrize("sent", [_sent_sync, _sent_async], ids=["sync", "async"])
def test_large_upload_uses_little_memory(sent: Callable[[str, Path], str | None], url: str, tmp_path: Path) -> None:
    path = tmp_path / "large.pdf"
    with path.open("wb") as file:
        file.truncate(SIZE)
    with _flat():
        assert sent(url, path) == "f1"
    assert SIZE < _Handler.received[-1] < SIZE + 1000


def test_memory_limit_detects_buffered_file(url: str) -> None:
    with pytest.raises(AssertionError), _flat(), Fortnox(access_token="pl4nted-token", base_url=url) as fortnox:
        fortnox.archive.download("f1")
