"""Work that is not cut off half-way: the answer to a renewal comes once, and whoever waits for it may be cancelled at any time."""

from __future__ import annotations

import asyncio
from collections.abc import Callable, Coroutine
from concurrent.futures import Future, wait
from threading import Thread
from typing import Any, TypeVar

T = TypeVar("T")

Pending = Future[T] | asyncio.Task[T]
"""What may come yet, of a thread or a task."""


class Lasting:
    """Work in threads of their own, which goes on where the caller is interrupted, and is waited for at the end."""

    def __init__(self) -> None:
        self._going: set[Future[Any]] = set()

    def run(self, work: Callable[[], T]) -> T:
        """What the work gives. Ctrl-C ends the waiting, not the work."""
        result = Future[T]()

        def working() -> None:
            try:
                result.set_result(work())
            except BaseException as error:  # noqa: BLE001, whoever waits gets it
                result.set_exception(error)

        self._going.add(result)
        result.add_done_callback(self._going.discard)
        Thread(target=working, name="fortnox consent").start()
        return result.result()

    def finish(self, seconds: float) -> None:
        """Waits for what is under way, for so long at most."""
        wait(tuple(self._going), seconds)


_going: set[asyncio.Task[Any]] = set()


async def lasting(work: Coroutine[Any, Any, T]) -> T:
    """What the work gives. Where the caller is cancelled, it goes on by itself."""
    return await asyncio.shield(kept(work))


def kept(work: Coroutine[Any, Any, T]) -> asyncio.Task[T]:
    """A task that goes on whether or not anybody waits for it: the event loop alone does not keep one alive."""
    task = asyncio.create_task(work)
    _going.add(task)
    task.add_done_callback(_going.discard)
    task.add_done_callback(looked_at)
    return task


async def uncut(work: Coroutine[Any, Any, T], seconds: float) -> asyncio.Task[T]:
    """A task that is done, or has had so many seconds. Until then a cancellation of the caller does not end it; later on it goes on like
    any other.

    asyncio.run, when its main function is done, cancels every task that it finds, and waits for them; so the one that does the work is
    hidden from it, and this one, which waits, does not give in.
    """
    task = kept(work)
    asyncio._unregister_task(task)  # https://docs.python.org/3/library/asyncio-extending.html
    end = asyncio.get_running_loop().time() + seconds
    while not task.done() and (left := end - asyncio.get_running_loop().time()) > 0:
        try:
            await asyncio.wait((task,), timeout=left)
        except asyncio.CancelledError:
            continue
    if not task.done():
        asyncio._register_task(task)
    return task


async def settled(seconds: float) -> None:
    """Waits for the kept tasks of this event loop, and for those that come of them, for so long at most."""
    loop = asyncio.get_running_loop()
    end = loop.time() + seconds
    while (going := {task for task in _going if task.get_loop() is loop and not task.done()}) and (left := end - loop.time()) > 0:
        await asyncio.wait(going, timeout=left)
        await asyncio.sleep(0)  # what is done afterwards begins now


def looked_at(task: asyncio.Task[Any]) -> None:
    """A failure that nobody waits for any more is no news to the event loop."""
    if not task.cancelled():
        task.exception()
