"""Run jobs concurrently and iterate over their results in the order of the jobs.

`OrderedResults` runs jobs in threads, `AsyncOrderedResults` runs them in tasks.
Both are context managers over an iteration.
A job starts when a result is requested and fewer jobs than the limit are running or buffered.
When the block is left, no further job starts.
Jobs in threads are waited for, unless the iteration was merely abandoned; jobs in tasks are cancelled.
"""

from __future__ import annotations

from collections import deque
from collections.abc import AsyncIterable, AsyncIterator, Awaitable, Callable, Iterable
from contextvars import copy_context
from types import TracebackType
from typing import TYPE_CHECKING, Generic, Self, TypeVar

from fortnox_core import cancellation

if TYPE_CHECKING:
    import asyncio
    from concurrent.futures import Future, ThreadPoolExecutor

S = TypeVar("S")
T = TypeVar("T")

_LONGEST_WAIT = 0.5
"""In seconds, until a thread that waits looks whether it was interrupted."""

# A program that sends one call at a time needs neither threads nor tasks: what makes them is imported when it is used.


class OrderedResults(Generic[S, T]):
    """`do(item)` of each item, in threads.

    Args:
        items: what the jobs are about; taken one by one in the thread that asks for results, and never more than `width` ahead of it.
        do: the job.
        width: how many run, or wait to be asked for, at a time. With 1 each runs in the thread that asks.
    """

    def __init__(self, items: Iterable[S], do: Callable[[S], T], width: int) -> None:
        check_width(width)
        self._items = iter(items)
        self._do = do
        self._width = width
        self._stop = cancellation.CancelScope()
        self._failed = False
        self._ahead: deque[Future[T]] = deque()
        self._threads: ThreadPoolExecutor | None = None

    def __iter__(self) -> Self:
        return self

    def __next__(self) -> T:
        if self._width == 1:
            return self._do(next(self._items))
        while len(self._ahead) < self._width and not self._failed and self._begin():
            pass
        if not self._ahead:
            raise StopIteration
        result = _result(self._ahead[0])
        self._ahead.popleft()
        return result

    def _begin(self) -> bool:
        """Begins the next job; tells whether there was one."""
        from concurrent.futures import Future, ThreadPoolExecutor

        try:
            item = next(self._items)
        except StopIteration:
            return False
        except Exception as error:  # noqa: BLE001, it is raised when its turn comes, after the results of what was before it
            self._failed = True
            failed: Future[T] = Future()
            failed.set_exception(error)
            self._ahead.append(failed)
            return False
        if self._threads is None:
            self._threads = ThreadPoolExecutor(self._width, thread_name_prefix="fortnox")
        self._ahead.append(self._threads.submit(copy_context().run, self._run, item))
        return True

    def _run(self, item: S) -> T:
        cancellation.current.set(self._stop)
        cancellation.check()
        try:
            return self._do(item)
        except BaseException:
            self._failed = True
            raise

    def __enter__(self) -> Self:
        return self

    def __exit__(self, kind: type[BaseException] | None, error: BaseException | None, traceback: TracebackType | None) -> None:
        self._stop.stop()
        if self._threads is not None:
            # Whoever leaves a loop goes on at once. That may also be the garbage collector, in the middle of what the threads wait for.
            self._threads.shutdown(wait=kind is not GeneratorExit, cancel_futures=True)


def _result(running: Future[T]) -> T:
    """What a job gives. A Ctrl-C that comes just before a wait begins ends it no sooner than its time is over: so none is long."""
    from concurrent.futures import wait

    while not running.done():
        wait([running], timeout=_LONGEST_WAIT)
    return running.result()


class AsyncOrderedResults(Generic[S, T]):
    """`await do(item)` of each item, in tasks: the async mirror of OrderedResults."""

    def __init__(self, items: Iterable[S] | AsyncIterable[S], do: Callable[[S], Awaitable[T]], width: int) -> None:
        check_width(width)
        self._items = aiter(items) if isinstance(items, AsyncIterable) else iter(items)
        self._do = do
        self._width = width
        self._failed = False
        self._ahead: deque[asyncio.Future[T]] = deque()

    def __aiter__(self) -> Self:
        return self

    async def __anext__(self) -> T:
        if self._width == 1:
            return await self._do(await self._next_item())
        while len(self._ahead) < self._width and not self._failed and await self._begin():
            pass
        if not self._ahead:
            raise StopAsyncIteration
        result = await self._ahead[0]
        self._ahead.popleft()
        return result

    async def _begin(self) -> bool:
        """Begins the next job; tells whether there was one."""
        import asyncio

        try:
            item = await self._next_item()
        except StopAsyncIteration:
            return False
        except Exception as error:  # noqa: BLE001, it is raised when its turn comes, after the results of what was before it
            self._failed = True
            failed: asyncio.Future[T] = asyncio.get_running_loop().create_future()
            failed.set_exception(error)
            self._ahead.append(failed)
            return False
        self._ahead.append(asyncio.create_task(self._run(item)))
        return True

    async def _next_item(self) -> S:
        if isinstance(self._items, AsyncIterator):
            return await anext(self._items)
        for item in self._items:
            return item
        raise StopAsyncIteration

    async def _run(self, item: S) -> T:
        try:
            return await self._do(item)
        except BaseException:
            self._failed = True
            raise

    async def __aenter__(self) -> Self:
        return self

    async def __aexit__(self, kind: type[BaseException] | None, error: BaseException | None, traceback: TracebackType | None) -> None:
        import asyncio

        for task in self._ahead:
            task.cancel()
        # An error of a task whose turn never came is nobody's.
        await asyncio.gather(*self._ahead, return_exceptions=True)


def check_width(width: int) -> None:
    """Raises ValueError where nothing would run."""
    if width < 1:
        raise ValueError(f"concurrency is {width}, and must be at least 1")
