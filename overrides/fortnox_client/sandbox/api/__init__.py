"""The API over HTTP: checks the access token and passes the request to the engine."""

from __future__ import annotations

from starlette.requests import Request
from starlette.responses import JSONResponse, Response
from starlette.types import ASGIApp, Receive, Scope, Send

from fortnox_client.sandbox.api.engine import ApiResponse, Engine, RawRequest
from fortnox_client.sandbox.grants import Grants


class ApiMiddleware:
    """Handle requests below `/3/` and `/api/`, and pass all others to another application.

    This is no Starlette route: the pattern of a route does not match a line feed, and a key in a path may contain one.
    """

    def __init__(self, app: ASGIApp, grants: Grants, engine: Engine) -> None:
        self._app, self._grants, self._engine = app, grants, engine

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        if scope["type"] == "http" and scope["path"].startswith(("/3/", "/api/")):
            await self._handle(scope, receive, send)
        else:
            await self._app(scope, receive, send)

    async def _handle(self, scope: Scope, receive: Receive, send: Send) -> None:
        request = Request(scope, receive)
        # The body is always read: an unread body would end the connection.
        content = await request.body()
        scheme, _, token = request.headers.get("Authorization", "").partition(" ")
        access = self._grants.access(token) if scheme.lower() == "bearer" else None
        if access is None:
            await JSONResponse({"message": "unauthorized"}, 401)(scope, receive, send)
            return
        query = {name: ",".join(request.query_params.getlist(name)) for name in request.query_params}
        headers = dict(request.headers)
        raw = RawRequest(scope["method"], _encoded_path(scope), query, content, headers.get("content-type", ""), headers)
        response = self._engine.handle(raw, access, self._grants.companies[access.tenant])
        await _to_starlette(response)(scope, receive, send)


def _encoded_path(scope: Scope) -> str:
    """Return the path as it was sent, percent-encoded: an encoded slash in a value does not split the path."""
    raw: bytes | None = scope.get("raw_path")
    path: str = scope["path"] if raw is None else raw.decode("latin-1").partition("?")[0]
    return path


def _to_starlette(response: ApiResponse) -> Response:
    sent = Response(response.content, response.status, media_type=None)
    if response.media is not None:
        sent.headers["Content-Type"] = response.media
    for name, value in response.headers:
        sent.headers[name] = value
    return sent
