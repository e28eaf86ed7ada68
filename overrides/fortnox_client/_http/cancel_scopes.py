"""Cancellation of requests that an HTTP client of the user sends.

httpcore can leave a connection active for ever if the task of its request is cancelled. A pool replaces the connection; an HTTP client of
the user cannot be replaced. So the request runs in a task of its own, which is cancelled only where httpcore is prepared for it.
"""

from __future__ import annotations

import asyncio
from collections.abc import Awaitable, Callable, Coroutine
from typing import Any, TypeVar

import httpx

from fortnox_client._http.async_pool import complete

T = TypeVar("T")


class Progress:
    """Whether httpcore has begun a request.

    A request that still waits for a connection is not cancelled: httpcore would lose the connection that it assigns at the same time.
    It ends when it begins, before its first byte.

    Args:
        client: the HTTP client of the user.
    """

    def __init__(self, client: httpx.AsyncClient) -> None:
        # Other transports report no events.
        self.begun = not isinstance(getattr(client, "_transport", None), httpx.AsyncHTTPTransport)
        self.abandoned = False

    async def trace(self, _event: str, _info: dict[str, Any]) -> None:
        """Note that the request begins: httpx's request extension `trace`. Raises Abandoned if its caller was cancelled before."""
        first, self.begun = not self.begun, True
        if first and self.abandoned:  # only once: the events of closing the connection follow
            raise Abandoned


class Abandoned(Exception):
    """The caller of a request was cancelled before the request began."""


async def run_in_scope(
    work: Coroutine[Any, Any, T], progress: Progress | None = None, discard: Callable[[T], Awaitable[object]] | None = None
) -> T:
    """Run `work` in a task, and cancel it as anyio does if the caller is cancelled.

    Args:
        work: sends a request, or reads from its response.
        progress: whether the request has begun; None if it has.
        discard: closes the result if the caller was cancelled when it was there; None if there is nothing to close.
    """
    from anyio import CancelScope  # httpx depends on it

    scope = CancelScope()

    async def run() -> T:
        with scope:
            return await work
        raise asyncio.CancelledError

    task = asyncio.ensure_future(run())
    cancelled: asyncio.CancelledError | None = None
    while not task.done():
        try:
            await asyncio.wait((task,))
        except asyncio.CancelledError as error:
            cancelled = error
            if progress is not None and not progress.begun:
                progress.abandoned = True
                _abandoned.add(task)
                task.add_done_callback(_forget)
                raise
            scope.cancel()
    if cancelled is None:
        return task.result()
    if not task.cancelled() and task.exception() is None and discard is not None:
        await complete(discard(task.result()))
    raise cancelled


_abandoned: set[asyncio.Task[Any]] = set()


def _forget(task: asyncio.Task[Any]) -> None:
    _abandoned.discard(task)
    if not task.cancelled():
        task.exception()
