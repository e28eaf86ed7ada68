"""The connections of a client or an app: those of a shared pool, or the HTTP client that the user passed in."""

from __future__ import annotations

import threading
from contextlib import AbstractAsyncContextManager, AbstractContextManager, nullcontext
from functools import partial
from typing import TYPE_CHECKING, Any

import httpx
from fortnox_core.base_errors import ClientClosed

from fortnox_client._deadline import countdown
from fortnox_client._http.deadline import Deadline
from fortnox_client._http.errors import translate_token_errors
from fortnox_client._http.messages import read_body, read_body_async
from fortnox_client._http.pool import Connection, process_pool
from fortnox_client._http.token_requests import (
    LATE_TIMEOUT,
    LONGEST,
    MAX_BYTES,
    TOKEN_TIMEOUT,
    BackgroundTokenRequest,
    SendGate,
    build_token_request,
    build_token_response,
    timed_out,
)

if TYPE_CHECKING:
    from fortnox_client.auth.messages import TokenRequest, TokenResponse

HttpClient = httpx.Client
AsyncHttpClient = httpx.AsyncClient


class HttpConnections:
    """The connections of a sync client or app: those of the process, or the HTTP client of the user. Thread-safe.

    Args:
        http_client: an httpx.Client of the user. It is never closed.
        token_timeout: seconds that a caller waits for the token endpoint.
    """

    def __init__(self, http_client: httpx.Client | None, token_timeout: float = TOKEN_TIMEOUT) -> None:
        _check_client_type(http_client, httpx.Client)
        self._passed_in = None if http_client is None else Connection(http_client, pooled=False)
        self._closed = False
        self._token_timeout = token_timeout
        self._token_requests: list[BackgroundTokenRequest] = []
        self._lock = threading.Lock()

    def lend(self, seconds: float | None) -> AbstractContextManager[Connection[httpx.Client]]:
        """Lend a connection for one request, and wait at most for `seconds` for a free one. Raises ClientClosed after `close`."""
        if self._closed or (self._passed_in is not None and self._passed_in.client.is_closed):
            raise ClientClosed(_CLOSED)
        if self._passed_in is not None:
            # Each request has its own network stream.
            return nullcontext(Connection(self._passed_in.client, pooled=False, headers=self._passed_in.headers))
        return process_pool().lend(self, seconds)

    def request_token(self, base_url: str, request: TokenRequest) -> TokenResponse:
        """Send a token request and return the response, of any status. Raises TokenUnavailable if none arrives in time."""
        with translate_token_errors(base_url):
            gate = SendGate(request.may_send)
            send = partial(_send_token_request, self.lend(self._token_timeout), base_url, request, gate)
            background = BackgroundTokenRequest(send, gate)
            if request.issues_refresh_token:
                with self._lock:
                    self._token_requests = [background, *(each for each in self._token_requests if each.thread.is_alive())]
            return background.wait(self._token_timeout)

    def close(self, seconds: float = LATE_TIMEOUT) -> None:
        """Wait for pending refresh tokens, at most for `seconds` in total, then close the free connections unless they are the user's."""
        remaining = countdown(seconds)
        for each in self._token_requests:
            each.thread.join(remaining())
        if self._passed_in is None:
            self._closed = True
            process_pool().close(self)


def _send_token_request(
    lent: AbstractContextManager[Connection[httpx.Client]], base_url: str, request: TokenRequest, gate: SendGate
) -> TokenResponse:
    with lent as connection, Deadline(connection, LONGEST) as deadline:

        def trace(event: str, info: dict[str, Any]) -> None:
            deadline.note(event, info)
            gate.on_event(event)

        gate.check(sends=not connection.pooled)  # a transport of the user may report no events
        http_request = build_token_request(connection.client, base_url, request, trace)
        response = connection.client.send(http_request, auth=None, follow_redirects=False, stream=True)
        return build_token_response(request, response, read_body(response, response.headers, MAX_BYTES, deadline))


async def _send_token_request_async(
    lent: AbstractAsyncContextManager[Connection[httpx.AsyncClient]], base_url: str, request: TokenRequest, gate: SendGate
) -> TokenResponse:
    import asyncio  # late: sync clients do not need it

    async def trace(event: str, _: dict[str, Any]) -> None:
        gate.on_event(event)

    async with lent as connection, asyncio.timeout(LONGEST):
        gate.check(sends=not connection.pooled)
        http_request = build_token_request(connection.client, base_url, request, trace)
        response = await connection.client.send(http_request, auth=None, follow_redirects=False, stream=True)
        return build_token_response(request, response, await read_body_async(response, response.headers, MAX_BYTES))


class AsyncHttpConnections:
    """The connections of an async client or app: those of each event loop, or the HTTP client of the user.

    Args:
        http_client: an httpx.AsyncClient of the user. It is never closed.
        token_timeout: seconds that a caller waits for the token endpoint.
    """

    def __init__(self, http_client: httpx.AsyncClient | None, token_timeout: float = TOKEN_TIMEOUT) -> None:
        _check_client_type(http_client, httpx.AsyncClient)
        self._passed_in = None if http_client is None else Connection(http_client, pooled=False)
        self._closed = False
        self._token_timeout = token_timeout

    def lend(self, seconds: float | None) -> AbstractAsyncContextManager[Connection[httpx.AsyncClient]]:
        """Lend a connection for one request, and wait at most for `seconds` for a free one. Raises ClientClosed after `aclose`."""
        if self._closed or (self._passed_in is not None and self._passed_in.client.is_closed):
            raise ClientClosed(_CLOSED)
        if self._passed_in is not None:
            return nullcontext(self._passed_in)
        from fortnox_client._http.async_pool import loop_pool  # late: sync clients do not need asyncio

        return loop_pool().lend(self, seconds)

    async def request_token(self, base_url: str, request: TokenRequest) -> TokenResponse:
        """Send a token request and return the response, of any status. Raises TokenUnavailable if none arrives in time."""
        from fortnox_client.auth.background import shield_until

        gate = SendGate(request.may_send)
        with translate_token_errors(base_url):
            send = _send_token_request_async(self.lend(self._token_timeout), base_url, request, gate)
            pending = await shield_until(send, self._token_timeout)
            if not pending.done():
                raise timed_out(pending, gate)
            return pending.result()

    async def aclose(self, seconds: float = LATE_TIMEOUT) -> None:
        """Wait for pending refresh tokens, at most for `seconds` in total, then close the free connections unless they are the user's."""
        from fortnox_client._http.async_pool import forget_closed_loops, loop_pool
        from fortnox_client.auth.background import wait_pending

        await wait_pending(seconds)
        if self._passed_in is None:
            self._closed = True  # in every event loop; the sockets of other loops are closed by the garbage collector
            await loop_pool().close(self)
            forget_closed_loops()


_CLOSED = "the client has been closed; create another one, or call it inside its `with` block"


def _check_client_type(http_client: object, expected: type[object]) -> None:
    if http_client is not None and not isinstance(http_client, expected):
        raise TypeError(f"http_client must be an httpx.{expected.__name__}, got {type(http_client).__name__}")
