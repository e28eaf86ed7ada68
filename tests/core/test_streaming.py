"""Streamed downloads: the same content and errors as in memory, saved completely or not at all."""

import asyncio
import gzip
import os
from collections.abc import AsyncIterator, Awaitable, Callable, Iterable, Iterator
from pathlib import Path
from typing import Any

import httpx
import pytest
from attrs import define
from fortnox_client import AsyncFortnox, Fortnox, Hooks, RateLimiter, errors
from fortnox_client._http.connections import AsyncHttpConnections, HttpConnections
from fortnox_client._http.transport import AsyncHttpTransport, HttpTransport
from fortnox_client.auth.static_token import AsyncStaticToken, StaticToken
from fortnox_client.transport.retry import RetryPolicy
from fortnox_client.transport.send_policy import SendPolicy
from fortnox_core.streaming import PREFETCH_BYTES

from tests.core.clients import UNLIMITED, Handler, Run, run_async, run_sync

CHUNK = b"%PDF" + bytes(range(252)) * 65  # 16 KiB
COUNT = 100


@define
class Body(httpx.SyncByteStream, httpx.AsyncByteStream):
    """The body of a response, in chunks; it ends with `error` if there is one."""

    chunks: Iterable[bytes]
    error: httpx.TransportError | None = None
    sent: int = 0
    closed: bool = False

    def __iter__(self) -> Iterator[bytes]:
        for chunk in self.chunks:
            self.sent += 1
            yield chunk
        if self.error is not None:
            raise self.error

    async def __aiter__(self) -> AsyncIterator[bytes]:
        for chunk in self:
            yield chunk

    def close(self) -> None:
        self.closed = True

    async def aclose(self) -> None:
        self.closed = True


Use = Callable[[Any], Any]


def _stream_sync(handler: Handler, use: Use, of: Use = lambda f: f.invoices.preview, **options: Any) -> Any:
    def use_stream(fortnox: Any) -> Any:
        with of(fortnox).stream("1042") as download:
            return use(download)

    return run_sync(handler, use_stream, **options)


def _stream_async(handler: Handler, use: Use, of: Use = lambda f: f.invoices.preview, **options: Any) -> Any:
    async def use_stream(fortnox: Any) -> Any:
        async with of(fortnox).stream("1042") as download:
            used = use(download)
            return await used if isinstance(used, Awaitable) else used

    return run_async(handler, use_stream, **options)


both = pytest.mark.parametrize("stream", [_stream_sync, _stream_async], ids=["sync", "async"])


def _read_chunks(download: Any) -> Any:
    """Read all chunks."""

    async def read() -> list[bytes]:
        return [chunk async for chunk in download]

    return list(download) if isinstance(download, Iterable) else read()


def _read_first_chunk(download: Any) -> Any:
    async def read() -> bytes:
        return await anext(aiter(download))

    return next(iter(download)) if isinstance(download, Iterable) else read()


def _respond(body: Body, status: int = 200, **headers: str) -> Handler:
    return lambda _: httpx.Response(status, headers={name.replace("_", "-"): text for name, text in headers.items()}, stream=body)


# Content


@both
def test_stream_yields_all_chunks_in_order(stream: Run) -> None:
    chunks = [bytes([number]) * 10_000 for number in range(1, 100)]
    assert b"".join(stream(_respond(Body(chunks)), _read_chunks)) == b"".join(chunks)


@both
@pytest.mark.parametrize("length", [1, PREFETCH_BYTES - 1, PREFETCH_BYTES, PREFETCH_BYTES + 1])
def test_stream_of_any_size_is_complete(stream: Run, length: int) -> None:
    content = os.urandom(length).replace(b"<", b" ").replace(b"{", b" ").replace(b"[", b" ")
    assert b"".join(stream(_respond(Body([b"%", content])), _read_chunks)) == b"%" + content


