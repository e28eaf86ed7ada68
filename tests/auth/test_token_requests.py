"""Token requests over a network: checked until their first byte is sent, and bounded in size and time."""

import asyncio
import gzip
import threading
import time
import tracemalloc
from collections.abc import Callable, Iterator

import httpx
import pytest
from attrs import evolve
from fortnox_client import AsyncFortnox, AsyncFortnoxApp, Fortnox, FortnoxApp
from fortnox_client._http import connections
from fortnox_client._http.connections import AsyncHttpConnections, HttpConnections
from fortnox_client.auth.errors import TokenUnavailable
from fortnox_client.auth.messages import NotSent, TokenRequest, TokenResponse
from fortnox_client.auth.token_endpoint import Credentials, refresh_request

from tests.transport.raw_server import CUSTOMER, Respond, complete, head, raw_server

TOKEN = b'{"access_token":"pl4nted-access","refresh_token":"pl4nted-refresh","expires_in":3600}'
REQUEST = refresh_request(Credentials("client", "pl4nted-s3cret"), "pl4nted-refresh0")
MIB = 1024 * 1024
SOON = 5.0
Post = Callable[..., TokenResponse]


def _post_sync(url: str, request: TokenRequest, *, timeout: float = SOON) -> TokenResponse:
    return HttpConnections(None, timeout).request_token(url, request)


def _post_async(url: str, request: TokenRequest, *, timeout: float = SOON) -> TokenResponse:
    async def post() -> TokenResponse:
        sending = AsyncHttpConnections(None, timeout)
        response = await sending.request_token(url, request)
        await sending.aclose()
        return response

    return asyncio.run(post())


both = pytest.mark.parametrize("post", [_post_sync, _post_async], ids=["sync", "async"])


def _constant(response: bytes) -> Respond:
    async def respond(_: bytes, writer: asyncio.StreamWriter) -> None:
        writer.write(response)

    return respond


def _checks(results: list[bool]) -> TokenRequest:
    """Return a request whose checks have these results."""
    left: Iterator[bool] = iter(results)
    return evolve(REQUEST, may_send=lambda: next(left))


# The check before the first byte


@both
def test_request_in_time_is_sent(post: Post) -> None:
    with raw_server(_constant(complete(TOKEN))) as server:
        assert post(server.url, _checks([True, True])).status == 200
        assert len(server.requests) == 1


@both
@pytest.mark.parametrize("checks", [[False], [True, False]], ids=["before connecting", "after connecting"])
def test_lease_that_ends_while_connecting_sends_nothing(post: Post, checks: list[bool]) -> None:
    """A process may sleep, or wait for TLS or a connection, after its last look at the lease."""
    with raw_server(_constant(complete(TOKEN))) as server:
        with pytest.raises(NotSent):
            post(server.url, _checks(checks))
        assert server.requests == []


def test_lease_is_checked_on_open_connection() -> None:
    with raw_server(_constant(complete(TOKEN))) as server:
        sending = HttpConnections(None)
        assert sending.request_token(server.url, REQUEST).status == 200
        with pytest.raises(NotSent):
            sending.request_token(server.url, _checks([True, False]))
        assert len(server.requests) == 1
        assert sending.request_token(server.url, REQUEST).status == 200


@pytest.mark.parametrize("kind", ["sync", "async"])
def test_lease_is_checked_with_client_of_user(kind: str) -> None:
    async def post(url: str) -> None:
        async with httpx.AsyncClient() as http:
            await AsyncHttpConnections(http).request_token(url, _checks([True, False]))

    with raw_server(_constant(complete(TOKEN))) as server:
        if kind == "sync":
            with httpx.Client() as http, pytest.raises(NotSent):
                HttpConnections(http).request_token(server.url, _checks([True, False]))
        else:
            with pytest.raises(NotSent):
                asyncio.run(post(server.url))
        assert server.requests == []


