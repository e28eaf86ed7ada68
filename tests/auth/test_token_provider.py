"""The token of one company in one process: concurrent callers share one renewal, and a caller that gives up does not stop it."""

import asyncio
import gc
import threading
from collections.abc import Callable, Coroutine
from concurrent.futures import ThreadPoolExecutor
from typing import Any

import pytest
from fortnox_client.auth import MemoryStore, Stored
from fortnox_client.auth.messages import TokenRequest, TokenResponse
from fortnox_client.auth.steps import AsyncStepRunner, StepRunner
from fortnox_client.auth.token import NEW_SECONDS
from fortnox_client.auth.token_provider import AsyncTokenProvider, TokenProvider
from fortnox_client.errors import ReauthorizationRequired, StoreError, TokenNotStored, TokenUnavailable

from tests.auth.harness import KEY, PERSON, RenewalHarness, join_renewal_threads

MANY = 20
SOON = 10
"""Time limit in seconds for an operation that must not hang."""


class Gate:
    """Delay the response of the token endpoint until `opened` is set. `acted` is set when the server has processed the request."""

    def __init__(self, harness: RenewalHarness) -> None:
        self.harness = harness
        self.acted = threading.Event()
        self.opened = threading.Event()

    def respond(self, request: TokenRequest) -> TokenResponse:
        response = self.harness.server.respond(request)
        self.acted.set()
        assert self.opened.wait(SOON)
        return response

    async def respond_async(self, request: TokenRequest) -> TokenResponse:
        response = self.harness.server.respond(request)
        self.acted.set()
        while not self.opened.is_set():
            await asyncio.sleep(0)
        return response


async def _no_pause(_: float) -> None:
    await asyncio.sleep(0)


@pytest.fixture
def harness() -> RenewalHarness:
    """Return a harness whose access token has expired."""
    harness = RenewalHarness()
    harness.consent()
    harness.now += 3600
    return harness


@pytest.fixture
def gate(harness: RenewalHarness) -> Gate:
    return Gate(harness)


def _provider(harness: RenewalHarness, gate: Gate | None = None, deadline: float = SOON) -> TokenProvider:
    runner = StepRunner(harness.store, harness.server.respond if gate is None else gate.respond, lambda _: None)
    return TokenProvider(PERSON, KEY, lambda: harness.now, runner, deadline)


def _async_provider(harness: RenewalHarness, gate: Gate | None = None, deadline: float = SOON) -> AsyncTokenProvider:
    async def response(request: TokenRequest) -> TokenResponse:
        return harness.server.respond(request)

    runner = AsyncStepRunner(harness.store, response if gate is None else gate.respond_async, _no_pause)
    return AsyncTokenProvider(PERSON, KEY, lambda: harness.now, runner, deadline)


# Concurrent callers


@pytest.mark.parametrize("get_token", [TokenProvider.get, lambda provider: provider.renew("pl4nted-access1")], ids=["current", "renewed"])
def test_threads_share_one_renewal(harness: RenewalHarness, gate: Gate, get_token: Callable[[TokenProvider], str]) -> None:
    provider = _provider(harness, gate)
    with ThreadPoolExecutor(MANY) as pool:
        requested = [pool.submit(get_token, provider) for _ in range(MANY)]
        assert gate.acted.wait(SOON)
        gate.opened.set()
        assert {each.result(SOON) for each in requested} == {"pl4nted-access2"}
    assert harness.server.requests == ["pl4nted-refresh1"]
    assert get_token(provider) == "pl4nted-access2"


@pytest.mark.parametrize(
    "get_token", [AsyncTokenProvider.get, lambda provider: provider.renew("pl4nted-access1")], ids=["current", "renewed"]
)
def test_tasks_share_one_renewal(
    harness: RenewalHarness, gate: Gate, get_token: Callable[[AsyncTokenProvider], Coroutine[Any, Any, str]]
) -> None:
    async def run() -> None:
        provider = _async_provider(harness, gate)
        requested = [asyncio.create_task(get_token(provider)) for _ in range(MANY)]
        await asyncio.to_thread(gate.acted.wait, SOON)
        gate.opened.set()
        assert set(await asyncio.gather(*requested)) == {"pl4nted-access2"}
        assert await get_token(provider) == "pl4nted-access2"

    asyncio.run(run())
    assert harness.server.requests == ["pl4nted-refresh1"]


