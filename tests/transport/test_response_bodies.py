"""Bodies of responses: complete, decompressed within bounds, and received before the deadline."""

import asyncio
import gzip
import time
import tracemalloc
import zlib
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
from fortnox_client import AsyncFortnox, Fortnox
from fortnox_client.errors import FortnoxError, ResponseTooLarge, TransportError, UnexpectedResponse
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from tests.transport.raw_server import CUSTOMER, Respond, complete, head, raw_server

TOKEN = "pl4nted-token"
MIB = 1024 * 1024


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


def _saved(path: Path) -> Callable[[Any], Any]:
    """Return a function that streams a file to a path."""

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


def _constant(response: bytes, *, close: bool = False) -> Respond:
    async def respond(_: bytes, writer: asyncio.StreamWriter) -> None:
        writer.write(response)
        if close:
            writer.close()

    return respond


# Compression

CODINGS: dict[str, Callable[[bytes], bytes]] = {
    "gzip": gzip.compress,
    "x-gzip": gzip.compress,
    "deflate": zlib.compress,
    "deflate, gzip": lambda body: gzip.compress(zlib.compress(body)),
    "gzip, gzip": lambda body: gzip.compress(gzip.compress(body)),
    "GZIP, identity": gzip.compress,
    "identity": bytes,
}


def _raw_deflate(body: bytes) -> bytes:
    compressing = zlib.compressobj(wbits=-zlib.MAX_WBITS)
    return compressing.compress(body) + compressing.flush()


@both
@pytest.mark.parametrize("coding", CODINGS)
def test_compressed_body_is_read(run: Any, coding: str) -> None:
    with raw_server(_constant(complete(CODINGS[coding](CUSTOMER), f"Content-Encoding: {coding}"))) as server:
        assert run(server.url, _get, {}).name == "Acme AB"
        assert b"accept-encoding: gzip, deflate\r\n" in server.requests[0].lower()


@both
@pytest.mark.parametrize(
    "body",
    [
        _raw_deflate(CUSTOMER),
        zlib.compress(CUSTOMER) + b"padding",
    ],
    ids=["without header", "with padding"],
)
def test_unusual_deflate_is_read(run: Any, body: bytes) -> None:
    with raw_server(_constant(complete(body, "Content-Encoding: deflate"))) as server:
        assert run(server.url, _get, {}).name == "Acme AB"


@both
@pytest.mark.parametrize("padding", [b"", b"\0" * 512], ids=["none", "zeros"])
def test_gzip_members_are_joined(run: Any, padding: bytes) -> None:
    body = gzip.compress(CUSTOMER[:20]) + gzip.compress(CUSTOMER[20:]) + padding
    with raw_server(_constant(complete(body, "Content-Encoding: gzip"))) as server:
        assert run(server.url, _get, {}).name == "Acme AB"


@both
@pytest.mark.parametrize("size", [1, 7, 20, 21, 1000])
@pytest.mark.parametrize("padding", [b"", b"\0" * 30], ids=["none", "zeros"])
def test_gzip_member_may_end_with_chunk(run: Any, size: int, padding: bytes) -> None:
    """The end of a member is not the end of the body, also if no further data have arrived yet."""
    members = [gzip.compress(CUSTOMER[:20]), gzip.compress(b""), gzip.compress(CUSTOMER[20:])]

    async def respond(_: bytes, writer: asyncio.StreamWriter) -> None:
        writer.write(head("Transfer-Encoding: chunked", "Content-Encoding: gzip"))
        for part in [*members, padding]:
            for start in range(0, len(part), size):
                chunk = part[start : start + size]
                writer.write(b"%x\r\n%b\r\n" % (len(chunk), chunk))
                await writer.drain()
        writer.write(b"0\r\n\r\n")

    with raw_server(respond) as server:
        assert run(server.url, _get, {}).name == "Acme AB"


