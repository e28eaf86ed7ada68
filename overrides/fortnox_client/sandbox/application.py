"""The ASGI application of the sandbox: OAuth routes and the middleware in front of them."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable
from datetime import date
from ipaddress import ip_address

from starlette.applications import Starlette
from starlette.datastructures import Headers
from starlette.middleware import Middleware
from starlette.responses import PlainTextResponse
from starlette.types import ASGIApp, Receive, Scope, Send

from fortnox_client.sandbox.api import ApiMiddleware
from fortnox_client.sandbox.api.engine import Engine
from fortnox_client.sandbox.api.store import Store
from fortnox_client.sandbox.control import ControlMiddleware, Controls
from fortnox_client.sandbox.faults import FaultMiddleware
from fortnox_client.sandbox.grants import Grants
from fortnox_client.sandbox.limits import Limits, RateLimitMiddleware
from fortnox_client.sandbox.oauth import oauth_routes
from fortnox_client.sandbox.request_log import RequestLogMiddleware

LOOPBACK = "127.0.0.1"
_ANY_ADDRESS = ("0.0.0.0", "::")  # noqa: S104, compared with
_UNKNOWN_HOST = "Unknown Host header: use an address of the sandbox, or allow the name with host_names (--host-name)."
_PORT = re.compile(r":\d+$")


def create_controls(grants: Grants, engine: Engine, reset_data: Callable[[], None]) -> Controls:
    """Return the controls of a sandbox.

    Args:
        grants: the OAuth state, with the companies and the clock.
        engine: the API with its data.
        reset_data: a function that restores the initial data.
    """

    def lock_period(until: date | None, tenant: int | None) -> None:
        companies = grants.companies
        engine.lock_period(next(iter(companies.values())) if tenant is None else companies[tenant], until)

    return Controls(grants.clock, reset_data, lock_period)


def application(
    grants: Grants,
    limits: Limits | None = None,
    *,
    engine: Engine | None = None,
    controls: Controls | None = None,
    address: str = LOOPBACK,
    host_names: Iterable[str] = (),
) -> Starlette:
    """Return the sandbox as an ASGI application.

    Args:
        grants: the OAuth state.
        limits: the rate limit; None for no limit.
        engine: the API with its data; in memory by default.
        controls: the controls under `/__sandbox__/`.
        address: the address that the server listens on.
        host_names: additional allowed values of the Host header.
    """
    engine = engine or Engine(Store(), grants.clock)
    controls = controls or create_controls(grants, engine, engine.reset)
    return Starlette(
        routes=oauth_routes(grants),
        middleware=[
            Middleware(HostCheckMiddleware, address=address, names=host_names),
            Middleware(ControlMiddleware, controls=controls),
            Middleware(RequestLogMiddleware, request_log=controls.request_log, grants=grants),
            Middleware(FaultMiddleware, faults=controls.faults),
            *([] if limits is None else [Middleware(RateLimitMiddleware, grants=grants, limits=limits)]),
            Middleware(ApiMiddleware, grants=grants, engine=engine),
        ],
    )


class HostCheckMiddleware:
    """Respond with 403 to an unknown Host header, as protection against DNS rebinding.

    In DNS rebinding a web page points its own host name to this machine, so that a browser sends requests to the sandbox. The Host header
    then has the name of the page.
    """

    def __init__(self, app: ASGIApp, address: str, names: Iterable[str] = ()) -> None:
        self._app, self._address = app, address
        self._names = {LOOPBACK, "localhost", "::1", address.lower(), *(name.lower() for name in names)}

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        host = _PORT.sub("", Headers(scope=scope).get("host", "")).lower()
        app = self._app if self._is_known(host) else PlainTextResponse(_UNKNOWN_HOST, 403)
        await app(scope, receive, send)

    def _is_known(self, host: str) -> bool:
        # On a server that listens on all addresses any IP address is allowed: an attacker controls names, not addresses.
        return host.strip("[]") in self._names or (self._address in _ANY_ADDRESS and _is_ip_address(host.strip("[]")))


def _is_ip_address(host: str) -> bool:
    try:
        ip_address(host)
    except ValueError:
        return False
    return True
