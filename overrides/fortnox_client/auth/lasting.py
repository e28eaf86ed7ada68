"""Work that is not cut off half-way: the answer to a renewal comes once, and whoever waits for it may be cancelled at any time."""

from __future__ import annotations

import asyncio
from collections.abc import Coroutine
from typing import Any, TypeVar

T = TypeVar("T")

_going: set[asyncio.Task[Any]] = set()


async def lasting(work: Coroutine[Any, Any, T]) -> T:
    """What the work gives. Where the caller is cancelled, it goes on by itself."""
    task = asyncio.create_task(work)
    _going.add(task)  # the event loop alone does not keep a task alive
    task.add_done_callback(_going.discard)
    task.add_done_callback(looked_at)
    return await asyncio.shield(task)


async def uncut(work: Coroutine[Any, Any, T]) -> T:
    """What the work gives, which a cancellation of the caller does not end; it must end soon by itself.

    asyncio.run, when its main function is done, cancels every task that it finds, and waits for them; so the one that does the work is
    hidden from it, and this one, which waits, does not give in.
    """
    task = asyncio.create_task(work)
    asyncio._unregister_task(task)  # https://docs.python.org/3/library/asyncio-extending.html
    while not task.done():
        try:
            await asyncio.wait((task,))
        except asyncio.CancelledError:
            continue
    return task.result()


def looked_at(task: asyncio.Task[Any]) -> None:
    """A failure that nobody waits for any more is no news to the event loop."""
    if not task.cancelled():
        task.exception()
