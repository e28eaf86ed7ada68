"""A caller of the rate limit is never blocked by a queued caller that cannot run: its event loop is stopped, closed or busy."""

import asyncio
import gc
import signal
import threading
import time
from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from typing import Any

import httpx
import pytest
from fortnox_client import AsyncFortnox, Fortnox, RateLimiter
from fortnox_client.transport.rate_limit.queue import GRACE, Queue
from hypothesis import strategies as st
from hypothesis.stateful import RuleBasedStateMachine, invariant, precondition, rule

QUICK = 0.2
"""Length of the window in seconds."""

SOON = 2.0
"""Seconds within which a caller that can run must get its slot. The window is much shorter."""

CUSTOMER = {"Customer": {"CustomerNumber": "1"}}
TOKEN = "pl4nted-token"


def _respond(request: httpx.Request) -> httpx.Response:
    return httpx.Response(200, json=CUSTOMER)


def _sync(limiter: RateLimiter) -> Fortnox:
    return Fortnox(access_token=TOKEN, http_client=httpx.Client(transport=httpx.MockTransport(_respond)), rate_limiter=limiter)


def _async(limiter: RateLimiter) -> AsyncFortnox:
    http = httpx.AsyncClient(transport=httpx.MockTransport(_respond))
    return AsyncFortnox(access_token=TOKEN, http_client=http, rate_limiter=limiter)


async def _queue_tasks(limiter: RateLimiter, count: int) -> list[asyncio.Task[Any]]:
    """Use up the window, and queue tasks."""
    fortnox = _async(limiter)
    await asyncio.gather(*(fortnox.customers.get("1") for _ in range(fortnox.rate_limit.left)))
    tasks = [asyncio.create_task(fortnox.customers.get("1")) for _ in range(count)]
    await asyncio.sleep(0)
    assert fortnox.rate_limit.waiting == count
    return tasks


def _in_time(call: Callable[[], Any], seconds: float = SOON) -> Any:
    """Return the result of a call in a thread. Fail if it is not there in time."""
    results: list[Any] = []
    thread = threading.Thread(target=lambda: results.append(call()), daemon=True)
    thread.start()
    thread.join(seconds)
    assert results, f"the call is blocked after {seconds} s"
    return results[0]


@pytest.mark.parametrize("count", [1, 3])
def test_sync_call_of_loop_thread_passes_waiting_tasks(count: int) -> None:
    limiter = RateLimiter(5, QUICK)
    client = _sync(limiter)

    async def mixed() -> float:
        tasks = await _queue_tasks(limiter, count)
        started = time.monotonic()
        client.customers.get("1")  # blocks the event loop
        seconds = time.monotonic() - started
        await asyncio.wait_for(asyncio.gather(*tasks), SOON)
        return seconds

    assert _in_time(lambda: asyncio.run(mixed()), 2 * SOON) < SOON
    assert client.rate_limit.waiting == 0


@pytest.mark.parametrize("close", [False, True], ids=["stopped", "closed"])
def test_stopped_event_loop_blocks_nobody(close: bool) -> None:
    limiter = RateLimiter(2, QUICK)
    client = _sync(limiter)
    loop = asyncio.new_event_loop()
    tasks = loop.run_until_complete(_queue_tasks(limiter, 3))
    if close:
        loop.close()

    with ThreadPoolExecutor(4) as pool:
        started = time.monotonic()
        assert list(pool.map(lambda _: client.customers.get("1").customer_number, range(8))) == ["1"] * 8
        assert time.monotonic() - started < 8 / 2 * QUICK * 1.5 + SOON
    assert _in_time(lambda: asyncio.run(_one(limiter))) == "1"  # another event loop
    if close:
        del tasks
        gc.collect()
    else:
        loop.run_until_complete(asyncio.wait_for(asyncio.gather(*tasks), SOON))
        loop.close()
    assert client.rate_limit.waiting == 0


async def _one(limiter: RateLimiter) -> str | None:
    return (await _async(limiter).customers.get("1")).customer_number


def test_busy_event_loop_does_not_delay_threads() -> None:
    limiter = RateLimiter(2, QUICK)
    client = _sync(limiter)
    queued, done = threading.Event(), threading.Event()

    async def busy() -> None:
        tasks = await _queue_tasks(limiter, 2)
        queued.set()
        done.wait(3 * SOON)  # other work of the event loop
        await asyncio.wait_for(asyncio.gather(*tasks), SOON)

    loop = threading.Thread(target=lambda: asyncio.run(busy()))
    loop.start()
    queued.wait(SOON)
    for _ in range(4):
        _in_time(lambda: client.customers.get("1"))
    done.set()
    loop.join(3 * SOON)
    assert not loop.is_alive()


