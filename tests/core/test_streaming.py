"""Files that come piece by piece: the same file and the same errors as in memory, whole or not at all."""

import asyncio
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
from fortnox_core.streaming import BEGINNING

from tests.core.clients import UNLIMITED, Answer, Run, run_async, run_sync

PIECE = b"%PDF" + bytes(range(252)) * 65  # 16 KiB
COUNT = 100


@define
class Body(httpx.SyncByteStream, httpx.AsyncByteStream):
    """The body of an answer, in pieces. Breaks off with an error where one is given."""

    pieces: Iterable[bytes]
    error: httpx.TransportError | None = None
    given: int = 0
    closed: bool = False

    def __iter__(self) -> Iterator[bytes]:
        for piece in self.pieces:
            self.given += 1
            yield piece
        if self.error is not None:
            raise self.error

    async def __aiter__(self) -> AsyncIterator[bytes]:
        for piece in self:
            yield piece

    def close(self) -> None:
        self.closed = True

    async def aclose(self) -> None:
        self.closed = True


Use = Callable[[Any], Any]


def _stream_sync(
    answer: Callable[[httpx.Request], httpx.Response], use: Use, of: Use = lambda f: f.invoices.preview, **options: Any
) -> Any:
    def go(fortnox: Any) -> Any:
        with of(fortnox).stream("1042") as download:
            return use(download)

    return run_sync(answer, go, **options)


def _stream_async(
    answer: Callable[[httpx.Request], httpx.Response], use: Use, of: Use = lambda f: f.invoices.preview, **options: Any
) -> Any:
    async def go(fortnox: Any) -> Any:
        async with of(fortnox).stream("1042") as download:
            used = use(download)
            return await used if isinstance(used, Awaitable) else used

    return run_async(answer, go, **options)


both = pytest.mark.parametrize("stream", [_stream_sync, _stream_async], ids=["sync", "async"])


def _pieces(download: Any) -> Any:
    """All of them, as a list."""

    async def read() -> list[bytes]:
        return [piece async for piece in download]

    return list(download) if isinstance(download, Iterable) else read()


def _first(download: Any) -> Any:
    async def read() -> bytes:
        return await anext(aiter(download))

    return next(iter(download)) if isinstance(download, Iterable) else read()


def _answer(body: Body, status: int = 200, **headers: str) -> Answer:
    return lambda _: httpx.Response(status, headers={name.replace("_", "-"): text for name, text in headers.items()}, stream=body)


# What comes


@both
def test_a_file_comes_whole_and_in_order(stream: Run) -> None:
    pieces = [bytes([number]) * 10_000 for number in range(1, 100)]
    assert b"".join(stream(_answer(Body(pieces)), _pieces)) == b"".join(pieces)


@both
@pytest.mark.parametrize("length", [1, BEGINNING - 1, BEGINNING, BEGINNING + 1])
def test_a_file_of_any_size_comes_whole(stream: Run, length: int) -> None:
    content = os.urandom(length).replace(b"<", b" ").replace(b"{", b" ").replace(b"[", b" ")
    assert b"".join(stream(_answer(Body([b"%", content])), _pieces)) == b"%" + content


