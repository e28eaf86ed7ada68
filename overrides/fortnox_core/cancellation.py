"""Cancel scopes for threads: a request that is waiting is not sent after its scope was cancelled.

asyncio cancels tasks; threads have no such mechanism.
A thread calls `check()` before it sends a request, and `on_cancel(...)` wakes it while it waits.
"""

from __future__ import annotations

import threading
from collections.abc import Callable, Generator
from contextlib import contextmanager
from contextvars import ContextVar


class Cancelled(Exception):
    """The cancel scope of a call was cancelled before its request was sent.

    The code that cancels a scope discards the results of its calls, so no user sees this exception.
    """


class CancelScope:
    """A group of calls that are cancelled together.

    Attributes:
        cancelled: whether `cancel()` was called.
    """

    def __init__(self) -> None:
        self.cancelled = False
        self._callbacks: list[Callable[[], object]] = []
        self._lock = threading.Lock()

    def cancel(self) -> None:
        """Cancel the calls of this scope: no further request is sent."""
        with self._lock:
            self.cancelled = True
            callbacks = list(self._callbacks)
        for callback in callbacks:
            callback()

    def add_callback(self, callback: Callable[[], object]) -> None:
        """Call `callback` when the scope is cancelled, from the thread that cancels it; immediately if it already is."""
        with self._lock:
            self._callbacks.append(callback)
            cancelled = self.cancelled
        if cancelled:
            callback()

    def remove_callback(self, callback: Callable[[], object]) -> None:
        """Remove a callback that was added."""
        with self._lock:
            self._callbacks.remove(callback)


current: ContextVar[CancelScope | None] = ContextVar("fortnox_cancel_scope", default=None)
"""The cancel scope of the current context; None if nothing can cancel its calls."""


def check() -> None:
    """Raise Cancelled if the current cancel scope was cancelled."""
    scope = current.get()
    if scope is not None and scope.cancelled:
        raise Cancelled


@contextmanager
def on_cancel(callback: Callable[[], object]) -> Generator[None, None, None]:
    """Call `callback` if the current cancel scope is cancelled while the block runs.

    Args:
        callback: wakes the waiting block; it is called from the thread that cancels the scope.

    Raises:
        Cancelled: at the end of the block, if the scope was cancelled.
    """
    scope = current.get()
    if scope is None:
        yield
        return
    scope.add_callback(callback)
    try:
        yield
    finally:
        scope.remove_callback(callback)
    check()
