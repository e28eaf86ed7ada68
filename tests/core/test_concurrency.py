"""Many jobs at a time, by threads and by tasks: results in the order of the jobs, few of them held, an end that ends everything."""

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
    """What a job, or the source of the jobs, may do."""


@define
class Course:
    """How a run went.

    Attributes:
        begun: the jobs that began, in that order.
        received: what came of them.
        most: how many had begun at a time, whose results nobody had yet.
        error: what ended the run.
    """

    begun: list[int] = field(factory=list)
    received: list[int] = field(factory=list)
    most: int = 0
    error: Exception | None = None

    def begin(self, item: int) -> None:
        self.begun.append(item)
        self.most = max(self.most, len(self.begun) - len(self.received))


@define
class Jobs:
    """Jobs that end in an order of their own: of those that run, the one of the least priority ends next.

    None ends before so many have begun as `first` says.
    """

    priority: Priority
    failing: frozenset[int]
    first: int = 1
    course: Course = field(factory=Course)
    running: set[int] = field(factory=set)
    ended: set[int] = field(factory=set)
    over: bool = False

    @property
    def next_to_end(self) -> int | None:
        return min(self.running, key=self.priority, default=None) if len(self.course.begun) >= self.first else None

    def outcome(self, item: int) -> int:
        if item in self.failing:
            raise Broken(item)
        return item * 10


def by_threads(items: Iterable[int], jobs: Jobs, width: int) -> Course:
    turn = threading.Condition()

    def do(item: int) -> int:
        with turn:
            jobs.course.begin(item)
            jobs.running.add(item)
            turn.notify_all()
            turn.wait_for(lambda: item in jobs.ended)
        return jobs.outcome(item)

    def conduct() -> None:
        with turn:
            while True:
                turn.wait_for(lambda: jobs.next_to_end is not None or jobs.over)
                item = jobs.next_to_end
                if item is None:
                    return
                jobs.running.remove(item)
                jobs.ended.add(item)
                turn.notify_all()

    conductor = threading.Thread(target=conduct)
    conductor.start()
    try:
        with OrderedResults(items, do, width) as results:
            for result in results:
                with turn:
                    jobs.course.received.append(result)
    except Broken as error:
        jobs.course.error = error
    finally:
        with turn:
            jobs.over = True
            turn.notify_all()
        conductor.join()
    return jobs.course


def by_tasks(items: Iterable[int], jobs: Jobs, width: int) -> Course:
    async def do(item: int) -> int:
        jobs.course.begin(item)
        jobs.running.add(item)
        while item not in jobs.ended:
            await asyncio.sleep(0)
        return jobs.outcome(item)

    async def conduct() -> None:
        while not jobs.over:
            item = jobs.next_to_end
            if item is not None:
                jobs.running.remove(item)
                jobs.ended.add(item)
            await asyncio.sleep(0)

    async def run() -> None:
        conductor = asyncio.create_task(conduct())
        try:
            async with AsyncOrderedResults(items, do, width) as results:
                async for result in results:
                    jobs.course.received.append(result)
        except Broken as error:
            jobs.course.error = error
        jobs.over = True
        await conductor
        assert asyncio.all_tasks() == {asyncio.current_task()}

    asyncio.run(run())
    return jobs.course


both_ways = pytest.mark.parametrize("way", [by_threads, by_tasks])


def source(count: int, broken_at: int | None) -> Iterator[int]:
    for item in range(count):
        if item == broken_at:
            raise Broken(item)
        yield item


@both_ways
@settings(deadline=None, max_examples=150)
@given(
    count=st.integers(0, 25),
    width=st.integers(1, 8),
    order=st.permutations(range(25)),
    failing=st.frozensets(st.integers(0, 25), max_size=3),
    broken_at=st.none() | st.integers(0, 25),
)
def test_results_come_in_order_and_no_more_are_ahead_than_may_be(
    way: Callable[..., Course], count: int, width: int, order: list[int], failing: frozenset[int], broken_at: int | None
) -> None:
    course = way(source(count, broken_at), Jobs(order.index, failing), width)
    first_failure = min((item for item in failing | {broken_at, count} if item is not None and item <= count), default=count)
    assert course.received == [item * 10 for item in range(first_failure)]
    assert (course.error is None) == (first_failure == count)
    assert course.error is None or course.error.args == (first_failure,)
    assert len(set(course.begun)) == len(course.begun)
    assert course.most <= width
    assert set(course.begun) <= set(range(first_failure + width))


