"""Run jobs concurrently and iterate over their results in the order of the jobs.

`OrderedResults` runs jobs in threads, `AsyncOrderedResults` runs them in tasks.
Both are context managers and iterators.
A job starts when a result is requested and fewer jobs than the limit are running or buffered.
When the block ends, no further job starts.
Running threads are waited for, except when the caller abandons a generator; tasks are cancelled.
"""

from __future__ import annotations

from collections import deque
from collections.abc import AsyncIterable, AsyncIterator, Awaitable, Callable, Iterable
from contextvars import copy_context
from types import TracebackType
from typing import TYPE_CHECKING, Generic, Self, TypeVar, cast

from fortnox_core import cancellation

if TYPE_CHECKING:
    import asyncio
    from concurrent.futures import Future, ThreadPoolExecutor

S = TypeVar("S")
T = TypeVar("T")

_MAX_WAIT = 0.5
"""Seconds after which a waiting thread checks for an interrupt (Ctrl-C)."""

# A program that sends one call at a time needs neither threads nor tasks, so their modules are imported on first use.


class OrderedResults(Generic[S, T]):
    """Run `run(item)` for each item in threads, and iterate over the results in order.

    Args:
        items: inputs of the jobs. They are read one by one, in the thread that requests results, at most `concurrency` ahead.
        run: the job.
        concurrency: how many jobs run or are buffered at a time, 1 or more. With 1, each job runs in the thread that requests results.

    Raises:
        TypeError: `concurrency` is not an int.
        ValueError: `concurrency` is less than 1.
    """

    def __init__(self, items: Iterable[S], run: Callable[[S], T], concurrency: int) -> None:
        check_concurrency(concurrency)
        self._items = iter(items)
        self._run = run
        self._concurrency = concurrency
        self._scope = cancellation.CancelScope()
        self._failed = False
        self._pending: deque[Future[T]] = deque()
        self._threads: ThreadPoolExecutor | None = None

    def __iter__(self) -> Self:
        return self

    def __next__(self) -> T:
        if self._concurrency == 1:
            return self._run(next(self._items))
        while len(self._pending) < self._concurrency and not self._failed and self._start_next():
            pass
        if not self._pending:
            raise StopIteration
        result = _wait(self._pending[0])
        self._pending.popleft()
        return result

    def _start_next(self) -> bool:
        """Start the next job. Return False if there is none."""
        from concurrent.futures import Future, ThreadPoolExecutor

        try:
            item = next(self._items)
        except StopIteration:
            return False
        except Exception as error:  # noqa: BLE001, it is raised in order, after the results before it
            self._failed = True
            failed: Future[T] = Future()
            failed.set_exception(error)
            self._pending.append(failed)
            return False
        if self._threads is None:
            self._threads = ThreadPoolExecutor(self._concurrency, thread_name_prefix="fortnox")
        self._pending.append(self._threads.submit(copy_context().run, self._run_in_scope, item))
        return True

    def _run_in_scope(self, item: S) -> T:
        cancellation.current.set(self._scope)
        cancellation.check()
        try:
            return self._run(item)
        except BaseException:
            self._failed = True
            raise

    def __enter__(self) -> Self:
        return self

    def __exit__(self, kind: type[BaseException] | None, error: BaseException | None, traceback: TracebackType | None) -> None:
        self._scope.cancel()
        if self._threads is not None:
            # Do not wait if a generator is abandoned: the garbage collector may close it while it holds what the threads wait for.
            self._threads.shutdown(wait=kind is not GeneratorExit, cancel_futures=True)


def _wait(running: Future[T]) -> T:
    """Return the result of a job. Wait in short steps: a Ctrl-C just before a wait begins only takes effect when that wait ends."""
    from concurrent.futures import wait

    while not running.done():
        wait([running], timeout=_MAX_WAIT)
    return running.result()


class AsyncOrderedResults(Generic[S, T]):
    """Run `await run(item)` for each item in tasks: the async mirror of OrderedResults.

    Args:
        items: inputs of the jobs, sync or async. They are read one by one, at most `concurrency` ahead.
        run: the job, a coroutine function.
        concurrency: how many jobs run or are buffered at a time, 1 or more.

    Raises:
        TypeError: `concurrency` is not an int.
        ValueError: `concurrency` is less than 1.
    """

    def __init__(self, items: Iterable[S] | AsyncIterable[S], run: Callable[[S], Awaitable[T]], concurrency: int) -> None:
        check_concurrency(concurrency)
        self._items = aiter(items) if isinstance(items, AsyncIterable) else iter(items)
        self._run = run
        self._concurrency = concurrency
        self._failed = False
        self._pending: deque[asyncio.Future[T]] = deque()

    def __aiter__(self) -> Self:
        return self

    async def __anext__(self) -> T:
        if self._concurrency == 1:
            return await self._run(await self._next_item())
        while len(self._pending) < self._concurrency and not self._failed and await self._start_next():
            pass
        if not self._pending:
            raise StopAsyncIteration
        result = await self._pending[0]
        self._pending.popleft()
        return result

    async def _start_next(self) -> bool:
        """Start the next job. Return False if there is none."""
        import asyncio

        try:
            item = await self._next_item()
        except StopAsyncIteration:
            return False
        except Exception as error:  # noqa: BLE001, it is raised in order, after the results before it
            self._failed = True
            failed: asyncio.Future[T] = asyncio.get_running_loop().create_future()
            failed.set_exception(error)
            self._pending.append(failed)
            return False
        self._pending.append(asyncio.create_task(self._run_job(item)))
        return True

    async def _next_item(self) -> S:
        if isinstance(self._items, AsyncIterator):
            return await anext(self._items)
        for item in self._items:
            return item
        raise StopAsyncIteration

    async def _run_job(self, item: S) -> T:
        try:
            return await self._run(item)
        except BaseException:
            self._failed = True
            raise

    async def __aenter__(self) -> Self:
        return self

    async def __aexit__(self, kind: type[BaseException] | None, error: BaseException | None, traceback: TracebackType | None) -> None:
        import asyncio

        for task in self._pending:
            task.cancel()
        # Retrieve the errors of tasks whose results were not requested, or asyncio logs them.
        await asyncio.gather(*self._pending, return_exceptions=True)


def check_concurrency(concurrency: int) -> None:
    """Raise TypeError if `concurrency` is not an int, and ValueError if it is less than 1."""
    message = f"concurrency must be an int of at least 1, got {concurrency!r}"
    if not isinstance(cast("object", concurrency), int) or isinstance(concurrency, bool):
        raise TypeError(message)
    if concurrency < 1:
        raise ValueError(message)
