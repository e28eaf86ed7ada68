"""Concurrent jobs in threads and tasks: results in order, few of them buffered, and no job after the end."""

import asyncio
import gc
import itertools
import os
import signal
import subprocess
import sys
import threading
import weakref
from collections.abc import Awaitable, Callable, Iterable, Iterator
from contextvars import ContextVar
from typing import Any

import pytest
from attrs import define, field
from fortnox_core import cancellation
from fortnox_core.concurrency import AsyncOrderedResults, OrderedResults
from hypothesis import given, settings
from hypothesis import strategies as st

Priority = Callable[[int], int]


class Broken(Exception):
    """Raised by a job, or by the iterator of the items."""


@define
class RunRecord:
    """Record a run.

    Attributes:
        started: items of the started jobs, in order.
        received: results of the jobs.
        most: largest number of started jobs whose results were not yet received.
        error: error that ended the run.
    """

    started: list[int] = field(factory=list)
    received: list[int] = field(factory=list)
    most: int = 0
    error: Exception | None = None

    def start(self, item: int) -> None:
        self.started.append(item)
        self.most = max(self.most, len(self.started) - len(self.received))


@define
class Jobs:
    """Jobs that end in a defined order: of the running jobs, the one with the lowest priority ends next.

    No job ends before `first` jobs have started.
    """

    priority: Priority
    failing: frozenset[int]
    first: int = 1
    record: RunRecord = field(factory=RunRecord)
    running: set[int] = field(factory=set)
    ended: set[int] = field(factory=set)
    finished: bool = False

    @property
    def next_to_end(self) -> int | None:
        return min(self.running, key=self.priority, default=None) if len(self.record.started) >= self.first else None

    def outcome(self, item: int) -> int:
        if item in self.failing:
            raise Broken(item)
        return item * 10


def run_threads(items: Iterable[int], jobs: Jobs, concurrency: int) -> RunRecord:
    condition = threading.Condition()

    def job(item: int) -> int:
        with condition:
            jobs.record.start(item)
            jobs.running.add(item)
            condition.notify_all()
            condition.wait_for(lambda: item in jobs.ended)
        return jobs.outcome(item)

    def schedule() -> None:
        with condition:
            while True:
                condition.wait_for(lambda: jobs.next_to_end is not None or jobs.finished)
                item = jobs.next_to_end
                if item is None:
                    return
                jobs.running.remove(item)
                jobs.ended.add(item)
                condition.notify_all()

    scheduler = threading.Thread(target=schedule)
    scheduler.start()
    try:
        with OrderedResults(items, job, concurrency) as results:
            for result in results:
                with condition:
                    jobs.record.received.append(result)
    except Broken as error:
        jobs.record.error = error
    finally:
        with condition:
            jobs.finished = True
            condition.notify_all()
        scheduler.join()
    return jobs.record


def run_tasks(items: Iterable[int], jobs: Jobs, concurrency: int) -> RunRecord:
    async def job(item: int) -> int:
        jobs.record.start(item)
        jobs.running.add(item)
        while item not in jobs.ended:
            await asyncio.sleep(0)
        return jobs.outcome(item)

    async def schedule() -> None:
        while not jobs.finished:
            item = jobs.next_to_end
            if item is not None:
                jobs.running.remove(item)
                jobs.ended.add(item)
            await asyncio.sleep(0)

    async def run() -> None:
        scheduler = asyncio.create_task(schedule())
        try:
            async with AsyncOrderedResults(items, job, concurrency) as results:
                async for result in results:
                    jobs.record.received.append(result)
        except Broken as error:
            jobs.record.error = error
        jobs.finished = True
        await scheduler
        assert asyncio.all_tasks() == {asyncio.current_task()}

    asyncio.run(run())
    return jobs.record


both_runners = pytest.mark.parametrize("runner", [run_threads, run_tasks])


def source(count: int, broken_at: int | None) -> Iterator[int]:
    for item in range(count):
        if item == broken_at:
            raise Broken(item)
        yield item


@both_runners
@settings(deadline=None, max_examples=150)
@given(
    count=st.integers(0, 25),
    concurrency=st.integers(1, 8),
    order=st.permutations(range(25)),
    failing=st.frozensets(st.integers(0, 25), max_size=3),
    broken_at=st.none() | st.integers(0, 25),
)
def test_results_in_order_with_bounded_buffer(
    runner: Callable[..., RunRecord], count: int, concurrency: int, order: list[int], failing: frozenset[int], broken_at: int | None
) -> None:
    record = runner(source(count, broken_at), Jobs(order.index, failing), concurrency)
    first_failure = min((item for item in failing | {broken_at, count} if item is not None and item <= count), default=count)
    assert record.received == [item * 10 for item in range(first_failure)]
    assert (record.error is None) == (first_failure == count)
    assert record.error is None or record.error.args == (first_failure,)
    assert len(set(record.started)) == len(record.started)
    assert record.most <= concurrency
    assert set(record.started) <= set(range(first_failure + concurrency))


