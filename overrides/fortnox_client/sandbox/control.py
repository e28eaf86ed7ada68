"""How a test steers a running sandbox: faults, the journal, time travel and a fresh start, under /__sandbox__/."""

from __future__ import annotations

from collections.abc import Callable
from datetime import UTC, datetime, timedelta
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
_OUT_OF_BOUNDS = "the sandbox's time must stay between the years 2000 and 2200"

T = TypeVar("T")


class TimeShift(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """How far the clock is set ahead, or back where it is negative."""

    days: float = 0.0
    hours: float = 0.0
    minutes: float = 0.0
    seconds: float = 0.0


@frozen
class Controls:
    """What can be steered.

    Attributes:
        clock: the sandbox's time.
        forget: has all books begin anew.
        faults: what is to go wrong.
        journal: what was asked.
    """

    clock: Clock
    reset_data: Callable[[], None]
    faults: Faults = field(factory=Faults)
    request_log: RequestLog = field(factory=RequestLog)

    def reset(self) -> None:
        """Books as at the start, no faults, an empty journal, the machine's time. Tokens stay."""
        self.faults.pending.clear()
        self.request_log.asked.clear()
        self.clock.reset()
        self.reset_data()

    def advance_time(self, by: timedelta) -> datetime:
        """Moves the clock; the time it then is. Raises ValueError for one that books and tokens know nothing of."""
        then = self.clock.now() + by.total_seconds()
        if not _FIRST <= then <= _LAST:
            raise ValueError(_OUT_OF_BOUNDS)
        self.clock.move(by)
        return datetime.fromtimestamp(then, UTC)


class ControlMiddleware:
    """Answers what is under /__sandbox__/, and leaves all else to another application."""

    def __init__(self, app: ASGIApp, controls: Controls) -> None:
        self._app, self._control_app = app, _control_app(controls)

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        is_ours = scope["type"] == "http" and scope["path"].startswith(f"{PATH}/")
        await (self._control_app if is_ours else self._app)(scope, receive, send)


class _InvalidRequest(Exception):
    """A request that says nothing the sandbox understands."""


def _control_app(controls: Controls) -> Starlette:
    async def faults(request: Request) -> Response:
        if request.method == "POST":
            controls.faults.add(await _read(request, Fault))
        elif request.method == "DELETE":
            controls.faults.pending.clear()
        return _json(controls.faults.pending)

    async def log(request: Request) -> Response:
        if request.method == "DELETE":
            controls.request_log.asked.clear()
        return _json(list(controls.request_log.asked))

    async def reset(request: Request) -> Response:
        await _read(request, dict[str, object])
        controls.reset()
        return _json({})

    async def clock(request: Request) -> Response:
        moved = await _read(request, TimeShift) if request.method == "POST" else TimeShift()
        try:
            now = controls.advance_time(timedelta(moved.days, moved.seconds, minutes=moved.minutes, hours=moved.hours))
        except (ValueError, OverflowError):  # the latter from a timedelta of millions of years
            raise _InvalidRequest(_OUT_OF_BOUNDS) from None
        return _json({"now": now})

    async def unreadable(_: Request, error: Exception) -> Response:
        return _json({"message": str(error)}, 400)

    routes = [
        Route(f"{PATH}/faults", faults, methods=["GET", "POST", "DELETE"]),
        Route(f"{PATH}/log", log, methods=["GET", "DELETE"]),
        Route(f"{PATH}/reset", reset, methods=["POST"]),
        Route(f"{PATH}/clock", clock, methods=["GET", "POST"]),
    ]
    return Starlette(routes=routes, exception_handlers={_InvalidRequest: unreadable})


async def _read(request: Request, kind: type[T]) -> T:
    # A page of another site can post to this machine, but not with this type unless it is let.
    if request.headers.get("Content-Type", "").partition(";")[0] != _JSON:
        raise _InvalidRequest(f"Content-Type must be {_JSON}")
    try:
        return msgspec.json.decode(await request.body() or b"{}", type=kind)
    except (msgspec.DecodeError, UnicodeDecodeError) as error:
        raise _InvalidRequest(str(error)) from None


def _json(content: Any, status: int = 200) -> Response:
    return Response(msgspec.json.encode(content), status, media_type=_JSON)