def test_nothing_begins_once_a_job_has_failed_though_its_turn_to_be_told_comes_later() -> None:
    """The third of four ends first, and fails: those before it are waited for, none behind it begins."""
    course = by_tasks(itertools.count(), Jobs(lambda item: 0 if item == 2 else 1 + item, frozenset({2}), first=4), 4)
    assert (course.received, sorted(course.begun)) == ([0, 10], [0, 1, 2, 3])


class Result:
    """Something that can be counted while it lives."""


@pytest.mark.parametrize("width", [1, 4])
def test_no_more_results_live_than_may_be_ahead(width: int) -> None:
    living: weakref.WeakSet[Result] = weakref.WeakSet()

    def do(_: int) -> Result:
        made = Result()
        living.add(made)
        return made

    async def do_later(_: int) -> Result:
        return do(0)

    async def read() -> list[int]:
        async with AsyncOrderedResults(range(50), do_later, width) as results:
            return [len(living) async for _ in results]

    with OrderedResults(range(50), do, width) as results:
        counts = [len(living) for _ in results]
    # And the one that the loop holds.
    assert max(counts) <= width + 1
    gc.collect()
    assert max(asyncio.run(read())) <= width + 1


def test_threads_are_waited_for_when_an_error_ends_the_block() -> None:
    running, ended = threading.Event(), []

    def do(item: int) -> int:
        if item == 0:
            running.wait()
            raise Broken
        running.set()
        ended.append(item)
        return item

    with pytest.raises(Broken), OrderedResults(range(9), do, 2) as results:
        next(results)
    assert ended == [1]
    assert not [thread for thread in threading.enumerate() if thread.name.startswith("fortnox")]


def test_whoever_leaves_a_loop_does_not_wait_for_what_runs() -> None:
    running, let_end, ended, begun = threading.Barrier(3), threading.Event(), threading.Semaphore(0), []

    def do(item: int) -> int:
        begun.append(item)
        running.wait()
        if item:
            let_end.wait()
            ended.release()
        return item

    def read() -> Iterator[int]:
        with OrderedResults(itertools.count(), do, 3) as results:
            yield from results

    for item in read():
        assert item == 0
        break
    let_end.set()
    for _ in range(2):
        assert ended.acquire(timeout=10)
    assert sorted(begun) == [0, 1, 2]


def test_what_waits_to_be_sent_is_woken_and_not_sent_when_the_block_ends() -> None:
    waiting, sent = threading.Barrier(3), []

    def do(item: int) -> int:
        turn = threading.Event()
        if item == 0:
            waiting.wait()
            raise Broken
        with cancellation.on_cancel(turn.set):
            waiting.wait()
            turn.wait()
        sent.append(item)
        return item

    with pytest.raises(Broken), OrderedResults(range(9), do, 3) as results:
        next(results)
    assert sent == []


def test_what_asks_before_it_sends_learns_that_nobody_wants_it() -> None:
    asked, stopped = threading.Barrier(2), []

    def do(item: int) -> int:
        if item == 0:
            return item
        cancellation.check()
        asked.wait()
        asked.wait()
        try:
            cancellation.check()
        except cancellation.Cancelled:
            stopped.append(item)
        with pytest.raises(cancellation.Cancelled), cancellation.on_cancel(lambda: stopped.append("woken")):
            pass
        return item

    with OrderedResults(range(2), do, 2) as results:
        assert next(results) == 0
        asked.wait()
        results.__exit__(GeneratorExit, None, None)
        asked.wait()
    assert stopped == [1, "woken"]


