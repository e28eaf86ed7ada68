"""Cancel scopes for threads: a request that is still waiting is not sent after its scope was cancelled.

asyncio cancels a task by itself, a thread has no such mechanism.
A thread calls `check()` before it sends, and `on_cancel(...)` wakes it while it waits.
"""

from __future__ import annotations

import threading
from collections.abc import Callable, Generator
from contextlib import contextmanager
from contextvars import ContextVar


class Cancelled(Exception):
    """Nobody wants the answer any more, and nothing was sent. Whoever stopped the call does not look at it."""


class CancelScope:
    """Stands for calls that somebody wants together, until they are not wanted any more."""

    def __init__(self) -> None:
        self.stopped = False
        self._wakes: list[Callable[[], object]] = []
        self._lock = threading.Lock()

    def stop(self) -> None:
        """None of the calls is sent from now on."""
        with self._lock:
            self.stopped = True
            wakes = list(self._wakes)
        for wake in wakes:
            wake()

    def add(self, wake: Callable[[], object]) -> None:
        """Is called when the calls are stopped, from another thread; at once where they are."""
        with self._lock:
            self._wakes.append(wake)
            stopped = self.stopped
        if stopped:
            wake()

    def remove(self, wake: Callable[[], object]) -> None:
        """Is not called any more."""
        with self._lock:
            self._wakes.remove(wake)


current: ContextVar[CancelScope | None] = ContextVar("fortnox_stop", default=None)
"""Stands for what is sent in this context; None where nobody can stop it."""


def check() -> None:
    """Raises Cancelled where nobody wants the answer of what is about to be sent."""
    stop = current.get()
    if stop is not None and stop.stopped:
        raise Cancelled


@contextmanager
def on_cancel(wake: Callable[[], object]) -> Generator[None, None, None]:
    """Calls `wake`, from another thread, if nobody wants the answer any more while the block waits. Raises Cancelled at its end then."""
    stop = current.get()
    if stop is None:
        yield
        return
    stop.add(wake)
    try:
        yield
    finally:
        stop.remove(wake)
    check()
