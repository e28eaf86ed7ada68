"""Controls of a running sandbox over HTTP, under `/__sandbox__/`: faults, the request log, the clock, the locked period and a reset."""

from __future__ import annotations

from collections.abc import Callable
from datetime import UTC, date, datetime, timedelta
from functools import partial
from typing import Any, TypeVar

import msgspec
from attrs import field, frozen
from starlette.applications import Starlette
from starlette.requests import Request
from starlette.responses import Response
from starlette.routing import Route
from starlette.types import ASGIApp, Receive, Scope, Send

from fortnox_client.sandbox.clock import Clock
from fortnox_client.sandbox.faults import Fault, Faults
from fortnox_client.sandbox.request_log import RequestLog

PATH = "/__sandbox__"
_JSON = "application/json"
_FIRST, _LAST = (datetime(year, 1, 1, tzinfo=UTC).timestamp() for year in (2000, 2200))
_OUT_OF_BOUNDS = "the sandbox's time must be between the years 2000 and 2200"

T = TypeVar("T")


class TimeShift(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """The body of a clock request: the difference, negative to move the clock back."""

    days: float = 0.0
    hours: float = 0.0
    minutes: float = 0.0
    seconds: float = 0.0


class LockedPeriod(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """The body of a request that locks a period: the last date, or null; and the tenant id, or null for the first company."""

    until: date | None
    tenant: int | None = None


@frozen
class Controls:
    """The state that tests can control.

    Attributes:
        clock: the sandbox's clock.
        reset_data: a function that restores the initial data.
        lock_period: a function that locks a period of a company. It raises KeyError for an unknown tenant id.
        faults: the pending faults.
        request_log: the request log.
    """

    clock: Clock
    reset_data: Callable[[], None]
    lock_period: Callable[[date | None, int | None], None]
    faults: Faults = field(factory=Faults)
    request_log: RequestLog = field(factory=RequestLog)

    def reset(self) -> None:
        """Restore the initial data, and empty the faults and the request log. Set the clock to its start. Tokens stay valid."""
        self.faults.pending.clear()
        self.request_log.requests.clear()
        self.clock.reset()
        self.reset_data()

    def advance_time(self, by: timedelta) -> datetime:
        """Move the clock and return the new time. Raise ValueError outside the years 2000 to 2200."""
        then = self.clock.now() + by.total_seconds()
        if not _FIRST <= then <= _LAST:
            raise ValueError(_OUT_OF_BOUNDS)
        self.clock.move(by)
        return datetime.fromtimestamp(then, UTC)


class ControlMiddleware:
    """Handle requests below `/__sandbox__/`, and pass all others to another application."""

    def __init__(self, app: ASGIApp, controls: Controls) -> None:
        self._app, self._control_app = app, _control_app(controls)

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        is_ours = scope["type"] == "http" and scope["path"].startswith(f"{PATH}/")
        await (self._control_app if is_ours else self._app)(scope, receive, send)


class _InvalidRequest(Exception):
    """The body or the Content-Type of a request is invalid."""


def _control_app(controls: Controls) -> Starlette:
    async def faults(request: Request) -> Response:
        if request.method == "POST":
            controls.faults.add(await _read(request, Fault))
        elif request.method == "DELETE":
            controls.faults.pending.clear()
        return _json(controls.faults.pending)

    async def log(request: Request) -> Response:
        if request.method == "DELETE":
            controls.request_log.requests.clear()
        return _json(list(controls.request_log.requests))

    async def reset(request: Request) -> Response:
        await _read(request, dict[str, object])
        controls.reset()
        return _json({})

    async def clock(request: Request) -> Response:
        moved = await _read(request, TimeShift) if request.method == "POST" else TimeShift()
        try:
            now = controls.advance_time(timedelta(moved.days, moved.seconds, minutes=moved.minutes, hours=moved.hours))
        except (ValueError, OverflowError):  # OverflowError: a timedelta of millions of years
            raise _InvalidRequest(_OUT_OF_BOUNDS) from None
        return _json({"now": now})

    async def invalid_request(_: Request, error: Exception) -> Response:
        return _json({"message": str(error)}, 400)

    routes = [
        Route(f"{PATH}/faults", faults, methods=["GET", "POST", "DELETE"]),
        Route(f"{PATH}/log", log, methods=["GET", "DELETE"]),
        Route(f"{PATH}/reset", reset, methods=["POST"]),
        Route(f"{PATH}/clock", clock, methods=["GET", "POST"]),
        Route(f"{PATH}/locked-period", partial(_lock_period, controls), methods=["POST"]),
    ]
    return Starlette(routes=routes, exception_handlers={_InvalidRequest: invalid_request})


async def _lock_period(controls: Controls, request: Request) -> Response:
    locked = await _read(request, LockedPeriod)
    try:
        controls.lock_period(locked.until, locked.tenant)
    except KeyError:
        raise _InvalidRequest(f"there is no company {locked.tenant}") from None
    return _json({"until": locked.until})


async def _read(request: Request, kind: type[T]) -> T:
    # CSRF protection: a web page of another site cannot post this media type without a CORS preflight request.
    if request.headers.get("Content-Type", "").partition(";")[0] != _JSON:
        raise _InvalidRequest(f"Content-Type must be {_JSON}")
    try:
        return msgspec.json.decode(await request.body() or b"{}", type=kind)
    except (msgspec.DecodeError, UnicodeDecodeError) as error:
        raise _InvalidRequest(str(error)) from None


def _json(content: Any, status: int = 200) -> Response:
    return Response(msgspec.json.encode(content), status, media_type=_JSON)
