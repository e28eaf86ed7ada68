"""The rate limit in virtual time: no window of 5 s has more requests than the limit, and no caller starves."""

import asyncio
import random
from collections.abc import Callable
from pathlib import Path
from typing import Any

import httpx
import pytest
from attrs import frozen
from fortnox_client import AsyncFortnox, Hooks, RateLimiter, Upload
from fortnox_client._http.connections import AsyncHttpConnections
from fortnox_client._http.transport import AsyncHttpTransport
from fortnox_client.errors import RateLimited, ServerError, UploadError
from fortnox_client.transport.send_policy import SendPolicy
from hypothesis import given, settings
from hypothesis import strategies as st

from tests.transport.counting_server import CountingServer, most_in
from tests.transport.virtual_time import now, run

COUNT = 24
LONGEST_SLOT = 6.0
"""Seconds that the slowest request occupies its slot."""


@frozen
class Caller:
    """A caller that reads one customer.

    Attributes:
        called_at: time of its call in seconds.
        timeout: its timeout in seconds.
        request_seconds: how long its request travels, in seconds.
    """

    called_at: float
    timeout: float = 1e9
    request_seconds: float = 0.0


def _client(fortnox: CountingServer, limiter: RateLimiter | None = None) -> AsyncFortnox:
    limiter = limiter or RateLimiter(clock=asyncio.get_running_loop().time)
    http = httpx.AsyncClient(transport=httpx.MockTransport(fortnox))
    return AsyncFortnox(access_token="pl4nted-token", http_client=http, rate_limiter=limiter)


async def _calls(callers: list[Caller]) -> tuple[CountingServer, list[bool]]:
    """Run all callers. Return the server, and whether each caller got a response."""
    fortnox = CountingServer()
    fortnox.request_seconds = lambda: callers[int(fortnox.names[-1])].request_seconds
    client = _client(fortnox)

    async def call(number: int, caller: Caller) -> bool:
        await asyncio.sleep(caller.called_at)
        try:
            async with asyncio.timeout(caller.timeout):
                await client.customers.get(number)
        except TimeoutError:
            return False
        return True

    return fortnox, await asyncio.gather(*(call(number, caller) for number, caller in enumerate(callers)))


_times = st.floats(0, 30, allow_nan=False).map(lambda time: round(time, 3))
_caller = st.builds(
    Caller, called_at=st.one_of(st.just(0.0), _times), timeout=st.one_of(st.just(1e9), _times), request_seconds=st.floats(0, 3)
)
_callers = st.lists(_caller, max_size=150)


@settings(deadline=None)
@given(_callers)
def test_window_never_sends_more_than_limit(callers: list[Caller]) -> None:
    fortnox, _ = run(_calls(callers))
    assert most_in(fortnox.sent, 5.0) <= COUNT


