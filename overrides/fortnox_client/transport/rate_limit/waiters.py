"""How a thread or a task waits: for a slot of the rate limit, or before a retry."""

from __future__ import annotations

from contextlib import suppress
from threading import Event

from fortnox_core import cancellation


class ThreadWaiter:
    """A thread that waits until another thread wakes it, until a time limit, or until its cancel scope is cancelled."""

    group = None

    def __init__(self) -> None:
        self._woken = Event()

    def wake(self) -> bool:
        """End the wait. Thread-safe."""
        self._woken.set()
        return True

    def pause(self, seconds: float | None) -> None:
        """Wait until woken, at most for `seconds`. Raises Cancelled if the cancel scope is cancelled."""
        with cancellation.on_cancel(self.wake):
            self._woken.wait(seconds)
        self._woken.clear()


class TaskWaiter:
    """A task that waits until a thread or a task wakes it, or until a time limit.

    Attributes:
        group: the event loop of the task.
    """

    def __init__(self) -> None:
        import asyncio  # late: sync clients do not need it

        self.group = asyncio.get_running_loop()
        self._woken = asyncio.Event()

    def wake(self) -> bool:
        """End the wait. Thread-safe. Return False if the event loop is closed: the task ended with it."""
        try:
            self.group.call_soon_threadsafe(self._woken.set)
        except RuntimeError:
            return False
        return True

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
