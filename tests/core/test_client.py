"""Both clients: HTTP client, headers, base URL, access token, and transport errors."""

import asyncio
from typing import Any

import httpx
import pytest
from fortnox_client import AsyncFortnox, Fortnox, errors

from tests.core.clients import Run, Server, both

ACME = {"Customer": {"CustomerNumber": "1"}}
SETTINGS: dict[str, Any] = {"headers": {"X-Trace": "7", "User-Agent": "ledger/1.0"}, "timeout": 3, "params": {"trace": "7"}}


@both
@pytest.mark.parametrize("base_url", ["http://localhost:8000", "http://localhost:8000/", "https://example.com/fortnox"])
def test_base_url_is_used(run: Run, base_url: str) -> None:
    server = Server(json=ACME)
    run(server, lambda fortnox: fortnox.customers.get("1"), base_url=base_url)
    assert [str(request.url) for request in server.requests] == [base_url.rstrip("/") + "/3/customers/1"]


def test_custom_http_client_keeps_settings_and_stays_open() -> None:
    server = Server(json=ACME)
    with httpx.Client(transport=httpx.MockTransport(server), base_url="https://example.com", **SETTINGS) as http:
        with Fortnox(access_token="pl4nted-token", http_client=http) as fortnox:
            fortnox.customers.get("1")
        fortnox.close()
        _check_settings(http, server)


def test_custom_async_http_client_keeps_settings_and_open() -> None:
    async def run() -> None:
        server = Server(json=ACME)
        async with httpx.AsyncClient(transport=httpx.MockTransport(server), base_url="https://example.com", **SETTINGS) as http:
            async with AsyncFortnox(access_token="pl4nted-token", http_client=http) as fortnox:
                await fortnox.customers.get("1")
            await fortnox.aclose()
            _check_settings(http, server)

    asyncio.run(run())


def _check_settings(http: httpx.Client | httpx.AsyncClient, server: Server) -> None:
    assert not http.is_closed
    assert (http.base_url, http.timeout, http.headers["User-Agent"]) == ("https://example.com", httpx.Timeout(3), "ledger/1.0")
    assert "Authorization" not in http.headers, "the token is a header of the call, not of the HTTP client"
    [request] = server.requests
    assert str(request.url) == "https://api.fortnox.se/3/customers/1?trace=7"
    sent = {"authorization": "Bearer pl4nted-token", "accept": "application/json", "x-trace": "7", "user-agent": "ledger/1.0"}
    assert sent.items() <= dict(request.headers).items()
    assert request.extensions["timeout"]["read"] == 3


def test_own_http_client_is_closed() -> None:
    with Fortnox(access_token="pl4nted-token") as fortnox:
        pass
    with pytest.raises(RuntimeError, match="closed"):
        fortnox.customers.get("1")


def test_own_async_http_client_is_closed() -> None:
    async def run() -> None:
        async with AsyncFortnox(access_token="pl4nted-token") as fortnox:
            pass
        with pytest.raises(RuntimeError, match="closed"):
            await fortnox.customers.get("1")

    asyncio.run(run())


@both
@pytest.mark.parametrize(
    ("kind", "message"),
    [
        (httpx.ConnectError, ": no route"),
        (httpx.ReadTimeout, ": no route"),
        (httpx.RemoteProtocolError, ""),
        (httpx.DecodingError, ""),
        (httpx.TooManyRedirects, ""),
    ],
)
def test_no_response_raises_transport_error_with_cause(run: Run, kind: type[httpx.RequestError], message: str) -> None:
    def fail(request: httpx.Request) -> httpx.Response:
        raise kind("no route", request=request)

    with pytest.raises(errors.TransportError) as caught:
        run(fail, lambda fortnox: fortnox.customers.get("1"))
    assert type(caught.value.__cause__) is kind
    assert (
        str(caught.value)
        == f"customers.get (GET https://api.fortnox.se/3/customers/{{CustomerNumber}}) got no response: {kind.__name__}{message}"
    )


@both
def test_truncated_response_raises_transport_error(run: Run) -> None:
    class Cut(httpx.SyncByteStream, httpx.AsyncByteStream):
        def __iter__(self) -> Any:
            yield b'{"Customer": '
            raise httpx.ReadError("cut")

        async def __aiter__(self) -> Any:
            for chunk in self:
                yield chunk

    with pytest.raises(errors.TransportError, match="ReadError"):
        run(lambda _: httpx.Response(200, stream=Cut()), lambda fortnox: fortnox.customers.get("1"))


@both
def test_transport_error_shows_no_query(run: Run) -> None:
    def fail(request: httpx.Request) -> httpx.Response:
        raise httpx.ConnectError("no route", request=request)

    with pytest.raises(errors.TransportError) as caught:
        run(fail, lambda fortnox: fortnox.customers.list(email="mine@x").first(), base_url="https://localhost")
    assert "mine" not in f"{caught.value} {caught.value!r} {caught.value.__cause__} {caught.value.__cause__!r}"


@pytest.mark.parametrize("client", [Fortnox, AsyncFortnox])
@pytest.mark.parametrize("token", ["", "Bearer pl4nted", "pl4nted\n", "pl4ntedé"])
def test_invalid_token_raises_without_showing_it(client: type[Fortnox | AsyncFortnox], token: str) -> None:
    with pytest.raises(ValueError, match=r"^access_token must be the bare token") as caught:
        client(access_token=token)
    assert "pl4nted" not in str(caught.value)


@pytest.mark.parametrize("client", [Fortnox, AsyncFortnox])
def test_token_none_raises_type_error(client: type[Fortnox | AsyncFortnox]) -> None:
    with pytest.raises(TypeError, match=r"^access_token must be a str, got NoneType$"):
        client(access_token=None)


@pytest.mark.parametrize(("client", "own", "other"), [(Fortnox, "Client", "AsyncClient"), (AsyncFortnox, "AsyncClient", "Client")])
def test_http_client_of_other_kind_raises_type_error(client: Any, own: str, other: str) -> None:
    with pytest.raises(TypeError, match=rf"^http_client must be an httpx\.{own}, got {other}$"):
        client(access_token="pl4nted-token", http_client=getattr(httpx, other)())