@both
def test_what_it_is_is_known_before_it_has_come(stream: Run) -> None:
    body = Body([PIECE] * COUNT)
    size = len(PIECE) * COUNT
    headers = {
        "Content-Type": "application/pdf",
        "Content-Disposition": "inline; filename*=UTF-8''a%2F%C3%A5.pdf",
        "Content-Length": str(size),
    }
    told = stream(_answer(body, **headers), lambda download: (download.filename, download.content_type, download.size, body.given))
    assert told == ("å.pdf", "application/pdf", size, BEGINNING // len(PIECE))


@both
@pytest.mark.parametrize("headers", [{}, {"Content-Length": "x"}, {"Content-Length": "7", "Content-Encoding": "br"}])
def test_a_size_that_is_not_said_is_none(stream: Run, headers: dict[str, str]) -> None:
    assert stream(_answer(Body([PIECE]), **headers), lambda download: download.size) is None


@both
def test_a_file_is_saved(stream: Run, tmp_path: Path) -> None:
    path = tmp_path / "1042.pdf"
    path.write_bytes(b"the one before")
    assert stream(_answer(Body([PIECE] * COUNT)), lambda download: download.save(str(path))) == path
    assert path.read_bytes() == PIECE * COUNT
    assert [each.name for each in tmp_path.iterdir()] == ["1042.pdf"]


@both
def test_a_file_of_the_archive_may_be_json(stream: Run) -> None:
    content = b'{"rows": "' + b"x" * BEGINNING + b'"}'
    assert b"".join(stream(_answer(Body([content])), _pieces, lambda fortnox: fortnox.archive.download)) == content


# What is no file


@both
@pytest.mark.parametrize("status", [200, 404])
def test_an_error_in_place_of_a_file_is_raised(stream: Run, status: int) -> None:
    body = Body([b'{"ErrorInformation": {"error": 1, ', b'"message": "Kan inte hitta fakturan.", "code": 2000434}}'])
    with pytest.raises(errors.NotFound) as caught:
        stream(_answer(body, status, Content_Type="application/pdf"), pytest.fail)
    assert (caught.value.code, caught.value.message) == (2000434, "Kan inte hitta fakturan.")
    assert body.closed


@both
@pytest.mark.parametrize("pieces", [[], [b"<html>", b"x" * BEGINNING], [b'{"rows": [', b" " * BEGINNING], [b"null"]], ids=len)
def test_where_a_pdf_is_declared_what_is_none_is_told(stream: Run, pieces: list[bytes]) -> None:
    body = Body(pieces)
    with pytest.raises(errors.UnexpectedResponse, match="the file is"):
        stream(_answer(body), pytest.fail)
    assert body.closed


@both
def test_a_redirect_is_no_file(stream: Run) -> None:
    with pytest.raises(errors.UnexpectedResponse, match="redirect"):
        stream(_answer(Body([PIECE]), 302), pytest.fail)


# What breaks off


@both
@pytest.mark.parametrize("error", [httpx.RemoteProtocolError("cut"), httpx.ReadError(""), httpx.ReadTimeout("")], ids=repr)
def test_a_file_that_breaks_off_is_told_and_leaves_nothing(stream: Run, error: httpx.TransportError, tmp_path: Path) -> None:
    path = tmp_path / "1042.pdf"
    path.write_bytes(b"the one before")
    body = Body([PIECE] * COUNT, error)
    with pytest.raises(errors.TransportError, match=r"invoices\.preview \(GET .*\) broke off: Re") as caught:
        stream(_answer(body), lambda download: download.save(path))
    assert (caught.value.attempts, caught.value.never_left) == (1, False)
    assert caught.value.__cause__ is not None
    assert path.read_bytes() == b"the one before"
    assert [each.name for each in tmp_path.iterdir()] == ["1042.pdf"]
    assert body.closed


def _patient() -> SendPolicy:
    return SendPolicy(RateLimiter(UNLIMITED).get_limiter("client", "tenant"), retry_policy=RetryPolicy(jitter=lambda least, most: 0.0))


def _patient_sync(answer: Answer, of: Use) -> bytes:
    with httpx.Client(transport=httpx.MockTransport(answer)) as http:
        transport = HttpTransport(HttpConnections(http), StaticToken("token"), "https://fortnox.example", None, _patient())
        with Fortnox._from_transport(transport, None, lambda: None).invoices.preview.stream("1") as download:
            return b"".join(of(download))


def _patient_async(answer: Answer, of: Use) -> bytes:
    async def run() -> bytes:
        async with httpx.AsyncClient(transport=httpx.MockTransport(answer)) as http:
            transport = AsyncHttpTransport(
                AsyncHttpConnections(http), AsyncStaticToken("token"), "https://fortnox.example", None, _patient()
            )
            async with AsyncFortnox._from_transport(transport, None, http.aclose).invoices.preview.stream("1") as download:
                return b"".join(await of(download))

    return asyncio.run(run())


@pytest.mark.parametrize("patiently", [_patient_sync, _patient_async], ids=["sync", "async"])
def test_until_it_comes_it_is_asked_for_again(patiently: Callable[[Answer, Use], bytes]) -> None:
    bodies = [Body([b"away"]), Body([PIECE], httpx.ReadError("")), Body([PIECE] * COUNT)]
    answers = iter(zip([503, 200, 200], bodies, strict=True))

    def answer(_: httpx.Request) -> httpx.Response:
        status, body = next(answers)
        return httpx.Response(status, stream=body)

    def use(download: Any) -> Any:
        assert [body.closed for body in bodies] == [True, True, False]
        return _pieces(download)

    assert patiently(answer, use) == PIECE * COUNT
    assert bodies[2].closed


@both
def test_an_error_of_a_hook_gives_the_connection_back(stream: Run) -> None:
    body = Body([PIECE] * COUNT)

    def fail(_: object) -> None:
        raise KeyError("hook")

    with pytest.raises(KeyError, match="hook"):
        stream(_answer(body), pytest.fail, hooks=Hooks(response=fail))
    assert body.closed


# How it is read


@both
def test_what_is_left_early_is_not_read_to_its_end(stream: Run) -> None:
    body = Body([PIECE] * COUNT)
    assert stream(_answer(body), _first) == PIECE * (BEGINNING // len(PIECE))
    assert body.closed
    assert body.given < COUNT


@both
def test_it_comes_once(stream: Run, tmp_path: Path) -> None:
    def twice(download: Any) -> Any:
        async def read() -> None:
            await _pieces(download)
            await download.save(tmp_path / "a.pdf")

        return read() if not isinstance(download, Iterable) else (_pieces(download), download.save(tmp_path / "a.pdf"))

    with pytest.raises(RuntimeError, match="read already"):
        stream(_answer(Body([PIECE])), twice)
    assert not list(tmp_path.iterdir())


@pytest.mark.parametrize("pieces", [[PIECE], [PIECE] * COUNT], ids=["small", "large"])
def test_outside_of_its_with_nothing_comes(pieces: list[bytes]) -> None:
    def go(fortnox: Any) -> None:
        with fortnox.invoices.preview.stream("1042") as unread:
            pass
        with fortnox.invoices.preview.stream("1042") as download:
            begun = iter(download)
            next(begun)
        with pytest.raises(RuntimeError, match="only within its `with`"):
            next(iter(unread))
        if len(pieces) > 1:
            with pytest.raises(RuntimeError):
                next(begun)

    run_sync(lambda _: httpx.Response(200, stream=Body(pieces)), go)


@both
def test_nothing_is_sent_for_what_names_nothing(stream: Run) -> None:
    with pytest.raises(ValueError, match="names nothing"):
        stream(pytest.fail, pytest.fail, lambda fortnox: _Preset(fortnox.invoices.preview, ".."))


@define
class _Preset:
    """A method whose stream takes another number than the tests give."""

    method: Any
    number: str

    def stream(self, _: str) -> Any:
        return self.method.stream(self.number)
