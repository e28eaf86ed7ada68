"""Deadlines of sync requests: the socket of a request is shut down when its time has ended.

httpx's timeouts start again with each byte, so a response that arrives byte by byte would never time out.
One thread watches all requests. It ends when none is left.
"""

from __future__ import annotations

import os
import socket
import sys
import threading
import time
from collections.abc import Callable
from contextlib import suppress
from types import TracebackType
from typing import TYPE_CHECKING, Any, Self

if TYPE_CHECKING:
    import httpx

    from fortnox_client._http.pool import Connection

Trace = Callable[[str, dict[str, Any]], None]

LONGEST_PAUSE = 1.0
"""Seconds after which the thread ends if no request is left."""

_LONGEST_IDLE = 4.0
"""Seconds after which httpx may have replaced an unused connection: one less than its default."""

_CONNECTED = ("connect_tcp.complete", "start_tls.complete")
"""Ends of the names of httpx's trace events that report a network stream."""


class Deadline:
    """The deadline of one attempt: a context manager that raises TimeoutError if the attempt failed because its time had ended.

    Args:
        connection: the connection of the attempt.
        seconds: until the deadline; None for none.

    Raises:
        TimeoutError: the time has ended.
    """

    def __init__(self, connection: Connection[httpx.Client], seconds: float | None) -> None:
        self.end = float("inf") if seconds is None else time.monotonic() + seconds
        self._connection = connection
        self._passed = self._ended = False
        self._lock = threading.Lock()

    @property
    def trace(self) -> Trace | None:
        """The function that notes the network stream of a new connection: httpx's request extension `trace`.

        None if the stream is known and still open. httpx replaces a connection that was unused for some seconds.
        An HTTP client of the user may use any of its connections, so the stream of one that was open before is only known when the
        response begins.
        """
        stream = self._connection.stream
        if stream is None or time.monotonic() - self._connection.idle_since > _LONGEST_IDLE:
            return self.note
        return self.note if stream.get_extra_info("is_readable") else None  # an idle stream is readable if it was closed

    def note(self, event: str, info: dict[str, Any]) -> None:
        """Note the network stream of a new connection. Raises TimeoutError if the time ended before, such as during a DNS query."""
        if event.endswith(_CONNECTED):
            self._connection.stream = info["return_value"]
            self.check()

    def on_response(self, response: httpx.Response) -> None:
        """Note the network stream of a response."""
        self._connection.stream = response.extensions.get("network_stream")

    def check(self) -> None:
        """Raise TimeoutError if the time has ended."""
        if time.monotonic() >= self.end:
            raise TimeoutError(_PASSED)

    def expire(self) -> None:
        """Shut down the socket, so that the thread that uses it wakes. Thread-safe. Does nothing after the end of the request."""
        with self._lock:
            if self._ended:
                return  # another request may use the connection now
            self._passed = True
            stream = self._connection.stream
            opened = None if stream is None else stream.get_extra_info("socket")
            if isinstance(opened, socket.socket):
                with suppress(OSError):
                    socket.socket.shutdown(opened, socket.SHUT_RDWR)  # also for TLS: the other side need not agree

    def __enter__(self) -> Self:
        if self.end != float("inf"):
            _watchdog.add(self)
        return self

    def __exit__(self, kind: type[BaseException] | None, error: BaseException | None, traceback: TracebackType | None) -> None:
        _watchdog.remove(self)
        with self._lock:
            self._ended = True
        if self._passed and isinstance(error, Exception):
            raise TimeoutError(_PASSED) from error


_PASSED = "the deadline of the call has passed"


class _Watchdog:
    """The thread that watches the deadlines."""

    def __init__(self) -> None:
        self._watched: set[Deadline] = set()  # its methods are atomic
        self._changed = threading.Condition()
        self._next = float("inf")
        self._runs = False

    def add(self, deadline: Deadline) -> None:
        """Watch a deadline."""
        self._watched.add(deadline)
        if not self._runs or deadline.end < self._next:
            with self._changed:
                self._changed.notify()
                if not self._runs:
                    self._runs = True
                    threading.Thread(target=self._run, name="fortnox deadlines", daemon=True).start()

    def remove(self, deadline: Deadline) -> None:
        """Stop watching a deadline."""
        self._watched.discard(deadline)

    def _run(self) -> None:
        with self._changed:
            while self._continues():
                now = time.monotonic()
                watched = self._watched.copy()
                for deadline in watched:
                    if deadline.end <= now:
                        self._watched.discard(deadline)
                        deadline.expire()
                self._next = min((each.end for each in watched if each.end > now), default=now + LONGEST_PAUSE)
                self._changed.wait(min(self._next - now, LONGEST_PAUSE))

    def _continues(self) -> bool:
        """Return whether a deadline is left. One that is added now sees that the thread does not run, or is seen here."""
        self._runs = False
        self._runs = bool(self._watched)
        return self._runs


_watchdog = _Watchdog()


def _after_fork() -> None:
    global _watchdog
    _watchdog = _Watchdog()


if sys.platform != "win32":
    os.register_at_fork(after_in_child=_after_fork)
