"""Connection pools: one httpx client per process or event loop, or the client that the user passed in."""

from __future__ import annotations

import os
from functools import partial
from http.cookiejar import CookieJar, DefaultCookiePolicy
from typing import TYPE_CHECKING

import httpx

from fortnox_client._deadline import countdown
from fortnox_client._http.errors import translate_token_errors
from fortnox_client._http.token_requests import (
    CONNECT_TIMEOUT,
    LATE_TIMEOUT,
    TOKEN_TIMEOUT,
    BackgroundTokenRequest,
    build_token_request,
    build_token_response,
    timed_out,
)

if TYPE_CHECKING:
    import asyncio

    from fortnox_client.auth.messages import TokenRequest, TokenResponse

HttpClient = httpx.Client
AsyncHttpClient = httpx.AsyncClient

TIMEOUT = httpx.Timeout(60, connect=CONNECT_TIMEOUT)
"""Seconds. Fortnox sends large pages slowly; a connection is established soon or not at all."""

LIMITS = httpx.Limits(max_connections=None, max_keepalive_connections=100)
"""The connection pool is not bounded: many companies share it, the rate limit bounds each, and none must wait for another."""


class HttpConnections:
    """Connection pool of sync clients. Thread-safe.

    Without an http_client it creates one per process: a forked child must not use the sockets of its parent.

    Args:
        http_client: an httpx.Client of the user. It is never closed.
        token_timeout: seconds that a caller waits for the token endpoint.
    """

    def __init__(self, http_client: httpx.Client | None, token_timeout: float = TOKEN_TIMEOUT) -> None:
        _check_client_type(http_client, httpx.Client)
        self._client = _create_client() if http_client is None else http_client
        self._owned = http_client is None
        self._process = os.getpid()
        self._token_timeout = token_timeout
        self._token_requests: list[BackgroundTokenRequest] = []

    @property
    def client(self) -> httpx.Client:
        """The httpx client of this process."""
        if self._owned and self._process != os.getpid():
            self._client, self._process = _create_client(), os.getpid()
        return self._client

    def request_token(self, base_url: str, request: TokenRequest) -> TokenResponse:
        """Send a token request and return the response, of any status. Raises TokenUnavailable if none arrives in time."""
        http_request = build_token_request(self.client, base_url, request)
        with translate_token_errors(base_url):
            background = BackgroundTokenRequest(partial(self.client.send, http_request, auth=None, follow_redirects=False))
            if request.issues_refresh_token:
                self._token_requests = [background, *(each for each in self._token_requests if each.thread.is_alive())]
            return background.wait(self._token_timeout)

    def close(self, seconds: float = LATE_TIMEOUT) -> None:
        """Wait for pending refresh tokens, at most for `seconds` in total, then close the httpx client unless it is the user's."""
        remaining = countdown(seconds)
        for each in self._token_requests:
            each.thread.join(remaining())
        if self._owned:
            self._client.close()


class AsyncHttpConnections:
    """Connection pool of async clients.

    Without an http_client it creates one per event loop: sockets belong to the loop that opened them.

    Args:
        http_client: an httpx.AsyncClient of the user. It is never closed.
        token_timeout: seconds that a caller waits for the token endpoint.
    """

    def __init__(self, http_client: httpx.AsyncClient | None, token_timeout: float = TOKEN_TIMEOUT) -> None:
        _check_client_type(http_client, httpx.AsyncClient)
        self._owned = http_client is None
        self._passed_in = http_client
        self._clients: dict[asyncio.AbstractEventLoop, httpx.AsyncClient] = {}
        self._closed = False
        self._token_timeout = token_timeout

    @property
    def client(self) -> httpx.AsyncClient:
        """The httpx client of the running event loop. Raises RuntimeError after `aclose`."""
        if self._passed_in is not None:
            return self._passed_in
        if self._closed:
            raise RuntimeError("Cannot send a request, as the client has been closed.")
        import asyncio  # late: sync clients do not need it

        loop = asyncio.get_running_loop()
        if loop not in self._clients:
            # The sockets of a closed loop cannot be closed by us. Without a reference they are closed by the garbage collector.
            self._clients = {other: client for other, client in self._clients.items() if not other.is_closed()}
            self._clients[loop] = httpx.AsyncClient(timeout=TIMEOUT, limits=LIMITS, cookies=_create_cookie_jar())
        return self._clients[loop]

    async def request_token(self, base_url: str, request: TokenRequest) -> TokenResponse:
        """Send a token request and return the response, of any status. Raises TokenUnavailable if none arrives in time."""
        from fortnox_client.auth.background import shield_until

        async def send() -> TokenResponse:
            http_request = build_token_request(self.client, base_url, request)
            return build_token_response(await self.client.send(http_request, auth=None, follow_redirects=False))

        with translate_token_errors(base_url):
            pending = await shield_until(send(), self._token_timeout)
            if not pending.done():
                raise timed_out(pending)
            return pending.result()

    async def aclose(self, seconds: float = LATE_TIMEOUT) -> None:
        """Wait for pending refresh tokens, at most for `seconds` in total, then close the httpx client unless it is the user's."""
        import asyncio

        from fortnox_client.auth.background import wait_pending

        await wait_pending(seconds)
        if self._owned:
            self._closed = True  # in every event loop; the sockets of other loops are closed by the garbage collector
            client = self._clients.pop(asyncio.get_running_loop(), None)
            self._clients.clear()
            if client is not None:
                await client.aclose()


def _create_client() -> httpx.Client:
    return httpx.Client(timeout=TIMEOUT, limits=LIMITS, cookies=_create_cookie_jar())


def _create_cookie_jar() -> CookieJar:
    """Return a cookie jar that stays empty: companies share the httpx client, and a cookie of one must not be sent for another."""
    return CookieJar(DefaultCookiePolicy(allowed_domains=[]))


def _check_client_type(http_client: object, expected: type[object]) -> None:
    if http_client is not None and not isinstance(http_client, expected):
        raise TypeError(f"http_client must be an httpx.{expected.__name__}, got {type(http_client).__name__}")
