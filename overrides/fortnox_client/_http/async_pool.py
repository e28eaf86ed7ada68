"""Connection pool of the async clients of an event loop. See `pool`."""

from __future__ import annotations

import asyncio
from collections.abc import AsyncGenerator, Awaitable
from contextlib import asynccontextmanager

import httpx

from fortnox_client._http.body import ACCEPTED
from fortnox_client._http.pool import (
    LIMITS,
    NONE_FREE,
    TIMEOUT,
    Connection,
    IdleConnections,
    connection_limit,
    create_cookie_jar,
    ssl_context,
)


class AsyncConnectionPool:
    """Connections for the tasks of one event loop.

    Args:
        size: how many connections are open at a time.
    """

    def __init__(self, size: int) -> None:
        self._free = asyncio.Semaphore(size)
        self._idle: IdleConnections[httpx.AsyncClient] = IdleConnections()

    @asynccontextmanager
    async def lend(self, owner: object, seconds: float | None) -> AsyncGenerator[Connection[httpx.AsyncClient], None]:
        """Lend a connection for one request. See ConnectionPool.lend."""
        await self._acquire(seconds)
        try:
            connection = self._idle.take() or Connection(_create_async_client())
            try:
                yield connection
            except GeneratorExit:  # the event loop has ended; its sockets are closed by the garbage collector
                raise
            except BaseException:
                await complete(connection.client.aclose())
                raise
            await _close_all(self._idle.put(connection, owner))
        finally:
            self._free.release()

    async def close(self, owner: object) -> None:
        """Close the free connections that an owner used last."""
        await _close_all(self._idle.take_of(owner))

    async def _acquire(self, seconds: float | None) -> None:
        if not self._free.locked():
            await self._free.acquire()  # returns without waiting
            return
        try:
            async with asyncio.timeout(seconds):
                await self._free.acquire()
        except TimeoutError:
            raise httpx.PoolTimeout(NONE_FREE) from None


async def _close_all(connections: list[Connection[httpx.AsyncClient]]) -> None:
    if connections:
        await complete(asyncio.gather(*(each.client.aclose() for each in connections), return_exceptions=True))


async def complete(work: Awaitable[object]) -> None:
    """Wait until `work` is done, also if the caller is cancelled. Errors are ignored: what fails to close is closed.

    Raises:
        asyncio.CancelledError: the caller was cancelled meanwhile. Otherwise its timeout or task group would wait in vain.
    """
    task = asyncio.ensure_future(work)
    cancelled: asyncio.CancelledError | None = None
    while not task.done():
        try:
            await asyncio.wait((task,))
        except asyncio.CancelledError as error:
            cancelled = error
    if not task.cancelled():
        task.exception()
    if cancelled is not None:
        raise cancelled


FEWEST_OF_LOOP = 4
"""Lower bound of the size of an event loop's pool, however many loops there are."""

_loop_pools: dict[asyncio.AbstractEventLoop, AsyncConnectionPool] = {}


def loop_pool() -> AsyncConnectionPool:
    """Return the pool of the running event loop: sockets belong to the loop that opened them."""
    loop = asyncio.get_running_loop()
    found = _loop_pools.get(loop)
    if found is None:
        forget_closed_loops()
        # Each further loop gets half the size, so that the pools of all loops together stay below the limit of descriptors.
        limit = connection_limit()
        size = max(min(limit, FEWEST_OF_LOOP), limit >> len(_loop_pools))
        found = _loop_pools.setdefault(loop, AsyncConnectionPool(size))
    return found


def forget_closed_loops() -> None:
    """Drop the pools of closed loops. Without a reference their sockets are closed by the garbage collector."""
    for loop in list(_loop_pools):
        if loop.is_closed():
            _loop_pools.pop(loop, None)


def _create_async_client() -> httpx.AsyncClient:
    return httpx.AsyncClient(
        headers={"Accept-Encoding": ACCEPTED}, timeout=TIMEOUT, limits=LIMITS, cookies=create_cookie_jar(), verify=ssl_context()
    )
