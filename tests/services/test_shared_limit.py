"""Processes share the rate limit of a company through Redis: no 429, and almost no unused slot."""

import asyncio
import logging
import threading
from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from multiprocessing import get_context
from multiprocessing.synchronize import Barrier

import pytest
from fortnox_client import AsyncFortnox, Fortnox, RateLimiter
from fortnox_client.transport.rate_limit.redis import RedisWindow
from redis import Redis

from tests.services import servers
from tests.transport.limit_server import limit_server

PROCESSES = 4
READS = 75
"""Number of requests of each process."""
WINDOWS = -(-PROCESSES * READS // 24) - 1
"""Number of windows of 5 s that must pass before the last request."""
KEY = ("client", "tenant")


@pytest.fixture(autouse=True)
def empty_redis(redis_url: str) -> None:
    with Redis.from_url(redis_url) as redis:
        redis.flushall()


def test_four_processes_share_limit_without_429(redis_url: str, capsys: pytest.CaptureFixture[str]) -> None:
    spawned = get_context("spawn")
    with limit_server(1, 0.25, 0.35) as sandbox:
        barrier = spawned.Barrier(PROCESSES, timeout=60)
        actors: list[Callable[..., None]] = [read_by_tasks, read_by_threads] * (PROCESSES // 2)
        running = [spawned.Process(target=actor, args=(sandbox.url, sandbox.tokens[0], redis_url, barrier)) for actor in actors]
        for process in running:
            process.start()
        for process in running:
            process.join(120)
        assert [process.exitcode for process in running] == [0] * PROCESSES
        accepted, throttled = sandbox.counted()
    times = accepted[1]
    used = WINDOWS * 5 / (max(times) - min(times))
    with capsys.disabled():
        print(f"\n{len(times)} reads of {PROCESSES} processes: {used:.1%} of 24 in 5 s; responses with 429: {sum(throttled.values())}")
    assert throttled == {}
    assert len(times) == PROCESSES * READS
    assert used >= 0.95


def read_by_tasks(url: str, token: str, redis_url: str, barrier: Barrier) -> None:
    async def read() -> None:
        async with AsyncFortnox(access_token=token, base_url=url, rate_limiter=RateLimiter(shared=redis_url)) as fortnox:
            barrier.wait()
            await fortnox.gather([fortnox.company_information.get.call()] * READS)

    asyncio.run(read())


def read_by_threads(url: str, token: str, redis_url: str, barrier: Barrier) -> None:
    with Fortnox(access_token=token, base_url=url, rate_limiter=RateLimiter(shared=redis_url)) as fortnox:
        barrier.wait()
        fortnox.gather([fortnox.company_information.get.call()] * READS)


def test_concurrent_takes_do_not_exceed_limit(redis_url: str) -> None:
    barrier = threading.Barrier(16)

    def take(window: RedisWindow, number: int) -> float:
        barrier.wait(60)
        return window.take(("client", str(number)), 3, 60)

    windows = [RedisWindow(redis_url) for _ in range(16)]
    with ThreadPoolExecutor(16) as pool:
        for number in range(30):
            waits = list(pool.map(take, windows, [number] * 16))
            assert waits.count(0) == 3
            assert all(59 < wait <= 60.1 for wait in waits if wait)


def test_429_closes_window_for_all_processes(redis_url: str) -> None:
    first, second = RedisWindow(redis_url), RedisWindow(redis_url)
    first.close(KEY, 30)
    assert 29 < second.take(KEY, 24, 5) <= 30
    assert second.take(("client", "another"), 24, 5) == 0


def test_redis_keys_of_window_expire(redis_url: str) -> None:
    window = RedisWindow(redis_url)
    window.take(KEY, 24, 5)
    window.take(KEY, 24, 5)
    window.close(KEY, 30)
    with Redis.from_url(redis_url) as redis:
        names = redis.keys()
        assert all(name.startswith(b"fortnox:rate-limit:") for name in names)
        assert all(0 < redis.ttl(name) <= 30 for name in names)


def test_busy_redis_lock_is_retried(redis_url: str) -> None:
    """A busy lock must not count as an unreachable Redis."""
    window = RedisWindow(redis_url)
    with Redis.from_url(redis_url) as redis:
        redis.set("fortnox:rate-limit:turn:client:crowded", "another", px=1500)
        assert 0 < window.take(("client", "crowded"), 1, 60) < 1
        redis.delete("fortnox:rate-limit:turn:client:crowded")
    assert window.take(("client", "crowded"), 1, 60) == 0
    assert window.take(("client", "crowded"), 1, 60) > 50, "the window must still be the shared one"


def test_unreachable_redis_falls_back_to_local_count(caplog: pytest.LogCaptureFixture) -> None:
    with servers.redis() as url:
        window = RedisWindow(url.replace("redis://", "redis://me:pl4nted@"))
        unreachable = RedisWindow(url)
        assert unreachable.take(KEY, 1, 60) == 0
    caplog.set_level(logging.WARNING, "fortnox.rate_limit")
    assert [unreachable.take(KEY, 1, 60) for _ in range(3)] == [0, 0, 0]
    unreachable.close(KEY, 1)
    assert len(caplog.records) == 2  # Redis is not called again for some time.
    assert window.take(KEY, 1, 60) == 0
    assert "pl4nted" not in caplog.text + repr(window)


@pytest.mark.parametrize(("times", "expected"), [((60, 1), 60), ((1, 60), 60), ((5, 5), 5), ((0.001, 30, 2, 29), 30)])
def test_close_keeps_longest_time(redis_url: str, times: tuple[float, ...], expected: float) -> None:
    for seconds in times:
        RedisWindow(redis_url).close(KEY, seconds)
    assert expected - 1 < RedisWindow(redis_url).take(KEY, 24, 5) <= expected
