"""What a sandbox was asked, for tests that look at it."""

from __future__ import annotations

from collections import deque

import msgspec
from starlette.datastructures import Headers, QueryParams
from starlette.types import ASGIApp, Message, Receive, Scope, Send

from fortnox_client.sandbox.grants import Grants

_MOST = 10_000
_API_PATHS = ("/3/", "/api/")


class RecordedRequest(msgspec.Struct, frozen=True):
    """One request and the status of its answer, without tokens and bodies.

    Attributes:
        at: the sandbox's time when it came, in seconds since 1970.
        method: the HTTP method.
        path: the path, decoded.
        query: names and values; none where they may hold a code.
        client_id: who asked; None where no live token says it.
        tenant: about which company.
        status: what was answered; None where the connection ended without an answer.
    """

    at: float
    method: str
    path: str
    query: dict[str, str]
    client_id: str | None
    tenant: int | None
    status: int | None


class RequestLog:
    """The latest requests, in the order in which they were answered."""

    def __init__(self) -> None:
        self.asked: deque[RecordedRequest] = deque(maxlen=_MOST)


class RequestLogMiddleware:
    """Writes each request into the journal."""

    def __init__(self, app: ASGIApp, request_log: RequestLog, grants: Grants) -> None:
        self._app, self._journal, self._grants = app, request_log, grants

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        if scope["type"] != "http":
            await self._app(scope, receive, send)
            return
        at = self._grants.clock.now()
        access = self._grants.access(Headers(scope=scope).get("authorization", "").partition(" ")[2])
        client_id, tenant = (None, None) if access is None else (access.client_id, access.tenant)
        query = dict(QueryParams(scope["query_string"])) if scope["path"].startswith(_API_PATHS) else {}
        begun = False

        def tell(status: int | None) -> None:
            self._journal.asked.append(RecordedRequest(at, scope["method"], scope["path"], query, client_id, tenant, status))

        async def telling(message: Message) -> None:
            nonlocal begun
            if not begun:
                begun = True
                tell(message["status"])  # before whoever asked can know of the answer, and looks here
            await send(message)

        try:
            await self._app(scope, receive, telling)
        finally:
            if not begun:
                tell(None)