def test_waiting_threads_get_own_errors(harness: RenewalHarness, gate: Gate) -> None:
    """A caller may set attributes on its error, such as the row. They must not appear on the errors of others."""
    harness.server.live.clear()
    provider = _provider(harness, gate)
    with ThreadPoolExecutor(MANY) as pool:
        requested = [pool.submit(provider.get) for _ in range(MANY)]
        assert gate.acted.wait(SOON)
        gate.opened.set()
        raised = [each.exception(SOON) for each in requested]
    assert {type(error) for error in raised} == {ReauthorizationRequired}
    assert len({id(error) for error in raised}) == MANY
    assert {str(error) for error in raised} == {str(raised[0])}


def test_waiting_tasks_get_own_errors(harness: RenewalHarness) -> None:
    harness.server.live.clear()

    async def run() -> list[BaseException | str]:
        provider = _async_provider(harness)
        return await asyncio.gather(*(provider.get() for _ in range(MANY)), return_exceptions=True)

    raised = asyncio.run(run())
    assert {type(error) for error in raised} == {ReauthorizationRequired}
    assert len({id(error) for error in raised}) == MANY


class Slow(MemoryStore):
    """A store that raises its own timeout error."""

    def read(self, key: Any) -> Stored | None:
        raise TimeoutError("the disk")


def test_store_timeout_is_not_renewal_timeout(harness: RenewalHarness) -> None:
    harness.store = Slow()
    harness.server.live.clear()
    for get in (_provider(harness).get, lambda: asyncio.run(_async_provider(harness).get())):
        with pytest.raises(StoreError, match=r"^MemoryStore\(\) raised TimeoutError$") as raised:
            get()
        assert str(raised.value.__cause__) == "the disk"


def test_waiting_threads_do_not_read_store(harness: RenewalHarness, gate: Gate) -> None:
    class Counted(MemoryStore):
        reads = 0

        def read(self, key: Any) -> Stored | None:
            self.reads += 1
            return super().read(key)

    harness.store = store = Counted()
    harness.now -= 3600
    harness.consent()
    harness.now += 3600
    store.reads = 0
    provider = _provider(harness, gate)
    with ThreadPoolExecutor(MANY) as pool:
        requested = [pool.submit(provider.get) for _ in range(MANY)]
        assert gate.acted.wait(SOON)
        gate.opened.set()
        assert len({each.result(SOON) for each in requested}) == 1
    assert store.reads == 2


def test_tasks_of_two_event_loops_renew_once(harness: RenewalHarness, gate: Gate) -> None:
    provider = _async_provider(harness, gate)
    with ThreadPoolExecutor(2) as pool:
        first = pool.submit(lambda: asyncio.run(provider.get()))
        assert gate.acted.wait(SOON)
        second = pool.submit(lambda: asyncio.run(provider.get()))
        gate.opened.set()
        assert first.result(SOON) == second.result(SOON) == "pl4nted-access2"
    assert harness.server.requests == ["pl4nted-refresh1"]


def test_two_providers_with_one_store_renew_once(harness: RenewalHarness, gate: Gate) -> None:
    """Two providers behave like two processes."""
    with ThreadPoolExecutor(2) as pool:
        requested = [pool.submit(_provider(harness, gate).get) for _ in range(2)]
        assert gate.acted.wait(SOON)
        gate.opened.set()
        assert {each.result(SOON) for each in requested} == {"pl4nted-access2"}
    assert harness.server.requests == ["pl4nted-refresh1"]


def test_failed_renewal_reaches_all_and_is_retried(harness: RenewalHarness, gate: Gate) -> None:
    provider = _provider(harness, gate)
    harness.server.fixed_response = TokenResponse(500, {}, b"")
    with ThreadPoolExecutor(3) as pool:
        requested = [pool.submit(provider.get) for _ in range(3)]
        assert gate.acted.wait(SOON)
        gate.opened.set()
        assert [type(each.exception(SOON)) for each in requested] == [TokenUnavailable] * 3
    harness.server.fixed_response = None
    assert provider.get() == "pl4nted-access2"


def test_rejected_token_is_not_returned(harness: RenewalHarness) -> None:
    provider = _provider(harness)
    assert provider.get() == provider.renew("pl4nted-access1") == "pl4nted-access2"
    harness.now += NEW_SECONDS
    assert provider.renew("pl4nted-access2") == provider.get() == "pl4nted-access3"


def test_rejected_async_token_is_not_returned(harness: RenewalHarness) -> None:
    async def run() -> list[str]:
        provider = _async_provider(harness)
        first = [await provider.get(), await provider.renew("pl4nted-access1")]
        harness.now += NEW_SECONDS
        return [*first, await provider.renew("pl4nted-access2"), await provider.get()]

    assert asyncio.run(run()) == ["pl4nted-access2", "pl4nted-access2", "pl4nted-access3", "pl4nted-access3"]