def test_no_job_starts_after_a_later_job_failed() -> None:
    """The third of four jobs ends first and fails: the jobs before it are waited for, no further job starts."""
    record = run_tasks(itertools.count(), Jobs(lambda item: 0 if item == 2 else 1 + item, frozenset({2}), first=4), 4)
    assert (record.received, sorted(record.started)) == ([0, 10], [0, 1, 2, 3])


class Result:
    """A result that the test counts while it is in memory."""


@pytest.mark.parametrize("concurrency", [1, 4])
def test_results_in_memory_are_bounded(concurrency: int) -> None:
    in_memory: weakref.WeakSet[Result] = weakref.WeakSet()

    def job(_: int) -> Result:
        built = Result()
        in_memory.add(built)
        return built

    async def job_async(_: int) -> Result:
        return job(0)

    async def read() -> list[int]:
        async with AsyncOrderedResults(range(50), job_async, concurrency) as results:
            return [len(in_memory) async for _ in results]

    with OrderedResults(range(50), job, concurrency) as results:
        counts = [len(in_memory) for _ in results]
    # One more: the loop variable.
    assert max(counts) <= concurrency + 1
    gc.collect()
    assert max(asyncio.run(read())) <= concurrency + 1


def test_error_in_block_waits_for_threads() -> None:
    running, ended = threading.Event(), []

    def job(item: int) -> int:
        if item == 0:
            running.wait()
            raise Broken
        running.set()
        ended.append(item)
        return item

    with pytest.raises(Broken), OrderedResults(range(9), job, 2) as results:
        next(results)
    assert ended == [1]
    workers = [thread.name for thread in threading.enumerate() if thread.name.startswith("fortnox")]
    assert set(workers) <= {"fortnox deadlines"}  # which ends a second after the last request


def test_abandoned_generator_does_not_wait_for_threads() -> None:
    running, may_end, ended, started = threading.Barrier(3), threading.Event(), threading.Semaphore(0), []

    def job(item: int) -> int:
        started.append(item)
        running.wait()
        if item:
            may_end.wait()
            ended.release()
        return item

    def read() -> Iterator[int]:
        with OrderedResults(itertools.count(), job, 3) as results:
            yield from results

    for item in read():
        assert item == 0
        break
    may_end.set()
    for _ in range(2):
        assert ended.acquire(timeout=10)
    assert sorted(started) == [0, 1, 2]


def test_on_cancel_wakes_waiting_job_at_end_of_block() -> None:
    waiting, sent = threading.Barrier(3), []

    def job(item: int) -> int:
        woken = threading.Event()
        if item == 0:
            waiting.wait()
            raise Broken
        with cancellation.on_cancel(woken.set):
            waiting.wait()
            woken.wait()
        sent.append(item)
        return item

    with pytest.raises(Broken), OrderedResults(range(9), job, 3) as results:
        next(results)
    assert sent == []


def test_check_raises_cancelled_after_end_of_block() -> None:
    checked, cancelled = threading.Barrier(2), []

    def job(item: int) -> int:
        if item == 0:
            return item
        cancellation.check()
        checked.wait()
        checked.wait()
        try:
            cancellation.check()
        except cancellation.Cancelled:
            cancelled.append(item)
        with pytest.raises(cancellation.Cancelled), cancellation.on_cancel(lambda: cancelled.append("woken")):
            pass
        return item

    with OrderedResults(range(2), job, 2) as results:
        assert next(results) == 0
        checked.wait()
        results.__exit__(GeneratorExit, None, None)
        checked.wait()
    assert cancelled == [1, "woken"]


def test_check_without_scope_does_nothing() -> None:
    cancellation.check()
    with cancellation.on_cancel(lambda: None):
        pass


