"""The HTTP server: start, stop, addresses, host names and concurrency."""

import socket
import time
from collections.abc import Iterator
from concurrent.futures import ThreadPoolExecutor

import httpx
import pytest
from fortnox_client import Fortnox
from fortnox_client.sandbox import ConsentRequest, Grants, Integration, OAuthError, Server, Tokens, serve


@pytest.fixture
def sandbox(grants: Grants) -> Iterator[Server]:
    with serve(grants) as sandbox:
        yield sandbox


@pytest.fixture
def tokens(grants: Grants, integration: Integration) -> Tokens:
    return grants.exchange(integration, grants.approve(ConsentRequest(integration, ("companyinformation",), "state"), 1001))


def test_server_starts_and_stops_quickly(grants: Grants) -> None:
    started = time.monotonic()
    with serve(grants) as sandbox:
        assert httpx.get(f"{sandbox.url}/3/me").status_code == 401
    assert time.monotonic() - started < 1
    with pytest.raises(httpx.ConnectError):
        httpx.get(sandbox.url)
    sandbox.stop()


def test_server_uses_requested_port(grants: Grants, sandbox: Server) -> None:
    port = int(sandbox.url.rpartition(":")[2])
    sandbox.stop()
    with serve(grants, port=port) as again:
        assert again.url == sandbox.url


def test_client_connects_to_server(sandbox: Server, tokens: Tokens) -> None:
    with Fortnox(access_token=tokens.access_token, base_url=sandbox.url) as fortnox:
        assert fortnox.company_information.get().database_number == "1001"
    assert httpx.get(sandbox.url).headers["Server"] == "Fortnox"


@pytest.mark.parametrize("host", ["evil.example", "127.0.0.1.evil.example", "evil.example:80", "127.0.0.1@evil.example", "", "localhost.x"])
def test_unknown_host_header_gets_403(http: httpx.Client, host: str) -> None:
    for path in ("/oauth-v1/auth", "/3/me", "/"):
        assert http.get(path, headers={"Host": host}).status_code == 403


@pytest.mark.parametrize("host", ["127.0.0.1", "LOCALHOST:8000", "[::1]:8000"])
def test_loopback_host_headers_are_allowed(http: httpx.Client, host: str) -> None:
    assert http.get("/3/me", headers={"Host": host}).status_code == 401


def test_server_listens_on_loopback_only(sandbox: Server) -> None:
    port = int(sandbox.url.rpartition(":")[2])
    with socket.socket() as caller:
        caller.settimeout(1)
        # Another address of this machine: a server that listens on all addresses would accept the connection.
        assert caller.connect_ex(("127.0.0.2", port)) != 0


def test_concurrent_refresh_over_http_succeeds_once(sandbox: Server, tokens: Tokens) -> None:
    def refresh(_: int) -> int:
        form = {"grant_type": "refresh_token", "refresh_token": tokens.refresh_token}
        return httpx.post(f"{sandbox.url}/oauth-v1/token", auth=("client", "pl4nted-s3cret"), data=form).status_code

    with ThreadPoolExecutor(8) as pool:
        assert sorted(pool.map(refresh, range(16))) == [200] + [400] * 15
    assert sandbox.grants.count("refreshed") == 1


def test_concurrent_refresh_in_threads_succeeds_once(grants: Grants, integration: Integration, tokens: Tokens) -> None:
    def refresh(_: int) -> bool:
        try:
            grants.refresh(integration, tokens.refresh_token or "")
        except OAuthError:
            return False
        return True

    with ThreadPoolExecutor(16) as pool:
        assert sum(pool.map(refresh, range(200))) == 1
