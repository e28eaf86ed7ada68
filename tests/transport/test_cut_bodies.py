"""A compressed body that was cut is an error, with each framing and each method, and nothing of it is saved."""

import asyncio
import gzip
import random
import zlib
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import httpx
import pytest
from fortnox_client import AsyncFortnox, Download, Fortnox
from fortnox_client.errors import TransportError
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from tests.core.clients import Run, both
from tests.transport.raw_server import raw_server

CODINGS: dict[str, Callable[[bytes], bytes]] = {
    "gzip": gzip.compress,
    "deflate": zlib.compress,
    "deflate, gzip": lambda body: gzip.compress(zlib.compress(body)),
}
PDF = b"%PDF-1.7\n" + random.Random(1).randbytes(200_000)
DISPOSITION = 'attachment; filename="a.pdf"'


def _closed(body: bytes) -> tuple[list[str], bytes]:
    return ["Connection: close"], body


def _with_length(body: bytes) -> tuple[list[str], bytes]:
    return [f"Content-Length: {len(body)}"], body


def _chunked(body: bytes) -> tuple[list[str], bytes]:
    chunk = b"%x\r\n%b\r\n" % (len(body), body) if body else b""
    return ["Transfer-Encoding: chunked"], chunk + b"0\r\n\r\n"


FRAMINGS = [_closed, _with_length, _chunked]


def _respond(coding: str, framing: Callable[[bytes], tuple[list[str], bytes]], body: bytes) -> Any:
    headers, content = framing(body)
    lines = ["HTTP/1.1 200 OK", f"Content-Encoding: {coding}", f"Content-Disposition: {DISPOSITION}", *headers, "", ""]

    async def respond(_: bytes, writer: asyncio.StreamWriter) -> None:
        writer.write("\r\n".join(lines).encode() + content)
        if framing is _closed:
            writer.close()

    return respond


def _save_stream(fortnox: Any, path: Path) -> Any:
    async def save(opening: Any) -> Path:
        async with opening as file:
            return await file.save(path)

    opening = fortnox.archive.download.stream("1")
    if isinstance(fortnox, AsyncFortnox):
        return save(opening)
    with opening as file:
        return file.save(path)


def _save(fortnox: Any, path: Path) -> Any:
    async def save(downloading: Any) -> Path:
        return (await downloading).save(path)

    found = fortnox.archive.download("1")
    return found.save(path) if isinstance(found, Download) else save(found)


USES: dict[str, Callable[[Any, Path], Any]] = {
    "json": lambda fortnox, _: fortnox.customers.get("1"),
    "no content": lambda fortnox, _: fortnox.customers.delete("1"),
    "file": _save,
    "stream": _save_stream,
}


def _run(run: str, url: str, use: Callable[[Any], Any]) -> Any:
    if run == "sync":
        with Fortnox(access_token="pl4nted-token", base_url=url) as fortnox:
            return use(fortnox.with_options(retries=0))

    async def run_async() -> Any:
        async with AsyncFortnox(access_token="pl4nted-token", base_url=url) as fortnox:
            return await use(fortnox.with_options(retries=0))

    return asyncio.run(run_async())


