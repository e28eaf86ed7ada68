"""The API over HTTP: who may come in, and whose books they reach."""

from __future__ import annotations

from starlette.requests import Request as HTTPRequest
from starlette.responses import JSONResponse, Response
from starlette.types import ASGIApp, Receive, Scope, Send

from fortnox_client.sandbox.api.engine import Engine, Reply, Request
from fortnox_client.sandbox.grants import Grants


class API:
    """Answers what api.fortnox.se answers to a live access token, and leaves all else to another application.

    No Route leads to it: their paths end at a line feed, and a key may hold one.
    """

    def __init__(self, app: ASGIApp, grants: Grants, engine: Engine) -> None:
        self._else, self._grants, self._engine = app, grants, engine

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        if scope["type"] == "http" and scope["path"].startswith(("/3/", "/api/")):
            await self._answer(scope, receive, send)
        else:
            await self._else(scope, receive, send)

    async def _answer(self, scope: Scope, receive: Receive, send: Send) -> None:
        request = HTTPRequest(scope, receive)
        # Read in any case: what is left unread ends the connection.
        content = await request.body()
        scheme, _, token = request.headers.get("Authorization", "").partition(" ")
        access = self._grants.access(token) if scheme.lower() == "bearer" else None
        if access is None:
            await JSONResponse({"message": "unauthorized"}, 401)(scope, receive, send)
            return
        query = {name: ",".join(request.query_params.getlist(name)) for name in request.query_params}
        sent = dict(request.headers)
        asked = Request(scope["method"], _path(scope), query, content, sent.get("content-type", ""), sent)
        reply = self._engine.answer(asked, access, self._grants.companies[access.tenant])
        await _response(reply)(scope, receive, send)


def _path(scope: Scope) -> str:
    """The path as it was sent, still encoded: a slash within a value is no other path."""
    raw: bytes | None = scope.get("raw_path")
    path: str = scope["path"] if raw is None else raw.decode("latin-1").partition("?")[0]
    return path


def _response(reply: Reply) -> Response:
    response = Response(reply.content, reply.status, media_type=None)
    if reply.media is not None:
        response.headers["Content-Type"] = reply.media
    for name, value in reply.headers:
        response.headers[name] = value
    return response
