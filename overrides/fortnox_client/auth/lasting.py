"""Work that is not cut off half-way: the answer to a renewal comes once, and whoever waits for it may be cancelled at any time."""

from __future__ import annotations

import asyncio
from collections.abc import Coroutine
from concurrent.futures import Future
from typing import Any, TypeVar

T = TypeVar("T")

Pending = Future[T] | asyncio.Task[T]
"""What may come yet, of a thread or a task."""

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


def looked_at(task: asyncio.Task[Any]) -> None:
    """A failure that nobody waits for any more is no news to the event loop."""
    if not task.cancelled():
        task.exception()
