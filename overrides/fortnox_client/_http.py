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
        _fitting(client, httpx.Client)
        self._base_url, self._authorization = _checked(base_url, access_token)
        self._client = client or httpx.Client(timeout=TIMEOUT)
        self._owned = client is None
        self._on_drift = on_drift

    def send(self, call: Call[Any], /) -> Reply:
        """Any answer. Raises TransportError where none came."""
        request = _request(self._client, call, self._base_url, self._authorization)
        try:
            return _reply(call, self._client.send(request, auth=None), self._on_drift)
        except httpx.RequestError as error:
            raise _failure(call, error) from error

    def close(self) -> None:
        """Closes the client, unless it was passed in."""
        if self._owned:
            self._client.close()


class AsyncHttpSender:
    """Sends calls over an httpx.AsyncClient. One that was passed in keeps its settings and stays open."""

    def __init__(self, base_url: str, access_token: str, client: httpx.AsyncClient | None, on_drift: OnDrift | None) -> None:
        _fitting(client, httpx.AsyncClient)
        self._base_url, self._authorization = _checked(base_url, access_token)
        self._client = client or httpx.AsyncClient(timeout=TIMEOUT)
        self._owned = client is None
        self._on_drift = on_drift

    async def send(self, call: Call[Any], /) -> Reply:
        """Any answer. Raises TransportError where none came."""
        request = _request(self._client, call, self._base_url, self._authorization)
        try:
            return _reply(call, await self._client.send(request, auth=None), self._on_drift)
        except httpx.RequestError as error:
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


def _failure(call: Call[Any], error: httpx.RequestError) -> TransportError:
    operation = call.operation
    # What a protocol error says may hold headers, and with them the token.
    said = f": {error}" if isinstance(error, httpx.NetworkError | httpx.TimeoutException) and str(error) else ""
    return TransportError(f"{operation.name} ({operation.method} {operation.path}) got no answer: {type(error).__name__}{said}")


def _checked(base_url: str, access_token: str) -> tuple[str, str]:
    """The address and the authorization header. Raises ValueError for what could never be sent."""
    if not base_url.startswith(("https://", "http://")):
        raise ValueError(f"base_url is {base_url!r}, and must begin with https:// or http://")
    if not access_token or not access_token.isascii() or not access_token.isprintable() or " " in access_token:
        raise ValueError("access_token must be the token alone: not empty, without spaces, line breaks and the word Bearer")
    return base_url.rstrip("/"), f"Bearer {access_token}"


def _fitting(client: object, kind: type[Any]) -> None:
    if client is not None and not isinstance(client, kind):
        raise TypeError(f"http_client is a {type(client).__name__}, and must be an httpx.{kind.__name__}")