@pytest.mark.parametrize("run", ["sync", "async"])
@pytest.mark.parametrize("framing", FRAMINGS, ids=lambda each: each.__name__[1:])
@pytest.mark.parametrize("coding", CODINGS)
def test_cut_body_raises_and_saves_nothing(run: str, coding: str, framing: Any, tmp_path: Path) -> None:
    body = CODINGS[coding](PDF)
    for end in (1, 11, len(body) // 2, len(body) - 9, len(body) - 1):
        with raw_server(_respond(coding, framing, body[:end])) as server:
            for use in USES.values():
                with pytest.raises(TransportError):
                    _run(run, server.url, lambda fortnox, use=use: use(fortnox, tmp_path / "a.pdf"))
        assert not list(tmp_path.iterdir())


@pytest.mark.parametrize("run", ["sync", "async"])
@pytest.mark.parametrize("framing", FRAMINGS, ids=lambda each: each.__name__[1:])
@pytest.mark.parametrize("content", [PDF, b""], ids=["pdf", "empty"])
def test_complete_body_is_saved(run: str, framing: Any, content: bytes, tmp_path: Path) -> None:
    with raw_server(_respond("gzip", framing, gzip.compress(content))) as server:
        for name in ("file", "stream"):
            path = tmp_path / name
            _run(run, server.url, lambda fortnox, name=name, path=path: USES[name](fortnox, path))
            assert path.read_bytes() == content


@pytest.mark.parametrize("run", ["sync", "async"])
@pytest.mark.parametrize("use", ["file", "stream"])
def test_body_cut_before_first_byte_raises(run: str, use: str, tmp_path: Path) -> None:
    with raw_server(_respond("gzip", _closed, b"")) as server, pytest.raises(TransportError):
        _run(run, server.url, lambda fortnox: USES[use](fortnox, tmp_path / "a.pdf"))
    assert not list(tmp_path.iterdir())
    for framing in (_with_length, _chunked):  # the body is empty, and its length is certain
        with raw_server(_respond("gzip", framing, b"")) as server:
            assert _run(run, server.url, lambda fortnox: USES[use](fortnox, tmp_path / "a.pdf")).read_bytes() == b""


@pytest.mark.parametrize("use", ["json", "file", "stream"])
@pytest.mark.parametrize("coding", CODINGS)
@both
def test_cut_body_that_was_read_before_raises(run: Run, coding: str, use: str, tmp_path: Path) -> None:
    """A hook of the user's HTTP client may read the body, and a mock transport gives it complete."""
    body = CODINGS[coding](PDF)
    headers = {"Content-Encoding": coding, "Content-Disposition": DISPOSITION}
    for cut in (body[:-1], body[: len(body) // 2]):
        with pytest.raises(TransportError):
            run(
                lambda _, cut=cut: httpx.Response(200, headers=headers, content=cut), lambda fortnox: USES[use](fortnox, tmp_path / "a.pdf")
            )
    assert not list(tmp_path.iterdir())


@pytest.mark.parametrize("coding", ["br", "zstd", "compress", "gzip, br", "aes128gcm"])
@both
def test_body_with_unknown_coding_raises(run: Run, coding: str, tmp_path: Path) -> None:
    headers = {"Content-Encoding": coding, "Content-Disposition": DISPOSITION}
    body = gzip.compress(b"no PDF") if "gzip" in coding else b"\x0b\x02\x80no PDF\x03"

    def read(_: httpx.Request) -> httpx.Response:
        return httpx.Response(200, headers=headers, content=body)

    def streamed(request: httpx.Request) -> httpx.Response:
        return httpx.Response(200, headers=headers, stream=_Body(body), request=request)

    for respond in (read, streamed):
        for use in ("file", "stream"):
            with pytest.raises(TransportError):
                run(respond, lambda fortnox, use=use: USES[use](fortnox, tmp_path / "a.pdf"))
    assert not list(tmp_path.iterdir())


class _Body(httpx.SyncByteStream, httpx.AsyncByteStream):
    """A body that arrives while it is read."""

    def __init__(self, *chunks: bytes) -> None:
        self._chunks = chunks

    def __iter__(self) -> Iterator[bytes]:
        return iter(self._chunks)

    async def __aiter__(self) -> Any:
        for chunk in self._chunks:
            yield chunk


@settings(max_examples=150, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(body=st.binary(max_size=2000), coding=st.sampled_from(sorted(CODINGS)), data=st.data())
@both
def test_any_cut_of_any_body_raises(run: Run, body: bytes, coding: str, data: st.DataObject) -> None:
    compressed = CODINGS[coding](body)
    end = data.draw(st.integers(1, len(compressed) - 1))
    middle = data.draw(st.integers(0, end))
    headers = {"Content-Encoding": coding, "Content-Disposition": DISPOSITION}

    def respond(content: bytes) -> Callable[[httpx.Request], httpx.Response]:
        return lambda request: httpx.Response(200, headers=headers, stream=_Body(content[:middle], content[middle:]), request=request)

    with pytest.raises(TransportError):
        run(respond(compressed[:end]), lambda fortnox: fortnox.archive.download("1"))
    assert run(respond(compressed), lambda fortnox: fortnox.archive.download("1")).content == body
