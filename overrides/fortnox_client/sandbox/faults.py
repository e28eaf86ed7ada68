"""What goes wrong in the sandbox when a test asks for it."""

from __future__ import annotations

import asyncio
import socket
import struct
from collections.abc import Mapping
from typing import Any

import msgspec
from starlette.responses import Response
from starlette.types import ASGIApp, Message, Receive, Scope, Send

_OAUTH = "/oauth-v1/"
CONNECTION = "fortnox.sandbox.connection"
"""The key of a scope under which the server hands on the transport of its connection."""


class Fault(msgspec.Struct, frozen=True, forbid_unknown_fields=True, omit_defaults=True):
    """What happens to the next requests that match. Without `status`, `reset` or `truncate` they are only late.

    Example:
        Fault(path="/3/invoices", status=503, times=2)  # twice away
        Fault(path="/oauth-v1/token", reset=True, after=True)  # a rotation whose answer is lost

    Attributes:
        method: the HTTP method; "" any.
        path: what the path begins with; "" any but those of OAuth, which a client asks when it needs a token.
        times: how many requests.
        delay: seconds before anything happens.
        after: whether the request is acted on all the same, and only its answer is lost.
        status: what is answered instead.
        body: with which text: JSON is written as such.
        headers: and which headers.
        reset: whether the connection is reset in place of an answer.
        truncate: after how many bytes of its body the answer breaks off.
    """

    method: str = ""
    path: str = ""
    times: int = 1
    delay: float = 0.0
    after: bool = False
    status: int | None = None
    body: str = ""
    headers: Mapping[str, str] = {}
    reset: bool = False
    truncate: int | None = None

    def __post_init__(self) -> None:
        """Raises ValueError for what no server could do, or no request would fit."""
        if self.method != self.method.upper():
            raise ValueError(f"method is {self.method!r}, and must be in capitals")
        if self.path and not self.path.startswith("/"):
            raise ValueError(f"path is {self.path!r}, and must begin with a slash")
        if type(self.body) is not str:  # a struct takes what it is given
            raise TypeError(f"body is a {type(self.body).__name__}, and must be text, such as json.dumps gives")
        if self.status is not None and not 200 <= self.status <= 599:
            raise ValueError(f"status is {self.status}, and must be between 200 and 599")
        if self.status in (204, 304) and self.body:
            raise ValueError(f"an answer of status {self.status} has no body")
        if self.times < 1:
            raise ValueError(f"times is {self.times}, and must be at least 1")
        if self.delay < 0 or (self.truncate or 0) < 0:
            raise ValueError("delay and truncate must not be negative")
        if not all(name.isascii() and name.isprintable() and " " not in name and value.isascii() for name, value in self.headers.items()):
            raise ValueError("headers must be ASCII, and their names without spaces")

    def matches(self, method: str, path: str) -> bool:
        """Whether it is for such a request."""
        place = path.startswith(self.path) if self.path else not path.startswith(_OAUTH)
        return self.method in ("", method) and place


class Faults:
    """Those that are still to happen, the first first."""

    def __init__(self) -> None:
        self.pending: list[Fault] = []

    def add(self, fault: Fault) -> None:
        """One more."""
        self.pending.append(fault)

    def take(self, method: str, path: str) -> Fault | None:
        """The fault of a request, which has happened then once more."""
        for place, fault in enumerate(self.pending):
            if fault.matches(method, path):
                left = [msgspec.structs.replace(fault, times=fault.times - 1)] if fault.times > 1 else []
                self.pending[place : place + 1] = left
                return fault
        return None


class FaultMiddleware:
    """Has requests meet the faults that are there for them."""

    def __init__(self, app: ASGIApp, faults: Faults) -> None:
        self._app, self._faults = app, faults

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        fault = self._faults.take(scope["method"], scope["path"]) if scope["type"] == "http" else None
        if fault is None:
            await self._app(scope, receive, send)
            return
        await asyncio.sleep(fault.delay)
        if fault.after:
            await self._app(scope, receive, _discard)
        if fault.reset:
            await _close_connection(scope, receive, reset=True)
        elif fault.status is not None:
            await Response(fault.body, fault.status, dict(fault.headers))(scope, receive, send)
        elif fault.truncate is not None:
            await self._app(scope, receive, _truncate(fault.truncate, send))
            await _close_connection(scope, receive, reset=False)
        elif not fault.after:
            await self._app(scope, receive, send)
        else:
            await _close_connection(scope, receive, reset=False)


async def _discard(message: Message) -> None:
    """An answer that nobody gets."""


def _truncate(count: int, send: Send) -> Send:
    """Sends the beginning of an answer."""
    left = count

    async def beginning(message: Message) -> None:
        nonlocal left
        if message["type"] == "http.response.body":
            body = message.get("body", b"")[:left]
            left -= len(body)
            message = {**message, "body": body, "more_body": True}
        await send(message)

    return beginning


async def _close_connection(scope: Scope, receive: Receive, *, reset: bool) -> None:
    """Ends the connection: what was sent arrives, unless it is reset."""
    transport: Any = scope.get(CONNECTION)
    if transport is None:
        raise ConnectionResetError("the sandbox cuts the connection")
    if reset:
        linger = struct.pack("ii", 1, 0)
        transport.get_extra_info("socket").setsockopt(socket.SOL_SOCKET, socket.SO_LINGER, linger)
        transport.abort()
    else:
        transport.close()
    while (await receive())["type"] != "http.disconnect":
        pass
