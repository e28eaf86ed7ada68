"""Fault injection: errors, delays and broken connections that a test requests."""

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
"""The key of the ASGI scope under which the server passes the transport of the connection."""


class Fault(msgspec.Struct, frozen=True, forbid_unknown_fields=True, omit_defaults=True):
    """A fault that is injected into the next requests that match it.

    Without `status`, `reset` or `truncate`, and with `after=False`, the request is only delayed. Without `path` the fault does not apply to
    the OAuth endpoints.

    Example:
        Fault(path="/3/invoices", status=503, times=2)  # unavailable for two requests
        Fault(path="/oauth-v1/token", reset=True, after=True)  # a rotated refresh token whose response is lost

    Attributes:
        method: the HTTP method, in capitals; "" for any.
        path: the beginning of the path; "" for any path outside `/oauth-v1/`.
        times: the number of requests, at least 1.
        delay: the seconds to wait first; 0 or more.
        after: whether the request is processed before the fault, so that only its response is lost.
        status: the status to respond with, from 200 to 599.
        body: the text of the response body, such as the result of `json.dumps`.
        headers: the response headers, in ASCII.
        reset: whether the connection is reset (TCP RST) without a response.
        truncate: the number of bytes of the response body after which the connection is closed.

    Raises:
        ValueError: a value is out of range.
        TypeError: `body` is not text.
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
        """Raise ValueError or TypeError for an invalid value."""
        if self.method != self.method.upper():
            raise ValueError(f"method must be in capitals, got {self.method!r}")
        if self.path and not self.path.startswith("/"):
            raise ValueError(f"path must begin with a slash, got {self.path!r}")
        if type(self.body) is not str:  # msgspec does not check types in a constructor
            raise TypeError(f"body must be text, such as the result of json.dumps, got {type(self.body).__name__}")
        if self.status is not None and not 200 <= self.status <= 599:
            raise ValueError(f"status must be from 200 to 599, got {self.status}")
        if self.status in (204, 304) and self.body:
            raise ValueError(f"a response with status {self.status} has no body, got body {self.body!r}")
        if self.times < 1:
            raise ValueError(f"times must be at least 1, got {self.times}")
        if self.delay < 0 or (self.truncate or 0) < 0:
            raise ValueError(f"delay and truncate must not be negative, got {self.delay} and {self.truncate}")
        if not all(name.isascii() and name.isprintable() and " " not in name and value.isascii() for name, value in self.headers.items()):
            raise ValueError("headers must be ASCII, and their names without spaces")

    def matches(self, method: str, path: str) -> bool:
        """Return whether the fault applies to a request.

        Args:
            method: the HTTP method.
            path: the path, without the query.

        Returns:
            True if method and path are those of the fault.
        """
        matches_path = path.startswith(self.path) if self.path else not path.startswith(_OAUTH)
        return self.method in ("", method) and matches_path


class Faults:
    """The pending faults, in order."""

    def __init__(self) -> None:
        self.pending: list[Fault] = []

    def add(self, fault: Fault) -> None:
        """Add a fault."""
        self.pending.append(fault)

    def take(self, method: str, path: str) -> Fault | None:
        """Return the fault for a request and count the request; None if no fault applies."""
        for position, fault in enumerate(self.pending):
            if fault.matches(method, path):
                left = [msgspec.structs.replace(fault, times=fault.times - 1)] if fault.times > 1 else []
                self.pending[position : position + 1] = left
                return fault
        return None


class FaultMiddleware:
    """Inject the pending faults into requests."""

    def __init__(self, app: ASGIApp, faults: Faults) -> None:
        self._app, self._faults = app, faults

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        fault = self._faults.take(scope["method"], scope["path"]) if scope["type"] == "http" else None
        if fault is None:
            await self._app(scope, receive, send)
            return
        await asyncio.sleep(fault.delay)
        if fault.after and fault.truncate is None:  # a truncated response is that of a processed request
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
    """Discard a message of a lost response."""


def _truncate(count: int, send: Send) -> Send:
    """Return a `send` that passes only the first bytes of the response body."""
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
    """End the connection. Bytes that were sent arrive, unless the connection is reset."""
    transport: Any = scope.get(CONNECTION)
    if transport is None:
        raise ConnectionResetError("connection closed by a fault of the sandbox")
    if reset:
        linger = struct.pack("ii", 1, 0)
        transport.get_extra_info("socket").setsockopt(socket.SOL_SOCKET, socket.SO_LINGER, linger)
        transport.abort()
    else:
        transport.close()
    while (await receive())["type"] != "http.disconnect":
        pass
