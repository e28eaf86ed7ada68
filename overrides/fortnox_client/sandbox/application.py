"""The rooms of the sandbox, under one roof."""

from __future__ import annotations

import re

from starlette.applications import Starlette
from starlette.datastructures import Headers
from starlette.middleware import Middleware
from starlette.responses import PlainTextResponse
from starlette.types import ASGIApp, Receive, Scope, Send

from fortnox_client.sandbox.api import API
from fortnox_client.sandbox.api.engine import Engine
from fortnox_client.sandbox.api.store import Store
from fortnox_client.sandbox.grants import Grants
from fortnox_client.sandbox.limits import Limits, RateLimit
from fortnox_client.sandbox.oauth import oauth_routes

_LOOPBACK = re.compile(r"(127\.0\.0\.1|localhost|\[::1\])(:\d+)?", re.IGNORECASE)


def application(grants: Grants, limits: Limits | None = None, *, engine: Engine | None = None) -> Starlette:
    """The sandbox as an ASGI application. Without limits, requests are as many as they like; without an engine, books are in memory."""
    engine = engine or Engine(Store(), grants.clock)
    limited = [] if limits is None else [Middleware(RateLimit, grants=grants, limits=limits)]
    inside = [Middleware(LoopbackHostOnly), *limited, Middleware(API, grants=grants, engine=engine)]
    return Starlette(routes=oauth_routes(grants), middleware=inside)


class LoopbackHostOnly:
    """Answers 403 under any other name than this machine's own.

    A web page elsewhere may give its own name this machine's address, and reach the sandbox from a browser here; the name gives it away.
    """

    def __init__(self, app: ASGIApp) -> None:
        self._app = app

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        host = Headers(scope=scope).get("host", "")
        app = self._app if _LOOPBACK.fullmatch(host) else PlainTextResponse("This sandbox answers on this machine only.", 403)
        await app(scope, receive, send)