@pytest.mark.parametrize("kind", ["sync", "async"])
def test_request_without_free_connection_is_abandoned(kind: str, monkeypatch: pytest.MonkeyPatch) -> None:
    """It must not be sent later, when another attempt or process has used the same refresh token."""
    for module in ("pool", "async_pool"):
        monkeypatch.setattr(f"fortnox_client._http.{module}.connection_limit", lambda: 1)
    monkeypatch.setattr("fortnox_client._http.pool._process_pool", None)

    async def respond(request: bytes, writer: asyncio.StreamWriter) -> None:
        if b"/preview" in request:
            writer.write(head("Content-Length: 200000") + b"%PDF" * 20000)
        else:
            writer.write(complete(CUSTOMER))

    async def abandon_async(url: str) -> TokenUnavailable:
        async with AsyncFortnox(access_token="pl4nted-token", base_url=url) as fortnox:
            async with fortnox.invoices.preview.stream("1"):
                with pytest.raises(TokenUnavailable) as caught:
                    await AsyncHttpConnections(None, 0.2).request_token(url, REQUEST)
            assert (await fortnox.customers.get("1")).name == "Acme AB"
        return caught.value

    def abandon(url: str) -> TokenUnavailable:
        with Fortnox(access_token="pl4nted-token", base_url=url) as fortnox:
            with fortnox.invoices.preview.stream("1"), pytest.raises(TokenUnavailable) as caught:
                HttpConnections(None, 0.2).request_token(url, REQUEST)
            assert fortnox.customers.get("1").name == "Acme AB"
        return caught.value

    with raw_server(respond) as server:
        failure = abandon(server.url) if kind == "sync" else asyncio.run(abandon_async(server.url))
        assert failure.untouched
        assert failure._pending is None
        _wait(lambda: not _token_threads())
        assert not [request for request in server.requests if b"/token" in request]


# Size and time


@both
@pytest.mark.parametrize("levels", [1, 2])
def test_compressed_token_response_is_bounded(post: Post, levels: int) -> None:
    body = b" " * 200 * MIB
    for _ in range(levels):
        body = gzip.compress(body)
    coding = ", ".join(["gzip"] * levels)
    with raw_server(_constant(complete(body, f"Content-Encoding: {coding}"))) as server:
        tracemalloc.start()
        try:
            with pytest.raises(TokenUnavailable):
                post(server.url, REQUEST)
            _, peak = tracemalloc.get_traced_memory()
        finally:
            tracemalloc.stop()
    assert peak < 8 * MIB


@both
def test_compressed_token_response_is_read(post: Post) -> None:
    with raw_server(_constant(complete(gzip.compress(TOKEN), "Content-Encoding: gzip"))) as server:
        assert post(server.url, REQUEST).content == TOKEN
        assert b"accept-encoding: gzip, deflate\r\n" in server.requests[0].lower()


@both
def test_endless_token_response_ends(post: Post) -> None:
    async def respond(_: bytes, writer: asyncio.StreamWriter) -> None:
        writer.write(head("Transfer-Encoding: chunked"))
        while True:
            writer.write(b"10000\r\n" + b" " * 65536 + b"\r\n")
            await writer.drain()

    with raw_server(respond) as server, pytest.raises(TokenUnavailable):
        post(server.url, REQUEST)


@both
def test_dripping_token_response_leaves_no_thread_or_connection(post: Post, monkeypatch: pytest.MonkeyPatch) -> None:
    """Each byte starts httpx's timeout again. Such a response would occupy a connection for ever."""
    monkeypatch.setattr(connections, "LONGEST", 0.5)

    async def respond(_: bytes, writer: asyncio.StreamWriter) -> None:
        writer.write(head("Content-Length: 100000"))
        while True:
            await asyncio.sleep(0.02)
            writer.write(b" ")
            await writer.drain()

    with raw_server(respond) as server:
        with pytest.raises(TokenUnavailable):
            post(server.url, REQUEST, timeout=0.1)
        _wait(lambda: not _token_threads() and server.open_connections == 0)


@pytest.mark.parametrize("kind", ["sync", "async"])
def test_app_reports_endless_token_response(kind: str) -> None:
    body = gzip.compress(gzip.compress(b"0" * 50 * MIB))
    with raw_server(_constant(complete(body, "Content-Encoding: gzip, gzip"))) as server:
        if kind == "sync":
            with FortnoxApp("client", "pl4nted-s3cret", store="memory://", base_url=server.url) as app, pytest.raises(TokenUnavailable):
                app.exchange("pl4nted-code")
            return

        async def exchange() -> None:
            app = AsyncFortnoxApp("client", "pl4nted-s3cret", store="memory://", base_url=server.url)
            with pytest.raises(TokenUnavailable):
                await app.exchange("pl4nted-code")
            await app.aclose()

        asyncio.run(exchange())


def _token_threads() -> list[threading.Thread]:
    return [thread for thread in threading.enumerate() if thread.name == "fortnox token request"]


def _wait(condition: Callable[[], bool]) -> None:
    end = time.monotonic() + SOON
    while not condition():
        assert time.monotonic() < end
        time.sleep(0.01)
