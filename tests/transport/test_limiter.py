"""One queue of a company for threads and tasks. Abandoned calls and forked children are not in it."""

import asyncio
import os
import threading
from collections import Counter
from concurrent.futures import ThreadPoolExecutor
from itertools import islice

import httpx
import pytest
from fortnox_client import AsyncFortnox, Fortnox, RateLimiter
from fortnox_client.transport.rate_limit.limiter import CompanyKey

from tests.platforms import posix
from tests.transport.counting_server import most_in

QUICK = 0.2
"""Length of the window in seconds."""

CUSTOMER = {"Customer": {"CustomerNumber": "1"}}


def test_threads_and_tasks_share_one_queue() -> None:
    limiter = RateLimiter(5, QUICK)
    sent: list[float] = []
    clock = threading.Lock()

    def respond(request: httpx.Request) -> httpx.Response:
        import time

        with clock:
            sent.append(time.monotonic())
        return httpx.Response(200, json=CUSTOMER)

    def by_threads() -> None:
        with httpx.Client(transport=httpx.MockTransport(respond)) as http, ThreadPoolExecutor(10) as pool:
            fortnox = Fortnox(access_token="pl4nted-token", http_client=http, rate_limiter=limiter)
            list(pool.map(lambda _: fortnox.customers.get("1"), range(10)))

    async def by_tasks() -> None:
        async with httpx.AsyncClient(transport=httpx.MockTransport(respond)) as http:
            fortnox = AsyncFortnox(access_token="pl4nted-token", http_client=http, rate_limiter=limiter)
            await asyncio.gather(*(fortnox.customers.get("1") for _ in range(10)))

    threads = threading.Thread(target=by_threads)
    threads.start()
    asyncio.run(by_tasks())
    threads.join()
    assert len(sent) == 20
    assert most_in(sent, QUICK) <= 5 + 1  # The scheduler may pause a thread between its slot and the clock.


def test_try_acquire_with_queue_returns_none() -> None:
    now = 0.0
    limiter = RateLimiter(1, 5, clock=lambda: now)
    limiter = limiter._get_limiter("client", "tenant")

    class Waiting:
        group = None

        def wake(self) -> bool:
            return True

        def pause(self, seconds: float | None) -> None: ...

    assert limiter.try_acquire() is not None
    acquire = limiter.acquire(Waiting())
    next(acquire)
    now = 60.0
    assert limiter.try_acquire() is None  # A slot is free, but another caller waits.
    with pytest.raises(StopIteration):
        next(acquire)
    now = 120.0
    assert limiter.try_acquire() is not None


def test_closed_event_loop_leaves_queue() -> None:
    limiter = RateLimiter(1, QUICK)

    async def send_one_and_queue_one() -> None:
        async with httpx.AsyncClient(transport=httpx.MockTransport(lambda request: httpx.Response(200, json=CUSTOMER))) as http:
            fortnox = AsyncFortnox(access_token="pl4nted-token", http_client=http, rate_limiter=limiter)
            await fortnox.customers.get("1")
            waiting = asyncio.create_task(fortnox.customers.get("1"))
            await asyncio.sleep(0)
            assert fortnox.rate_limit.waiting == 1
            del waiting

    asyncio.run(send_one_and_queue_one())
    with httpx.Client(transport=httpx.MockTransport(lambda request: httpx.Response(200, json=CUSTOMER))) as http:
        assert Fortnox(access_token="pl4nted-token", http_client=http, rate_limiter=limiter).customers.get("1").customer_number == "1"


