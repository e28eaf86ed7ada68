"""The log of requests to the sandbox, for assertions in tests."""

from __future__ import annotations

from collections import deque

import msgspec
from starlette.datastructures import Headers, QueryParams
from starlette.types import ASGIApp, Message, Receive, Scope, Send

from fortnox_client.sandbox.grants import Grants

_MAX_ENTRIES = 10_000
_API_PATHS = ("/3/", "/api/")


class RecordedRequest(msgspec.Struct, frozen=True):
    """A request and the status of its response, without tokens and bodies.

    Attributes:
        at: the sandbox's time of arrival, in seconds since 1970-01-01 UTC.
        method: the HTTP method.
        path: the path, decoded.
        query: the query parameters; empty for OAuth, where they may contain a code.
        client_id: the client id of the access token; None without a valid token.
        tenant: the company of the access token; None without a valid token.
        status: the status of the response; None if the connection ended without one.
    """

    at: float
    method: str
    path: str
    query: dict[str, str]
    client_id: str | None
    tenant: int | None
    status: int | None


class RequestLog:
    """The last 10,000 requests, in the order of their responses."""

    def __init__(self) -> None:
        self.requests: deque[RecordedRequest] = deque(maxlen=_MAX_ENTRIES)


class RequestLogMiddleware:
    """Record each request in the log."""

    def __init__(self, app: ASGIApp, request_log: RequestLog, grants: Grants) -> None:
        self._app, self._request_log, self._grants = app, request_log, grants

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        if scope["type"] != "http":
            await self._app(scope, receive, send)
            return
        at = self._grants.clock.now()
        access = self._grants.access(Headers(scope=scope).get("authorization", "").partition(" ")[2])
        client_id, tenant = (None, None) if access is None else (access.client_id, access.tenant)
        query = dict(QueryParams(scope["query_string"])) if scope["path"].startswith(_API_PATHS) else {}
        started = False

        def record(status: int | None) -> None:
            self._request_log.requests.append(RecordedRequest(at, scope["method"], scope["path"], query, client_id, tenant, status))

        async def send_and_record(message: Message) -> None:
            nonlocal started
            if not started:
                started = True
                record(message["status"])  # before the client sees the response, so that it finds the request in the log
            await send(message)

        try:
            await self._app(scope, receive, send_and_record)
        finally:
            if not started:
                record(None)