def test_cancelled_task_cancels_running_jobs() -> None:
    started: list[int] = []
    cancelled: list[int] = []

    async def job(item: int) -> int:
        started.append(item)
        try:
            await asyncio.Event().wait()
        finally:
            cancelled.append(item)
        return item

    async def read() -> None:
        async with AsyncOrderedResults(itertools.count(), job, 4) as results:
            await anext(results)

    async def run() -> None:
        task = asyncio.create_task(read())
        while len(started) < 4:
            await asyncio.sleep(0)
        task.cancel()
        with pytest.raises(asyncio.CancelledError):
            await task

    asyncio.run(run())
    assert started == sorted(cancelled) == [0, 1, 2, 3]


def test_error_of_unread_task_is_not_logged(caplog: pytest.LogCaptureFixture) -> None:
    async def job(item: int) -> int:
        if item:
            raise Broken
        return item

    async def run() -> None:
        async with AsyncOrderedResults(range(9), job, 4) as results:
            await anext(results)
            await asyncio.sleep(0)
        gc.collect()

    asyncio.run(run())
    assert caplog.records == []


variable: ContextVar[str] = ContextVar("variable")


@pytest.mark.parametrize("concurrency", [1, 3])
def test_job_has_context_of_caller(concurrency: int) -> None:
    async def later(_: int) -> str:
        return variable.get()

    async def read() -> set[str]:
        variable.set("tasks")
        async with AsyncOrderedResults(range(5), later, concurrency) as results:
            return {result async for result in results}

    variable.set("threads")
    with OrderedResults(range(5), lambda _: variable.get(), concurrency) as results:
        assert set(results) == {"threads"}
    assert asyncio.run(read()) == {"tasks"}


@pytest.mark.parametrize("concurrency", [0, -1])
@pytest.mark.parametrize("kind", [OrderedResults, AsyncOrderedResults])
def test_concurrency_below_one_raises_value_error(kind: Any, concurrency: int) -> None:
    with pytest.raises(ValueError, match=f"concurrency must be an int of at least 1, got {concurrency}"):
        kind([], print, concurrency)


@pytest.mark.parametrize("sequential", [True, False])
def test_items_may_be_an_async_iterator(sequential: bool) -> None:
    async def items() -> Any:
        for item in range(7):
            await asyncio.sleep(0)
            yield item

    async def job(item: int) -> int:
        return item

    async def read(concurrency: int, job: Callable[[int], Awaitable[int]]) -> list[int]:
        async with AsyncOrderedResults(items(), job, concurrency) as results:
            return [result async for result in results]

    assert asyncio.run(read(1 if sequential else 3, job)) == list(range(7))


def test_thread_and_task_modules_are_imported_lazily() -> None:
    program = (
        "import sys\nfrom fortnox_core.concurrency import OrderedResults\n"
        "with OrderedResults(range(3), str, 1) as results: assert list(results) == ['0', '1', '2']\n"
        "print({'asyncio', 'concurrent.futures'} & set(sys.modules))"
    )
    assert subprocess.run([sys.executable, "-c", program], capture_output=True, text=True, check=True).stdout == "set()\n"


INTERRUPTED = """
import itertools, signal, sys, threading
from fortnox_core import cancellation
from fortnox_core.concurrency import OrderedResults

sent = []

def job(item):
    if item < 3:
        sent.append(item)
        return item
    woken = threading.Event()
    with cancellation.on_cancel(woken.set):
        if item == 6:
            print("waiting", flush=True)
            if sys.argv[1] == "unseen":
                # Do not wake the thread that waits for results: the signal then arrives as if just before the wait.
                while sys._current_frames()[threading.main_thread().ident].f_code.co_name != "wait":
                    woken.wait(0.05)
                signal.pthread_kill(threading.get_ident(), signal.SIGINT)
        woken.wait()
    sent.append(item)

try:
    with OrderedResults(itertools.count(), job, 4) as results:
        for _ in results:
            pass
except KeyboardInterrupt:
    print(sorted(sent), flush=True)
"""


@pytest.mark.skipif(sys.platform == "win32", reason="SIGINT cannot be sent to a single process")
@pytest.mark.parametrize("interrupt", ["seen", "unseen"])
def test_interrupt_ends_the_process(interrupt: str) -> None:
    """The jobs wait forever, as for a rate limit; the process still ends."""
    with subprocess.Popen([sys.executable, "-c", INTERRUPTED, interrupt], stdout=subprocess.PIPE, text=True) as process:
        watchdog = threading.Timer(30, process.kill)
        watchdog.start()
        assert process.stdout is not None
        assert process.stdout.readline() == "waiting\n"
        if interrupt == "seen":
            os.kill(process.pid, signal.SIGINT)
        assert process.stdout.read() == "[0, 1, 2]\n"
        assert process.wait(10) == 0
        watchdog.cancel()
