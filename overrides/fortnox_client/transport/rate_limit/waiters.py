"""How a thread or a task waits: for a slot of the rate limit, or before a retry."""

from __future__ import annotations

from contextlib import suppress
from threading import Event, local

from fortnox_core import cancellation


class ThreadWaiter:
    """A thread that waits until another thread wakes it, until a time limit, or until its cancel scope is cancelled.

    Attributes:
        group: None; or an object of its own if the thread is waiting already, and calls from a signal handler or a finalizer. The
            waiter below cannot run before this one is done.
    """

    def __init__(self) -> None:
        self.group: object | None = object() if _thread.waits else None
        self._woken = Event()

    def wake(self) -> bool:
        """End the wait. Thread-safe."""
        self._woken.set()
        return True

    def pause(self, seconds: float | None) -> None:
        """Wait until woken, at most for `seconds`. Raises Cancelled if the cancel scope is cancelled."""
        before, _thread.waits = _thread.waits, True
        try:
            with cancellation.on_cancel(self.wake):
                self._woken.wait(seconds)
        finally:
            _thread.waits = before
        self._woken.clear()


class _Thread(local):
    """Attributes: waits, whether the current thread waits."""

    waits = False


_thread = _Thread()


class TaskWaiter:
    """A task that waits until a thread or a task wakes it, or until a time limit.

    Attributes:
        group: the event loop of the task.
    """

    def __init__(self) -> None:
        import asyncio  # late: sync clients do not need it

        self.group = asyncio.get_running_loop()
        self._woken = asyncio.Event()
        self._is_scheduled = False

    def wake(self) -> bool:
        """End the wait. Thread-safe. Return False if the event loop is closed: the task ended with it."""
        if self.group.is_closed():
            return False
        if self._is_scheduled:  # a loop that is stopped must not collect one callback for each response
            return True
        self._is_scheduled = True
        try:
            self.group.call_soon_threadsafe(self._on_wake)
        except RuntimeError:
            return False
        return True

    def _on_wake(self) -> None:
        self._is_scheduled = False
        self._woken.set()

    async def pause(self, seconds: float | None) -> None:
        """Wait until woken, at most for `seconds`."""
        import asyncio

        with suppress(TimeoutError):
            async with asyncio.timeout(seconds):
                await self._woken.wait()
        self._woken.clear()


def sleep(seconds: float) -> None:
    """Block the thread. Raises Cancelled if its cancel scope is cancelled."""
    ThreadWaiter().pause(seconds)


async def sleep_async(seconds: float) -> None:
    """Wait in a task."""
    import asyncio

    await asyncio.sleep(seconds)