@settings(deadline=None)
@given(_callers)
def test_cancelled_calls_leave_queue_without_starvation(callers: list[Caller]) -> None:
    fortnox, responded = run(_calls(callers))
    assert all(ok for ok, caller in zip(responded, callers, strict=True) if caller.timeout == 1e9)
    sent = dict(zip(map(int, fortnox.names), fortnox.sent, strict=True))
    for number, time in sent.items():
        called_at = callers[number].called_at
        before = sum(1 for other, at in sent.items() if at <= time and other != number and at > called_at - LONGEST_SLOT)
        assert time - called_at <= (before // COUNT) * LONGEST_SLOT + 1e-6


@settings(deadline=None)
@given(_callers)
def test_queue_is_fifo(callers: list[Caller]) -> None:
    fortnox, _ = run(_calls(callers))
    called_at = [callers[int(name)].called_at for name in fortnox.names]
    assert called_at == sorted(called_at)


# Jitter: requests arrive out of order


@pytest.mark.parametrize("seed", range(20))
@pytest.mark.parametrize("jitter", [0.0, 0.05, 0.15])
def test_300_reads_take_limit_time_without_429(seed: int, jitter: float) -> None:
    rng = random.Random(seed)

    async def read() -> tuple[CountingServer, float]:
        fortnox = CountingServer(lambda: rng.uniform(0.3 - jitter, 0.3 + jitter), lambda: rng.uniform(0.02, 0.03))
        client = _client(fortnox)
        await asyncio.gather(*(client.customers.get(number) for number in range(300)))
        return fortnox, now()

    fortnox, seconds = run(read())
    assert fortnox.throttled == 0
    assert len(fortnox.arrived) == 300
    windows = -(-300 // COUNT) - 1
    assert seconds <= 1.03 * windows * (5.0 + 2 * jitter)


def test_slow_first_request_does_not_slow_next() -> None:
    """The first requests open connections, so they arrive late."""

    async def read() -> CountingServer:
        fortnox = CountingServer()
        fortnox.request_seconds = lambda: 0.5 if len(fortnox.sent) <= COUNT else 0.05
        client = _client(fortnox)
        await asyncio.gather(*(client.customers.get(number) for number in range(100)))
        return fortnox

    assert run(read()).throttled == 0


# Another program uses the limit


@pytest.mark.parametrize(("headers", "least", "most"), [({}, 5.0, 5.5), ({"Retry-After": "12"}, 12.1, 12.6)])
def test_429_blocks_company_for_retry_after(headers: dict[str, str], least: float, most: float) -> None:
    sent: list[float] = []

    async def fortnox(request: httpx.Request) -> httpx.Response:
        sent.append(now())
        await asyncio.sleep(0.1)
        return httpx.Response(429, headers=headers) if len(sent) == 1 else httpx.Response(200, json={"Customer": {"CustomerNumber": "1"}})

    async def read() -> None:
        client = _client(fortnox)
        first = asyncio.create_task(client.customers.get("1"))
        await asyncio.sleep(0.2)
        assert client.rate_limit.left == 0
        assert least - 0.2 <= client.rate_limit.wait <= most
        await asyncio.gather(first, *(client.customers.get("2") for _ in range(5)))

    run(read())
    assert len(sent) == 7
    assert least < min(sent[1:]) <= most  # The limiter adds a random delay.


def test_429_beyond_deadline_is_raised() -> None:
    async def read() -> float:
        client = _client(lambda request: httpx.Response(429, headers={"Retry-After": "60"})).with_options(deadline=30)
        with pytest.raises(RateLimited) as raised:
            await client.customers.get("1")
        assert raised.value.retry_after == 60
        assert raised.value.attempts == 1
        return now()

    assert run(read()) < 1


def test_deadline_starts_at_first_attempt() -> None:
    async def read() -> tuple[float, int]:
        client = _client(lambda request: httpx.Response(503)).with_options(retries=1000, deadline=15)
        with pytest.raises(ServerError) as raised:
            await client.customers.get("1")
        return now(), raised.value.attempts

    seconds, attempts = run(read())
    assert seconds <= 15
    assert attempts > 2


def test_limit_used_by_another_program_delays_call() -> None:
    async def fortnox(request: httpx.Request) -> httpx.Response:
        return httpx.Response(429) if now() < 60 else httpx.Response(200, json={"Customer": {"CustomerNumber": "1"}})

    async def read() -> tuple[float, str | None]:
        customer = await _client(fortnox).customers.get("1")
        return now(), customer.customer_number

    seconds, number = run(read())
    assert number == "1"
    assert 60 <= seconds <= 66


def test_long_retry_after_is_limited_to_minute() -> None:
    async def read(retry_after: str) -> float:
        responses = iter([httpx.Response(429, headers={"Retry-After": retry_after})])
        client = _client(lambda request: next(responses, httpx.Response(200, json={"Customer": {"CustomerNumber": "1"}})))
        with pytest.raises(RateLimited):
            await client.with_options(retries=0).customers.get("1")
        await client.customers.get("1")
        return now()

    for retry_after in ("86400", "99999999999"):
        assert 60 <= run(read(retry_after)) <= 61


def test_queue_past_deadline_is_not_retried() -> None:
    async def read() -> tuple[list[float], float]:
        sent: list[float] = []

        def fortnox(request: httpx.Request) -> httpx.Response:
            if request.url.path.endswith("/first"):
                sent.append(now())
                return httpx.Response(503)
            return httpx.Response(200, json={"Customer": {"CustomerNumber": "1"}})

        client = _client(fortnox, RateLimiter(2, 1.0, clock=asyncio.get_running_loop().time))
        first = asyncio.create_task(client.with_options(deadline=1, retries=9).customers.get("first"))
        await asyncio.sleep(0)
        others = [asyncio.create_task(client.customers.get("1")) for _ in range(12)]
        with pytest.raises(ServerError):
            await first
        ended = now()
        await asyncio.gather(*others)
        return sent, ended

    sent, ended = run(read())
    assert max(sent) - min(sent) <= 1
    assert ended <= 1 + min(sent)


def test_slow_connections_do_not_exceed_limit() -> None:
    """The first requests open connections, so they arrive late. The next ones do not."""

    async def read() -> CountingServer:
        fortnox = CountingServer()
        fortnox.request_seconds = lambda: 3.0 if len(fortnox.sent) <= COUNT else 0.0
        client = _client(fortnox)
        await asyncio.gather(*(client.customers.get(number) for number in range(2 * COUNT)))
        return fortnox

    fortnox = run(read())
    assert fortnox.throttled == 0
    assert most_in(fortnox.arrived, 5.0) <= COUNT


def test_429_and_token_renewal_are_not_retries() -> None:
    async def read() -> int:
        statuses = iter([429, 429, 429, 429, 503, 200])
        client = _client(lambda request: httpx.Response(next(statuses), json={"Customer": {"CustomerNumber": "1"}}))
        return (await client.with_options(retries=1).customers.get.raw("1")).attempts

    assert run(read()) == 6


def _read(client: AsyncFortnox) -> Any:
    return client.customers.get("1")


def _upload_missing_file(client: AsyncFortnox) -> Any:
    return client.inbox.upload(Upload("a.pdf", Path("is not there.pdf")))


def _fail(_: object) -> None:
    raise KeyError


@pytest.mark.parametrize(("call", "hooks"), [(_read, Hooks(request=_fail)), (_upload_missing_file, Hooks())], ids=["hook", "file"])
def test_failure_before_sending_releases_slot(call: Callable[[AsyncFortnox], Any], hooks: Hooks) -> None:
    async def read() -> int:
        http = httpx.AsyncClient(transport=httpx.MockTransport(lambda request: httpx.Response(200)))
        client = AsyncFortnox(access_token="pl4nted-token", http_client=http, hooks=hooks)
        for _ in range(5):
            with pytest.raises((KeyError, UploadError)):
                await call(client)
        return client.rate_limit.left

    assert run(read()) == COUNT


class ShortLivedTokens:
    """Return access tokens that are valid for one second."""

    async def get(self) -> str:
        return f"pl4nted-{now():.0f}"

    async def renew(self, rejected: str) -> str:
        return await self.get()


def test_token_is_obtained_after_queue() -> None:
    rejected_paths: list[str] = []

    def fortnox(request: httpx.Request) -> httpx.Response:
        made = float(request.headers["Authorization"].rpartition("-")[2])
        if now() - made > 1:
            rejected_paths.append(request.url.path)
            return httpx.Response(401)
        return httpx.Response(200, json={"Customer": {"CustomerNumber": "1"}})

    async def read() -> None:
        http = httpx.AsyncClient(transport=httpx.MockTransport(fortnox))
        limiter = RateLimiter(10, 1.0, clock=asyncio.get_running_loop().time)._get_limiter("client", "tenant")
        transport = AsyncHttpTransport(AsyncHttpConnections(http), ShortLivedTokens(), "https://fortnox.example", None, SendPolicy(limiter))
        client = AsyncFortnox._from_transport(transport, None, http.aclose)
        await asyncio.gather(*(client.customers.get(number) for number in range(60)))

    run(read())
    assert not rejected_paths


# Companies


def test_companies_have_separate_limits() -> None:
    async def read() -> list[tuple[CountingServer, float]]:
        limiter = RateLimiter(clock=asyncio.get_running_loop().time)

        async def company(number: int) -> tuple[CountingServer, float]:
            fortnox = CountingServer()
            http = httpx.AsyncClient(transport=httpx.MockTransport(fortnox))
            client = AsyncFortnox(access_token=f"pl4nted-{number}", http_client=http, rate_limiter=limiter)
            await asyncio.gather(*(client.customers.get(each) for each in range(30)))
            return fortnox, now()

        return await asyncio.gather(*map(company, range(200)))

    for fortnox, seconds in run(read()):
        assert len(fortnox.sent) == 30
        assert fortnox.throttled == 0
        assert seconds == pytest.approx(5.0)


def test_shared_limiter_counts_clients_together() -> None:
    async def read() -> CountingServer:
        fortnox = CountingServer()
        limiter = RateLimiter(clock=asyncio.get_running_loop().time)
        clients = [_client(fortnox, limiter) for _ in range(4)]
        await asyncio.gather(*(client.customers.get("1") for client in clients for _ in range(25)))
        return fortnox

    fortnox = run(read())
    assert len(fortnox.sent) == 100
    assert most_in(fortnox.sent, 5.0) == COUNT


# State of the rate limit


def test_rate_limit_property_returns_state() -> None:
    async def read() -> None:
        client = _client(CountingServer())
        assert (client.rate_limit.count, client.rate_limit.seconds) == (24, 5.0)
        assert (client.rate_limit.left, client.rate_limit.wait, client.rate_limit.waiting) == (24, 0, 0)
        for _ in range(10):
            await client.customers.get("1")
        assert (client.rate_limit.left, client.rate_limit.wait) == (14, 0)
        calls = [asyncio.create_task(client.customers.get("1")) for _ in range(20)]
        await asyncio.sleep(1)
        assert (client.rate_limit.left, client.rate_limit.waiting) == (0, 6)
        assert client.rate_limit.wait == pytest.approx(4.0)
        for call in calls:
            call.cancel()
        await asyncio.gather(*calls, return_exceptions=True)
        assert client.rate_limit.waiting == 0

    run(read())


def test_request_that_never_left_releases_slot() -> None:
    async def fail_to_connect(request: httpx.Request) -> httpx.Response:
        raise httpx.ConnectError("refused")

    async def read() -> int:
        client = _client(fail_to_connect).with_options(retries=0)
        await asyncio.gather(*(client.customers.get("1") for _ in range(30)), return_exceptions=True)
        return client.rate_limit.left

    assert run(read()) == 24


@pytest.mark.parametrize(("count", "seconds"), [(0, 5), (24, 0), (24, float("nan"))])
def test_invalid_rate_limit_raises(count: int, seconds: float) -> None:
    with pytest.raises(ValueError, match="must be"):
        RateLimiter(count, seconds)