def test_where_nobody_can_stop_anything_everything_is_sent() -> None:
    cancellation.check()
    with cancellation.on_cancel(lambda: None):
        pass


def test_a_task_that_is_cancelled_cancels_what_runs_and_begins_nothing() -> None:
    begun: list[int] = []
    cancelled: list[int] = []

    async def do(item: int) -> int:
        begun.append(item)
        try:
            await asyncio.Event().wait()
        finally:
            cancelled.append(item)
        return item

    async def read() -> None:
        async with AsyncOrderedResults(itertools.count(), do, 4) as results:
            await anext(results)

    async def run() -> None:
        task = asyncio.create_task(read())
        while len(begun) < 4:
            await asyncio.sleep(0)
        task.cancel()
        with pytest.raises(asyncio.CancelledError):
            await task

    asyncio.run(run())
    assert begun == sorted(cancelled) == [0, 1, 2, 3]


def test_an_error_of_a_task_whose_turn_never_came_is_not_told_as_lost(caplog: pytest.LogCaptureFixture) -> None:
    async def do(item: int) -> int:
        if item:
            raise Broken
        return item

    async def run() -> None:
        async with AsyncOrderedResults(range(9), do, 4) as results:
            await anext(results)
            await asyncio.sleep(0)
        gc.collect()

    asyncio.run(run())
    assert caplog.records == []


variable: ContextVar[str] = ContextVar("variable")


@pytest.mark.parametrize("width", [1, 3])
def test_a_job_has_the_context_of_who_asks(width: int) -> None:
    async def later(_: int) -> str:
        return variable.get()

    async def read() -> set[str]:
        variable.set("tasks")
        async with AsyncOrderedResults(range(5), later, width) as results:
            return {result async for result in results}

    variable.set("threads")
    with OrderedResults(range(5), lambda _: variable.get(), width) as results:
        assert set(results) == {"threads"}
    assert asyncio.run(read()) == {"tasks"}


@pytest.mark.parametrize("width", [0, -1])
@pytest.mark.parametrize("kind", [OrderedResults, AsyncOrderedResults])
def test_a_width_that_runs_nothing_is_refused(kind: Any, width: int) -> None:
    with pytest.raises(ValueError, match=f"concurrency is {width}, and must be at least 1"):
        kind([], print, width)


@pytest.mark.parametrize("do_at_once", [True, False])
def test_items_may_come_as_they_are_awaited(do_at_once: bool) -> None:
    async def items() -> Any:
        for item in range(7):
            await asyncio.sleep(0)
            yield item

    async def do(item: int) -> int:
        return item

    async def read(width: int, do: Callable[[int], Awaitable[int]]) -> list[int]:
        async with AsyncOrderedResults(items(), do, width) as results:
            return [result async for result in results]

    assert asyncio.run(read(1 if do_at_once else 3, do)) == list(range(7))


def test_neither_threads_nor_tasks_are_imported_before_they_are_used() -> None:
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

def do(item):
    if item < 3:
        sent.append(item)
        return item
    turn = threading.Event()
    with cancellation.on_cancel(turn.set):
        if item == 6:
            print("waiting", flush=True)
            if sys.argv[1] == "unseen":
                # The thread that waits for results is not woken, as where the signal comes just before it waits.
                while sys._current_frames()[threading.main_thread().ident].f_code.co_name != "wait":
                    turn.wait(0.05)
                signal.pthread_kill(threading.get_ident(), signal.SIGINT)
        turn.wait()
    sent.append(item)

try:
    with OrderedResults(itertools.count(), do, 4) as results:
        for _ in results:
            pass
except KeyboardInterrupt:
    print(sent, flush=True)
"""


@pytest.mark.skipif(sys.platform == "win32", reason="there is no SIGINT to send to one process")
@pytest.mark.parametrize("interrupt", ["seen", "unseen"])
def test_an_interrupt_ends_it_at_once(interrupt: str) -> None:
    """The jobs wait for ever, as for a rate limit; the process ends all the same."""
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