# Cancelled callers and deadlines


def test_deadline_ends_wait_and_not_renewal(harness: RenewalHarness, gate: Gate) -> None:
    provider = _provider(harness, gate, deadline=0.01)
    with pytest.raises(TokenUnavailable, match=r"^The token of company 1001 was not renewed within 0\.01 s$"):
        provider.get()
    gate.opened.set()
    join_renewal_threads()
    assert harness.record.token.refresh_token == "pl4nted-refresh2"
    assert provider.get() == "pl4nted-access2"


def test_deadline_ends_wait_and_not_async_renewal(harness: RenewalHarness, gate: Gate) -> None:
    async def run() -> None:
        provider = _async_provider(harness, gate, deadline=0.01)
        with pytest.raises(TokenUnavailable, match="not renewed within"):
            await provider.get()
        await asyncio.to_thread(gate.acted.wait, SOON)
        gate.opened.set()
        await provider.wait(SOON)
        assert harness.record.token.refresh_token == "pl4nted-refresh2"
        assert await provider.get() == "pl4nted-access2"

    asyncio.run(run())


def test_cancelled_caller_does_not_stop_renewal(harness: RenewalHarness, gate: Gate) -> None:
    async def run() -> None:
        provider = _async_provider(harness, gate)
        first, second = (asyncio.create_task(provider.get()) for _ in range(2))
        await asyncio.to_thread(gate.acted.wait, SOON)
        first.cancel()
        with pytest.raises(asyncio.CancelledError):
            await first
        gate.opened.set()
        assert await second == "pl4nted-access2"

    asyncio.run(run())
    assert harness.server.requests == ["pl4nted-refresh1"]
    harness.check()


def test_abandoned_failure_is_not_reported(harness: RenewalHarness, gate: Gate) -> None:
    reported: list[Any] = []

    async def run() -> None:
        asyncio.get_running_loop().set_exception_handler(lambda _, context: reported.append(context))
        provider = _async_provider(harness, gate)
        harness.server.fixed_response = TokenResponse(500, {}, b"")
        waiting = asyncio.create_task(provider.get())
        await asyncio.to_thread(gate.acted.wait, SOON)
        waiting.cancel()
        gate.opened.set()
        await provider.wait(SOON)
        del provider, waiting
        gc.collect()

    asyncio.run(run())
    assert reported == []


def test_wait_returns_after_running_renewal(harness: RenewalHarness, gate: Gate) -> None:
    provider = _provider(harness, gate)
    provider.wait(SOON)
    with ThreadPoolExecutor(2) as pool:
        requested = pool.submit(provider.get)
        assert gate.acted.wait(SOON)
        finished = pool.submit(provider.wait, SOON)
        assert not finished.done()
        gate.opened.set()
        finished.result(SOON)
        assert harness.record.token.refresh_token == "pl4nted-refresh2"
        assert requested.result(SOON) == "pl4nted-access2"


# Failing store


class ClosedStore(MemoryStore):
    """Raise a StoreError for each write while `closed`."""

    closed = False

    def write(self, key: Any, stored: Stored, *, after: int) -> bool:
        if self.closed:
            raise StoreError("closed")
        return super().write(key, stored, after=after)


@pytest.mark.parametrize("kind", ["sync", "async"])
def test_token_not_stored_is_stored_by_next_call(kind: str) -> None:
    store = ClosedStore()
    harness = RenewalHarness(store=store)
    harness.consent()
    harness.now += 3600
    gate = Gate(harness)
    gate.opened.set()

    def close(request: TokenRequest) -> TokenResponse:
        store.closed = True
        return harness.server.respond(request)

    async def close_async(request: TokenRequest) -> TokenResponse:
        return close(request)

    if kind == "sync":
        provider = TokenProvider(PERSON, KEY, lambda: harness.now, StepRunner(store, close, lambda _: None))
        get: Callable[[], str] = provider.get
    else:
        other = AsyncTokenProvider(PERSON, KEY, lambda: harness.now, AsyncStepRunner(store, close_async, _no_pause))
        get = lambda: asyncio.run(other.get())  # noqa: E731, short like the sync one
    with pytest.raises(TokenNotStored):
        get()
    for _ in range(2):
        with pytest.raises(StoreError):
            get()
    store.closed = False
    assert get() == "pl4nted-access2"
    assert harness.server.requests == ["pl4nted-refresh1"]
    harness.now += 3600
    harness.check()
