"""Background work that a cancelled or interrupted caller does not stop: the response to a renewal is sent only once."""

from __future__ import annotations

import asyncio
from collections.abc import Callable, Coroutine
from concurrent.futures import Future, wait
from threading import Thread
from typing import Any, TypeVar

T = TypeVar("T")

Pending = Future[T] | asyncio.Task[T]
"""A result that may still arrive, from a thread or a task."""


class BackgroundThreads:
    """Work in threads that continues when its caller is interrupted. Closing an app waits for it."""

    def __init__(self) -> None:
        self._running: set[Future[Any]] = set()

    def run(self, work: Callable[[], T]) -> T:
        """Run `work` in a thread and return its result. Ctrl-C ends the wait, not the work."""
        result = Future[T]()

        def run() -> None:
            try:
                result.set_result(work())
            except BaseException as error:  # noqa: BLE001, the caller that waits receives it
                result.set_exception(error)

        self._running.add(result)
        result.add_done_callback(self._running.discard)
        Thread(target=run, name="fortnox consent").start()
        return result.result()

    def wait(self, seconds: float) -> None:
        """Wait for running work, at most for `seconds`."""
        wait(tuple(self._running), seconds)


_tasks: set[asyncio.Task[Any]] = set()


async def run_in_background(work: Coroutine[Any, Any, T]) -> T:
    """Run `work` in a task and return its result. If the caller is cancelled, the task continues."""
    return await asyncio.shield(keep_alive(work))


def keep_alive(work: Coroutine[Any, Any, T]) -> asyncio.Task[T]:
    """Start a task and store a reference until it is done: the event loop has only a weak one."""
    task = asyncio.create_task(work)
    _tasks.add(task)
    task.add_done_callback(_tasks.discard)
    task.add_done_callback(retrieve_exception)
    return task


async def shield_until(work: Coroutine[Any, Any, T], seconds: float) -> asyncio.Task[T]:
    """Run `work` in a task, and return the task when it is done, at the latest after `seconds`.

    Until then neither a cancellation of the caller nor the end of `asyncio.run` stops the task. Later it can be cancelled.

    `asyncio.run` cancels every registered task when its main function returns, and waits for them. So the task that works is
    unregistered, and the caller, which waits for it, ignores the cancellation.
    """
    task = keep_alive(work)
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


async def wait_pending(seconds: float) -> None:
    """Wait for the background tasks of this event loop and for the tasks that they start, at most for `seconds`."""
    loop = asyncio.get_running_loop()
    end = loop.time() + seconds
    while (running := {task for task in _tasks if task.get_loop() is loop and not task.done()}) and (left := end - loop.time()) > 0:
        await asyncio.wait(running, timeout=left)
        await asyncio.sleep(0)  # callbacks of the tasks start new ones now


def retrieve_exception(task: asyncio.Task[Any]) -> None:
    """Retrieve the exception of a task. Otherwise asyncio reports it as never retrieved when no caller waits any more."""
    if not task.cancelled():
        task.exception()