def test_abandoned_pager_leaves_queue_at_once() -> None:
    """After an iteration stops, the full objects that are still in the queue are not requested."""
    requested: Counter[str] = Counter()

    def respond(request: httpx.Request) -> httpx.Response:
        requested[request.url.path] += 1
        if request.url.path == "/3/customers":
            return httpx.Response(200, json={"Customers": [{"CustomerNumber": str(number)} for number in range(50)]})
        return httpx.Response(200, json=CUSTOMER)

    with httpx.Client(transport=httpx.MockTransport(respond)) as http:
        fortnox = Fortnox(access_token="pl4nted-token", http_client=http, rate_limiter=RateLimiter(3, 3600))
        assert len(list(islice(fortnox.customers.list().full(), 2))) == 2
        for thread in threading.enumerate():
            if thread.name.startswith("fortnox"):
                thread.join(5)
                assert not thread.is_alive()
        assert fortnox.rate_limit.waiting == 0
    assert requested.total() == 3


@posix
@pytest.mark.filterwarnings("ignore:.*fork.*:DeprecationWarning")
def test_forked_child_ignores_queue_of_parent() -> None:
    limiter = RateLimiter(1, 3600)

    def client(count: int) -> Fortnox:
        http = httpx.Client(transport=httpx.MockTransport(lambda request: httpx.Response(200, json=CUSTOMER)))
        return Fortnox(access_token="pl4nted-token", http_client=http, rate_limiter=limiter if count == 1 else RateLimiter(count))

    first = client(1)
    first.customers.get("1")
    waiting = threading.Thread(target=lambda: first.customers.get("1"), daemon=True)
    waiting.start()
    while not first.rate_limit.waiting:
        pass
    child = os.fork()
    if child == 0:
        os._exit(first.rate_limit.waiting)
    assert os.waitstatus_to_exitcode(os.waitpid(child, 0)[1]) == 0


class Shared:
    """A shared window in which other processes have taken some slots."""

    def __init__(self, taken: int) -> None:
        self.taken = taken
        self.requests: list[tuple[CompanyKey, int]] = []
        self.closed: list[float] = []

    def take(self, key: CompanyKey, count: int, seconds: float) -> float:
        self.requests.append((key, count))
        assert 5.0 < seconds <= 5.25
        self.taken -= 1
        return 0.01 if self.taken >= 0 else 0.0

    def close(self, key: CompanyKey, seconds: float) -> None:
        self.closed.append(seconds)


def _run(shared: Shared, statuses: list[int], *, tasks: bool) -> None:
    def respond(request: httpx.Request) -> httpx.Response:
        status = statuses.pop(0)
        return httpx.Response(status, json=CUSTOMER, headers={"Retry-After": "0"} if status == 429 else {})

    limiter = RateLimiter(shared=shared)

    async def by_tasks() -> None:
        async with httpx.AsyncClient(transport=httpx.MockTransport(respond)) as http:
            await AsyncFortnox(access_token="pl4nted-token", http_client=http, rate_limiter=limiter).customers.get("1")

    if tasks:
        asyncio.run(by_tasks())
    else:
        with httpx.Client(transport=httpx.MockTransport(respond)) as http:
            Fortnox(access_token="pl4nted-token", http_client=http, rate_limiter=limiter).customers.get("1")


@pytest.mark.parametrize("tasks", [False, True], ids=["threads", "tasks"])
def test_shared_window_is_polled_and_closed_after_429(tasks: bool) -> None:
    shared = Shared(taken=2)
    _run(shared, [200], tasks=tasks)
    assert len(shared.requests) == 3
    ((client_id, tenant), count), *_ = shared.requests
    assert (client_id, count) == ("", 24)
    assert tenant and "token" not in tenant
    _run(shared, [429, 200], tasks=tasks)
    assert len(shared.closed) == 1
    assert 0 <= shared.closed[0] <= 0.5


@pytest.mark.parametrize(
    ("url", "error", "expected"),
    [("memory://pl4nted", ValueError, "redis://"), ("redis://host:pl4nted/0", ValueError, "invalid Redis URL")],
)
def test_shared_window_invalid_url_raises(url: str, error: type[Exception], expected: str) -> None:
    with pytest.raises(error, match=expected) as raised:
        RateLimiter(shared=url)
    assert "pl4nted" not in str(raised.value)
