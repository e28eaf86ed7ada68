"""The one module that knows httpx: carries a call over it and brings the answer back."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import httpx
from fortnox_core.errors import TransportError

if TYPE_CHECKING:
    from fortnox_core.call import Call
    from fortnox_core.drift import OnDrift
    from fortnox_core.reply import Reply

HttpClient = httpx.Client
AsyncHttpClient = httpx.AsyncClient

TIMEOUT = httpx.Timeout(60, connect=10)
"""Seconds. Fortnox answers large pages slowly; a connection stands soon or not at all."""


class HttpSender:
    """Sends calls over an httpx.Client. One that was passed in keeps its settings and stays open."""

    def __init__(self, base_url: str, access_token: str, client: httpx.Client | None, on_drift: OnDrift | None) -> None:
        self._base_url = base_url.rstrip("/")
        self._authorization = f"Bearer {access_token}"
        self._client = client or httpx.Client(timeout=TIMEOUT)
        self._owned = client is None
        self._on_drift = on_drift

    def send(self, call: Call[Any], /) -> Reply:
        """Any answer. Raises TransportError where none came."""
        request = _request(self._client, call, self._base_url, self._authorization)
        try:
            return _reply(call, self._client.send(request), self._on_drift)
        except httpx.TransportError as error:
            raise _failure(call, error) from error

    def close(self) -> None:
        """Closes the client, unless it was passed in."""
        if self._owned:
            self._client.close()


class AsyncHttpSender:
    """Sends calls over an httpx.AsyncClient. One that was passed in keeps its settings and stays open."""

    def __init__(self, base_url: str, access_token: str, client: httpx.AsyncClient | None, on_drift: OnDrift | None) -> None:
        self._base_url = base_url.rstrip("/")
        self._authorization = f"Bearer {access_token}"
        self._client = client or httpx.AsyncClient(timeout=TIMEOUT)
        self._owned = client is None
        self._on_drift = on_drift

    async def send(self, call: Call[Any], /) -> Reply:
        """Any answer. Raises TransportError where none came."""
        request = _request(self._client, call, self._base_url, self._authorization)
        try:
            return _reply(call, await self._client.send(request), self._on_drift)
        except httpx.TransportError as error:
            raise _failure(call, error) from error

    async def aclose(self) -> None:
        """Closes the client, unless it was passed in."""
        if self._owned:
            await self._client.aclose()


def _request(client: httpx.Client | httpx.AsyncClient, call: Call[Any], base_url: str, authorization: str) -> httpx.Request:
    headers = {**call.headers, "Authorization": authorization}
    upload = call.upload
    return client.build_request(
        call.operation.method,
        # The path is encoded already; httpx leaves what is encoded as it is.
        base_url + call.path,
        params=call.query or None,
        headers=headers,
        content=call.content,
        files=None if upload is None else {"file": (upload.filename, upload.content, upload.content_type)},
    )


def _reply(call: Call[Any], response: httpx.Response, on_drift: OnDrift | None) -> Reply:
    from fortnox_core.drift import watcher
    from fortnox_core.reply import Reply

    return Reply(call.operation, response.status_code, dict(response.headers), response.content, watcher(on_drift))


def _failure(call: Call[Any], error: httpx.TransportError) -> TransportError:
    operation = call.operation
    kind = type(error).__name__
    return TransportError(f"{operation.name} ({operation.method} {operation.path}) got no answer: {kind}")