@both
@pytest.mark.parametrize("coding", [coding for coding in CODINGS if coding != "identity"])
def test_cut_compressed_body_without_length_raises(run: Any, coding: str, tmp_path: Path) -> None:
    body = CODINGS[coding](bytes(range(256)) * 2000)
    for missing in (1, 5, len(body) // 2, len(body) - 1):
        response = head(f"Content-Encoding: {coding}", "Connection: close") + body[:-missing]
        with raw_server(_constant(response, close=True)) as server:
            with pytest.raises(TransportError):
                run(server.url, _get, {})
            with pytest.raises(TransportError):
                run(server.url, _saved(tmp_path / "a.bin"), {})
    assert not list(tmp_path.iterdir())


@both
def test_corrupt_compressed_body_raises(run: Any) -> None:
    with raw_server(_constant(complete(b"\x1f\x8b no gzip", "Content-Encoding: gzip"))) as server, pytest.raises(TransportError):
        run(server.url, _get, {})


@settings(max_examples=30, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(body=st.binary(max_size=4000), coding=st.sampled_from(sorted(CODINGS)), sizes=st.lists(st.integers(1, 700), max_size=6))
def test_chunks_do_not_change_body(body: bytes, coding: str, sizes: list[int]) -> None:
    compressed = CODINGS[coding](body)

    async def respond(_: bytes, writer: asyncio.StreamWriter) -> None:
        writer.write(head("Transfer-Encoding: chunked", f"Content-Encoding: {coding}"))
        rest = compressed
        for size in [*sizes, len(compressed) or 1]:
            chunk, rest = rest[:size], rest[size:]
            if chunk:
                writer.write(b"%x\r\n%b\r\n" % (len(chunk), chunk))
        writer.write(b"0\r\n\r\n")

    with raw_server(respond) as server, Fortnox(access_token=TOKEN, base_url=server.url) as fortnox:
        try:
            content = fortnox.request("GET", "/3/customers").content
        except UnexpectedResponse as error:  # such as one that begins like HTML
            content = error.response.content
        assert content == body


# Size


@both
@pytest.mark.parametrize("levels", [1, 2, 3])
def test_decompressed_size_is_bounded(run: Any, levels: int) -> None:
    body = b"0" * 200 * MIB
    for _ in range(levels):
        body = gzip.compress(body)
    coding = ", ".join(["gzip"] * levels)
    with raw_server(_constant(complete(body, f"Content-Encoding: {coding}"))) as server:
        tracemalloc.start()
        try:
            with pytest.raises(ResponseTooLarge, match=r"more than 1048576 bytes.*with_options") as caught:
                run(server.url, _get, {"max_response_bytes": MIB})
            _, peak = tracemalloc.get_traced_memory()
        finally:
            tracemalloc.stop()
        assert peak < 8 * MIB
        assert isinstance(caught.value, UnexpectedResponse)
        assert len(server.requests) == 1


@both
@pytest.mark.parametrize("status", ["200 OK", "404 Not Found", "500 Error"])
def test_body_of_exact_limit_is_read(run: Any, status: str) -> None:
    with raw_server(_constant(complete(CUSTOMER, status=status))) as server:
        for size, error in ((len(CUSTOMER), False), (len(CUSTOMER) - 1, True)):
            try:
                run(server.url, _get, {"max_response_bytes": size})
                raised: object = None
            except FortnoxError as caught:
                raised = caught
            assert isinstance(raised, ResponseTooLarge) is error


@both
def test_too_large_body_is_not_retried(run: Any) -> None:
    with raw_server(_constant(complete(CUSTOMER))) as server:
        with pytest.raises(ResponseTooLarge):
            run(server.url, _get, {"max_response_bytes": 10, "retries": 4})
        assert len(server.requests) == 1


@both
def test_stream_has_no_bound(run: Any, tmp_path: Path) -> None:
    body = bytes(range(256)) * 4096 * 4
    with raw_server(_constant(complete(gzip.compress(body), "Content-Encoding: gzip"))) as server:
        run(server.url, _saved(tmp_path / "a.bin"), {"max_response_bytes": 100_000})
    assert (tmp_path / "a.bin").read_bytes() == body


# Time


def _dripped(response: bytes, at_once: int, pause: float = 0.05) -> Respond:
    """Send a response byte by byte after its first bytes."""

    async def respond(_: bytes, writer: asyncio.StreamWriter) -> None:
        writer.write(response[:at_once])
        for index in range(at_once, len(response)):
            await asyncio.sleep(pause)
            writer.write(response[index : index + 1])
            await writer.drain()

    return respond


@both
@pytest.mark.parametrize("at_once", [0, 30, len(complete(CUSTOMER)) - 40], ids=["status", "headers", "body"])
def test_deadline_ends_dripping_response(run: Any, at_once: int) -> None:
    with raw_server(_dripped(complete(CUSTOMER), at_once)) as server:
        started = time.monotonic()
        with pytest.raises(TransportError) as caught:
            run(server.url, _get, {"deadline": 0.4, "timeout": 0.3, "retries": 4})
        assert 0.3 < time.monotonic() - started < 1.4
        assert not caught.value.never_left
        assert len(server.requests) == 1


@both
def test_deadline_ends_silent_response(run: Any) -> None:
    async def silent(_: bytes, writer: asyncio.StreamWriter) -> None:
        await asyncio.sleep(5)

    with raw_server(silent) as server:
        started = time.monotonic()
        with pytest.raises(TransportError):
            run(server.url, _get, {"deadline": 0.3})
        assert time.monotonic() - started < 1.3


@both
def test_deadline_ends_opening_of_stream(run: Any, tmp_path: Path) -> None:
    with raw_server(_dripped(complete(b"x" * 1000), 100)) as server:
        started = time.monotonic()
        with pytest.raises(TransportError):
            run(server.url, _saved(tmp_path / "a.bin"), {"deadline": 0.3})
        assert time.monotonic() - started < 1.3


@both
def test_connection_is_used_again_after_deadline(run: Any) -> None:
    """A later call is not affected by the socket that was shut down."""
    slow = True

    async def respond(_: bytes, writer: asyncio.StreamWriter) -> None:
        nonlocal slow
        if slow:
            slow = False
            await asyncio.sleep(0.6)
        writer.write(complete(CUSTOMER))

    def use(fortnox: Any) -> Any:
        if isinstance(fortnox, AsyncFortnox):
            return _twice(fortnox)
        with pytest.raises(TransportError):
            fortnox.customers.get("1")
        return fortnox.customers.get("1")

    async def _twice(fortnox: Any) -> Any:
        with pytest.raises(TransportError):
            await fortnox.customers.get("1")
        return await fortnox.customers.get("1")

    with raw_server(respond) as server:
        assert run(server.url, use, {"deadline": 0.3}).name == "Acme AB"