def test_blocked_executor_does_not_block_shared_window() -> None:
    """Tasks take slots of a shared window in the executor, whose threads may all wait in the same queue."""

    class Shared:
        def take(self, key: object, count: int, seconds: float) -> float:
            return 0.0

        def close(self, key: object, seconds: float) -> None: ...

    limiter = RateLimiter(2, QUICK, shared=Shared())

    async def mixed() -> None:
        asyncio.get_running_loop().set_default_executor(ThreadPoolExecutor(2))
        sync, fortnox = _sync(limiter), _async(limiter)
        calls = [asyncio.to_thread(sync.customers.get, "1") for _ in range(8)]
        await asyncio.wait_for(asyncio.gather(*calls, *(fortnox.customers.get("1") for _ in range(8))), 4 * SOON)

    _in_time(lambda: asyncio.run(mixed()), 5 * SOON)


def test_stopped_event_loop_collects_no_callbacks() -> None:
    """Each response wakes the first caller of each group. A loop that never runs again would keep a callback for each."""
    limiter = RateLimiter(50, QUICK)
    client = _sync(limiter)
    loop = asyncio.new_event_loop()
    tasks = loop.run_until_complete(_queue_tasks(limiter, 3))
    sizes: list[int] = []
    for _ in range(2):
        for _ in range(60):
            client.customers.get("1")
        sizes.append(len(loop._ready))  # type: ignore[attr-defined]
    assert sizes[0] == sizes[1]
    loop.run_until_complete(asyncio.wait_for(asyncio.gather(*tasks), SOON))
    loop.close()


@pytest.mark.skipif(not hasattr(signal, "setitimer"), reason="Windows has no timers that send signals")
def test_signal_handler_passes_waiting_caller_of_its_thread() -> None:
    """The interrupted caller cannot run before the handler is done."""
    limiter = RateLimiter(1, 2 * QUICK)
    client = _sync(limiter)
    done: list[str] = []

    def handle(*_: object) -> None:
        client.customers.get("1")
        done.append("handler")

    def give_up(*_: object) -> None:
        raise AssertionError("the handler is blocked")

    before = [signal.signal(signal.SIGALRM, handle), signal.signal(signal.SIGVTALRM, give_up)]
    watchdog = threading.Timer(2 * SOON, signal.pthread_kill, (threading.get_ident(), signal.SIGVTALRM))
    watchdog.start()
    try:
        client.customers.get("1")
        signal.setitimer(signal.ITIMER_REAL, QUICK)
        client.customers.get("1")
        done.append("caller")
    finally:
        watchdog.cancel()
        signal.signal(signal.SIGALRM, before[0])
        signal.signal(signal.SIGVTALRM, before[1])
    assert done == ["handler", "caller"]
    assert client.rate_limit.waiting == 0


class Caller:
    """A caller that records whether it was woken."""

    def __init__(self, group: int) -> None:
        self.group = group
        self.woken = False

    def wake(self) -> bool:
        self.woken = True
        return True

    def pause(self, seconds: float | None) -> None: ...


class QueueMachine(RuleBasedStateMachine):
    """Groups call, run, stop and leave. The oldest caller of the running groups gets a slot within GRACE."""

    def __init__(self) -> None:
        super().__init__()
        self.queue = Queue()
        self.callers: list[Caller] = []
        self.stopped: set[int] = set()
        self.now = 0.0

    @rule(group=st.integers(0, 3))
    def call(self, group: int) -> None:
        caller = Caller(group)
        self.callers.append(caller)
        self.queue.append(caller)

    @rule(group=st.integers(0, 3))
    def stop_or_start(self, group: int) -> None:
        self.stopped ^= {group}

    @precondition(lambda self: self.callers)
    @rule(index=st.integers(0, 50))
    def cancel(self, index: int) -> None:
        self.queue.remove(self.callers.pop(index % len(self.callers)))

    @precondition(lambda self: any(caller.group not in self.stopped for caller in self.callers))
    @rule()
    def take_free_slot(self) -> None:
        """Let all groups that are not stopped look twice, GRACE apart. One of them may take the slot by then."""
        running = [caller for caller in self.callers if caller.group not in self.stopped]
        takers = self._may_take(running)
        if not takers:
            self.now += GRACE
            takers = self._may_take(running)
        assert takers == [running[0]]
        self.callers.remove(running[0])
        self.queue.remove(running[0])

    def _may_take(self, running: list[Caller]) -> list[Caller]:
        first = [caller for caller in running if self.queue.is_first(caller)]
        return [caller for caller in first if self.queue.reserved(caller, self.now) <= 0][:1]

    @invariant()
    def callers_are_counted(self) -> None:
        assert len(self.queue) == len(self.callers)


TestQueue = QueueMachine.TestCase
