"""Time to receive a body: streams have a limit for each piece, and compressed data that become nothing do not block."""

import asyncio
import gzip
import time
from collections.abc import Callable
from pathlib import Path
from typing import Any

import httpx
import pytest
from fortnox_client import AsyncFortnox, Fortnox
from fortnox_client.errors import NotFound, TransportError

from tests.transport.raw_server import CUSTOMER, Respond, complete, head, raw_server

TOKEN = "pl4nted-token"
EMPTY = gzip.compress(b"")
DEADLINE = 0.4
LATEST = 2.0
PIECE = b"x" * 70_000
"""More than the stream reads when it is opened."""


def _sync(url: str, use: Callable[[Any], Any], options: dict[str, Any]) -> Any:
    with Fortnox(access_token=TOKEN, base_url=url) as fortnox:
        return use(fortnox.with_options(**{"retries": 0, **options}))


def _async(url: str, use: Callable[[Any], Any], options: dict[str, Any]) -> Any:
    async def run() -> Any:
        async with AsyncFortnox(access_token=TOKEN, base_url=url) as fortnox:
            return await use(fortnox.with_options(**{"retries": 0, **options}))

    return asyncio.run(run())


both = pytest.mark.parametrize("run", [_sync, _async], ids=["sync", "async"])


def _get(fortnox: Any) -> Any:
    return fortnox.customers.get("1")


def _save(path: Path) -> Callable[[Any], Any]:
    async def save(opening: Any) -> None:
        async with opening as file:
            await file.save(path)

    def use(fortnox: Any) -> Any:
        opening = fortnox.archive.get_file.stream(fileid="1")
        if isinstance(fortnox, AsyncFortnox):
            return save(opening)
        with opening as file:
            return file.save(path)

    return use


def _chunk(data: bytes) -> bytes:
    return b"%x\r\n%b\r\n" % (len(data), data)


def _pieces(count: int, pause: float, *headers: str, piece: bytes = PIECE) -> Respond:
    async def respond(_: bytes, writer: asyncio.StreamWriter) -> None:
        writer.write(head("Transfer-Encoding: chunked", *headers))
        for _ in range(count):
            writer.write(_chunk(piece))
            await writer.drain()
            await asyncio.sleep(pause)
        writer.write(b"0\r\n\r\n")

    return respond


@both
def test_stream_may_take_longer_than_deadline(run: Any, tmp_path: Path) -> None:
    with raw_server(_pieces(8, 0.15)) as server:
        started = time.monotonic()
        run(server.url, _save(tmp_path / "a.bin"), {"deadline": DEADLINE})
        assert time.monotonic() - started > DEADLINE
    assert (tmp_path / "a.bin").read_bytes() == PIECE * 8


@both
def test_stalled_stream_ends_at_deadline(run: Any, tmp_path: Path) -> None:
    with raw_server(_pieces(3, 20)) as server:
        started = time.monotonic()
        with pytest.raises(TransportError, match="broke off"):
            run(server.url, _save(tmp_path / "a.bin"), {"deadline": DEADLINE, "timeout": 10})
        assert time.monotonic() - started < LATEST
    assert not list(tmp_path.iterdir())


@both
def test_stream_of_empty_pieces_ends_at_deadline(run: Any, tmp_path: Path) -> None:
    """Bytes arrive all the time, and become nothing. The first piece is read when the stream is opened."""

    async def respond(_: bytes, writer: asyncio.StreamWriter) -> None:
        writer.write(head("Transfer-Encoding: chunked", "Content-Encoding: gzip"))
        writer.write(_chunk(gzip.compress(PIECE)))
        while True:
            writer.write(_chunk(EMPTY))
            await writer.drain()
            await asyncio.sleep(0.02)

    with raw_server(respond) as server:
        started = time.monotonic()
        with pytest.raises(TransportError):
            run(server.url, _save(tmp_path / "a.bin"), {"deadline": DEADLINE})
        assert time.monotonic() - started < LATEST
    assert not list(tmp_path.iterdir())


def _nothing_for_long() -> bytes:
    """Return some hundred kB that decompress to 150 MB of empty gzip members: nothing, after more than a minute."""
    return gzip.compress(gzip.compress(EMPTY * 7_500_000, 1), 1)


CODING = "Content-Encoding: gzip, gzip, gzip"


@pytest.mark.parametrize("how", ["get", "save"])
@both
def test_compressed_nothing_ends_at_deadline(run: Any, how: str, tmp_path: Path) -> None:
    with raw_server(_constant(complete(_NOTHING, CODING))) as server:
        started = time.monotonic()
        with pytest.raises(TransportError):
            run(server.url, _get if how == "get" else _save(tmp_path / "a.bin"), {"deadline": DEADLINE})
        assert time.monotonic() - started < LATEST


def test_compressed_nothing_does_not_block_event_loop() -> None:
    gaps: list[float] = []

    async def run(url: str) -> None:
        async with AsyncFortnox(access_token=TOKEN, base_url=url) as fortnox:
            call = asyncio.create_task(_failing(fortnox.with_options(retries=0, deadline=1.0)))
            while not call.done():
                before = time.monotonic()
                await asyncio.sleep(0)
                gaps.append(time.monotonic() - before)
            await call

    with raw_server(_constant(complete(_NOTHING, CODING))) as server:
        asyncio.run(run(server.url))
    assert max(gaps) < DEADLINE


async def _failing(fortnox: AsyncFortnox) -> None:
    with pytest.raises(TransportError):
        await fortnox.customers.get("1")


def _constant(response: bytes) -> Respond:
    async def respond(_: bytes, writer: asyncio.StreamWriter) -> None:
        writer.write(response)

    return respond


_NOTHING = _nothing_for_long()


# Other codings


class _Bomb:
    """A decoder of httpx that has no bound."""

    def decode(self, data: bytes) -> bytes:
        raise AssertionError("a coding that was not requested is decompressed without a bound")

    flush = decode


@both
@pytest.mark.parametrize("coding", ["br", "zstd", "gzip, br", "compress"])
def test_coding_that_was_not_requested_is_not_decompressed(run: Any, coding: str, monkeypatch: pytest.MonkeyPatch) -> None:
    for each in ("br", "zstd"):
        monkeypatch.setitem(httpx._decoders.SUPPORTED_DECODERS, each, _Bomb)
    for status, error in (("200 OK", TransportError), ("404 Not Found", NotFound)):
        response = complete(b"\x0b\x02\x80" + CUSTOMER[:5], f"Content-Encoding: {coding}", status=status)
        with raw_server(_constant(response)) as server, pytest.raises(error):
            run(server.url, _get, {})