@both
def test_stream_has_name_type_and_size_at_start(stream: Run) -> None:
    body = Body([CHUNK] * COUNT)
    size = len(CHUNK) * COUNT
    headers = {
        "Content-Type": "application/pdf",
        "Content-Disposition": "inline; filename*=UTF-8''a%2F%C3%A5.pdf",
        "Content-Length": str(size),
    }
    facts = stream(_respond(body, **headers), lambda download: (download.filename, download.content_type, download.size, body.sent))
    assert facts == ("å.pdf", "application/pdf", size, PREFETCH_BYTES // len(CHUNK))


@both
@pytest.mark.parametrize("headers", [{}, {"Content-Length": "x"}, {"Content-Length": "7", "Content-Encoding": "gzip"}])
def test_stream_size_unknown_is_none(stream: Run, headers: dict[str, str]) -> None:
    content = gzip.compress(CHUNK) if "Content-Encoding" in headers else CHUNK
    assert stream(_respond(Body([content]), **headers), lambda download: download.size) is None


@both
def test_stream_save_replaces_file(stream: Run, tmp_path: Path) -> None:
    path = tmp_path / "1042.pdf"
    path.write_bytes(b"old content")
    assert stream(_respond(Body([CHUNK] * COUNT)), lambda download: download.save(str(path))) == path
    assert path.read_bytes() == CHUNK * COUNT
    assert [each.name for each in tmp_path.iterdir()] == ["1042.pdf"]


@both
def test_stream_accepts_json_file(stream: Run) -> None:
    content = b'{"rows": "' + b"x" * PREFETCH_BYTES + b'"}'
    assert b"".join(stream(_respond(Body([content])), _read_chunks, lambda fortnox: fortnox.archive.download)) == content


# Errors in place of a file


@both
@pytest.mark.parametrize("status", [200, 404])
def test_stream_json_error_raises(stream: Run, status: int) -> None:
    body = Body([b'{"ErrorInformation": {"error": 1, ', b'"message": "Kan inte hitta fakturan.", "code": 2000434}}'])
    with pytest.raises(errors.NotFound) as caught:
        stream(_respond(body, status, Content_Type="application/pdf"), pytest.fail)
    assert (caught.value.code, caught.value.message) == (2000434, "Kan inte hitta fakturan.")
    assert body.closed


@both
@pytest.mark.parametrize("chunks", [[], [b"<html>", b"x" * PREFETCH_BYTES], [b'{"rows": [', b" " * PREFETCH_BYTES], [b"null"]], ids=len)
def test_stream_not_a_pdf_raises(stream: Run, chunks: list[bytes]) -> None:
    body = Body(chunks)
    with pytest.raises(errors.UnexpectedResponse, match="the file is"):
        stream(_respond(body), pytest.fail)
    assert body.closed


@both
def test_stream_redirect_raises(stream: Run) -> None:
    with pytest.raises(errors.UnexpectedResponse, match="redirect"):
        stream(_respond(Body([CHUNK]), 302), pytest.fail)


# Broken connections


@both
@pytest.mark.parametrize("error", [httpx.RemoteProtocolError("cut"), httpx.ReadError(""), httpx.ReadTimeout("")], ids=repr)
def test_stream_broken_connection_raises_and_keeps_file(stream: Run, error: httpx.TransportError, tmp_path: Path) -> None:
    path = tmp_path / "1042.pdf"
    path.write_bytes(b"old content")
    body = Body([CHUNK] * COUNT, error)
    with pytest.raises(errors.TransportError, match=r"invoices\.preview \(GET .*\) broke off: Re") as caught:
        stream(_respond(body), lambda download: download.save(path))
    assert (caught.value.attempts, caught.value.never_left) == (1, False)
    assert caught.value.__cause__ is not None
    assert path.read_bytes() == b"old content"
    assert [each.name for each in tmp_path.iterdir()] == ["1042.pdf"]
    assert body.closed


def _retrying_policy() -> SendPolicy:
    return SendPolicy(RateLimiter(UNLIMITED)._get_limiter("client", "tenant"), retry_policy=RetryPolicy(jitter=lambda least, most: 0.0))


def _stream_with_retries(handler: Handler, of: Use) -> bytes:
    with httpx.Client(transport=httpx.MockTransport(handler)) as http:
        transport = HttpTransport(HttpConnections(http), StaticToken("token"), "https://fortnox.example", None, _retrying_policy())
        with Fortnox._from_transport(transport, None, lambda: None).invoices.preview.stream("1") as download:
            return b"".join(of(download))


def _stream_with_retries_async(handler: Handler, of: Use) -> bytes:
    async def run() -> bytes:
        async with httpx.AsyncClient(transport=httpx.MockTransport(handler)) as http:
            transport = AsyncHttpTransport(
                AsyncHttpConnections(http), AsyncStaticToken("token"), "https://fortnox.example", None, _retrying_policy()
            )
            async with AsyncFortnox._from_transport(transport, None, http.aclose).invoices.preview.stream("1") as download:
                return b"".join(await of(download))

    return asyncio.run(run())


@pytest.mark.parametrize("with_retries", [_stream_with_retries, _stream_with_retries_async], ids=["sync", "async"])
def test_stream_is_retried_until_it_starts(with_retries: Callable[[Handler, Use], bytes]) -> None:
    bodies = [Body([b"away"]), Body([CHUNK], httpx.ReadError("")), Body([CHUNK] * COUNT)]
    responses = iter(zip([503, 200, 200], bodies, strict=True))

    def respond(_: httpx.Request) -> httpx.Response:
        status, body = next(responses)
        return httpx.Response(status, stream=body)

    def use(download: Any) -> Any:
        assert [body.closed for body in bodies] == [True, True, False]
        return _read_chunks(download)

    assert with_retries(respond, use) == CHUNK * COUNT
    assert bodies[2].closed


@both
def test_stream_hook_error_closes_response(stream: Run) -> None:
    body = Body([CHUNK] * COUNT)

    def fail(_: object) -> None:
        raise KeyError("hook")

    with pytest.raises(KeyError, match="hook"):
        stream(_respond(body), pytest.fail, hooks=Hooks(response=fail))
    assert body.closed


# Reading


@both
def test_stream_left_early_stops_reading(stream: Run) -> None:
    body = Body([CHUNK] * COUNT)
    assert stream(_respond(body), _read_first_chunk) == CHUNK * (PREFETCH_BYTES // len(CHUNK))
    assert body.closed
    assert body.sent < COUNT


@both
def test_stream_can_be_read_once(stream: Run, tmp_path: Path) -> None:
    def twice(download: Any) -> Any:
        async def read() -> None:
            await _read_chunks(download)
            await download.save(tmp_path / "a.pdf")

        return read() if not isinstance(download, Iterable) else (_read_chunks(download), download.save(tmp_path / "a.pdf"))

    with pytest.raises(RuntimeError, match="was read already"):
        stream(_respond(Body([CHUNK])), twice)
    assert not list(tmp_path.iterdir())


@pytest.mark.parametrize("chunks", [[CHUNK], [CHUNK] * COUNT], ids=["small", "large"])
def test_stream_closed_raises_runtime_error(chunks: list[bytes]) -> None:
    def use_stream(fortnox: Any) -> None:
        with fortnox.invoices.preview.stream("1042") as unread:
            pass
        with fortnox.invoices.preview.stream("1042") as download:
            started = iter(download)
            next(started)
        with pytest.raises(RuntimeError, match="the stream is closed; read or save it inside its `with` block"):
            next(iter(unread))
        if len(chunks) > 1:
            with pytest.raises(RuntimeError):
                next(started)

    run_sync(lambda _: httpx.Response(200, stream=Body(chunks)), use_stream)


@both
def test_stream_invalid_parameter_sends_nothing(stream: Run) -> None:
    with pytest.raises(ValueError, match="DocumentNumber must not be None"):
        stream(pytest.fail, pytest.fail, lambda fortnox: _Preset(fortnox.invoices.preview, ".."))


@define
class _Preset:
    """A method that streams the given number and not the number of the test."""

    method: Any
    number: str

    def stream(self, _: str) -> Any:
        return self.method.stream(self.number)
