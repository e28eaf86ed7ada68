"""One company's token in one process: however many ask, one renewal runs, and nobody's impatience cuts it off."""

import asyncio
import gc
import os
import signal
import sys
import threading
import warnings
from collections.abc import Callable, Coroutine, Iterator
from concurrent.futures import ThreadPoolExecutor
from datetime import timedelta
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from typing import Any

import pytest
from fortnox_client import AsyncFortnoxApp, Fortnox, FortnoxApp
from fortnox_client.auth import MemoryStore, SqliteStore, Store, Stored
from fortnox_client.auth.messages import TokenRequest, TokenResponse
from fortnox_client.auth.steps import AsyncStepRunner, StepRunner
from fortnox_client.auth.token_provider import AsyncTokenProvider, TokenProvider
from fortnox_client.errors import ReauthorizationRequired, StoreError, TokenNotStored, TokenUnavailable
from fortnox_client.sandbox import ConsentRequest, Grants, Server, serve

from tests.auth.conftest import BACK, SECRET
from tests.auth.harness import KEY, PERSON, RenewalHarness
from tests.secret_markers import PlantedGrants

MANY = 20
SOON = 10
"""Seconds after which something hangs."""


class Gate:
    """Holds the token endpoint's answer back: the server has acted, and nobody has heard of it."""

    def __init__(self, harness: RenewalHarness) -> None:
        self.harness = harness
        self.acted = threading.Event()
        self.opened = threading.Event()

    def ask(self, request: TokenRequest) -> TokenResponse:
        answer = self.harness.server.answer(request)
        self.acted.set()
        assert self.opened.wait(SOON)
        return answer

    async def ask_async(self, request: TokenRequest) -> TokenResponse:
        answer = self.harness.server.answer(request)
        self.acted.set()
        while not self.opened.is_set():
            await asyncio.sleep(0)
        return answer


async def _no_pause(_: float) -> None:
    await asyncio.sleep(0)


@pytest.fixture
def harness() -> RenewalHarness:
    """With an access token that has ended."""
    harness = RenewalHarness()
    harness.consent()
    harness.now += 3600
    return harness


@pytest.fixture
def gate(harness: RenewalHarness) -> Gate:
    return Gate(harness)


def _provider(harness: RenewalHarness, gate: Gate | None = None, deadline: float = SOON) -> TokenProvider:
    runner = StepRunner(harness.store, harness.server.answer if gate is None else gate.ask, lambda _: None)
    return TokenProvider(PERSON, KEY, lambda: harness.now, runner, deadline)


def _async_provider(harness: RenewalHarness, gate: Gate | None = None, deadline: float = SOON) -> AsyncTokenProvider:
    async def answer(request: TokenRequest) -> TokenResponse:
        return harness.server.answer(request)

    runner = AsyncStepRunner(harness.store, answer if gate is None else gate.ask_async, _no_pause, asyncio.to_thread)
    return AsyncTokenProvider(PERSON, KEY, lambda: harness.now, runner, deadline)


# Many at once


@pytest.mark.parametrize("ask", [TokenProvider.get, lambda provider: provider.renew("pl4nted-access1")], ids=["current", "renewed"])
def test_threads_share_one_renewal(harness: RenewalHarness, gate: Gate, ask: Callable[[TokenProvider], str]) -> None:
    provider = _provider(harness, gate)
    with ThreadPoolExecutor(MANY) as pool:
        requested = [pool.submit(ask, provider) for _ in range(MANY)]
        assert gate.acted.wait(SOON)
        gate.opened.set()
        assert {each.result(SOON) for each in requested} == {"pl4nted-access2"}
    assert harness.server.requests == ["pl4nted-refresh1"]
    assert ask(provider) == "pl4nted-access2"


@pytest.mark.parametrize("ask", [AsyncTokenProvider.get, lambda provider: provider.renew("pl4nted-access1")], ids=["current", "renewed"])
def test_tasks_share_one_renewal(
    harness: RenewalHarness, gate: Gate, ask: Callable[[AsyncTokenProvider], Coroutine[Any, Any, str]]
) -> None:
    async def run() -> None:
        provider = _async_provider(harness, gate)
        requested = [asyncio.create_task(ask(provider)) for _ in range(MANY)]
        await asyncio.to_thread(gate.acted.wait, SOON)
        gate.opened.set()
        assert set(await asyncio.gather(*requested)) == {"pl4nted-access2"}
        assert await ask(provider) == "pl4nted-access2"

    asyncio.run(run())
    assert harness.server.requests == ["pl4nted-refresh1"]


def test_waiting_threads_get_own_errors(harness: RenewalHarness, gate: Gate) -> None:
    """What one notes on it, such as its row, is not about the others."""
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
    """A store that takes too long, and says so in its own way."""

    def read(self, key: Any) -> Stored | None:
        raise TimeoutError("the disk")


def test_store_timeout_is_not_renewal_timeout(harness: RenewalHarness) -> None:
    harness.store = Slow()
    harness.server.live.clear()
    with pytest.raises(TimeoutError, match="the disk"):
        _provider(harness).get()
    with pytest.raises(TimeoutError, match="the disk"):
        asyncio.run(_async_provider(harness).get())


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
    """As two processes would."""
    with ThreadPoolExecutor(2) as pool:
        requested = [pool.submit(_provider(harness, gate).get) for _ in range(2)]
        assert gate.acted.wait(SOON)
        gate.opened.set()
        assert {each.result(SOON) for each in requested} == {"pl4nted-access2"}
    assert harness.server.requests == ["pl4nted-refresh1"]


def test_failed_renewal_reaches_all_and_is_retried(harness: RenewalHarness, gate: Gate) -> None:
    provider = _provider(harness, gate)
    harness.server.says = TokenResponse(500, {}, b"")
    with ThreadPoolExecutor(3) as pool:
        requested = [pool.submit(provider.get) for _ in range(3)]
        assert gate.acted.wait(SOON)
        gate.opened.set()
        assert [type(each.exception(SOON)) for each in requested] == [TokenUnavailable] * 3
    harness.server.says = None
    assert provider.get() == "pl4nted-access2"


def test_rejected_token_is_not_returned(harness: RenewalHarness) -> None:
    provider = _provider(harness)
    assert provider.get() == provider.renew("pl4nted-access1") == "pl4nted-access2"
    assert provider.renew("pl4nted-access2") == provider.get() == "pl4nted-access3"


def test_rejected_async_token_is_not_returned(harness: RenewalHarness) -> None:
    async def run() -> list[str]:
        provider = _async_provider(harness)
        return [
            await provider.get(),
            await provider.renew("pl4nted-access1"),
            await provider.renew("pl4nted-access2"),
            await provider.get(),
        ]

    assert asyncio.run(run()) == ["pl4nted-access2", "pl4nted-access2", "pl4nted-access3", "pl4nted-access3"]


# Who waits no longer


def test_deadline_ends_wait_and_not_renewal(harness: RenewalHarness, gate: Gate) -> None:
    provider = _provider(harness, gate, deadline=0.01)
    with pytest.raises(TokenUnavailable, match=r"^The token of company 1001 was not renewed within 0\.01 s$"):
        provider.get()
    gate.opened.set()
    _threads_end()
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
        harness.server.says = TokenResponse(500, {}, b"")
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


# A store that stays closed


class ClosedStore(MemoryStore):
    """Opens and closes."""

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
        return harness.server.answer(request)

    async def close_async(request: TokenRequest) -> TokenResponse:
        return close(request)

    if kind == "sync":
        provider = TokenProvider(PERSON, KEY, lambda: harness.now, StepRunner(store, close, lambda _: None))
        get: Callable[[], str] = provider.get
    else:
        other = AsyncTokenProvider(PERSON, KEY, lambda: harness.now, AsyncStepRunner(store, close_async, _no_pause, asyncio.to_thread))
        get = lambda: asyncio.run(other.get())  # noqa: E731, beside its twin
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


# The end


@pytest.fixture
def sandbox(grants: Grants) -> Iterator[Server]:
    with serve(grants) as sandbox:
        yield sandbox
    with warnings.catch_warnings():
        warnings.simplefilter("ignore", ResourceWarning)  # of connections in event loops that ended under them
        gc.collect()


class SlowGrants(PlantedGrants):
    """Holds back what it has just handed out."""

    def __init__(self, grants: Grants) -> None:
        super().__init__(grants.integrations.values(), grants.companies.values(), grants.clock)
        self.acted, self.opened = threading.Event(), threading.Event()
        self.opened.set()

    def refresh(self, *given: Any) -> Any:
        tokens = super().refresh(*given)
        self.acted.set()
        assert self.opened.wait(SOON)
        return tokens


@pytest.fixture
def grants(grants: Grants) -> SlowGrants:
    return SlowGrants(grants)


def _options(sandbox: Server, store: Store) -> dict[str, Any]:
    return {"store": store, "base_url": sandbox.url, "auth_url": sandbox.url, "redirect_uri": BACK, "now": sandbox.grants.clock.now}


def _code(grants: Grants) -> str:
    return grants.approve(ConsentRequest(grants.integrations["client"], ("customer",), "state", BACK), 1001)


def test_close_waits_for_renewals(sandbox: Server, grants: SlowGrants) -> None:
    """Its connections carry the only answer."""
    with FortnoxApp("client", SECRET, **_options(sandbox, MemoryStore())) as app, ThreadPoolExecutor(1) as pool:
        app.exchange(_code(grants))
        grants.clock.move(timedelta(hours=2))
        grants.opened.clear()
        requested = pool.submit(app.connect(1001).customers.list.raw)
        assert grants.acted.wait(SOON)
        threading.Timer(0.1, grants.opened.set).start()
        app.close()
        state = app.token_status(1001)
        assert state is not None
        assert state.status == "alive"
        requested.exception(SOON)


def test_aclose_waits_for_renewals(sandbox: Server, grants: SlowGrants) -> None:
    async def run() -> AsyncFortnoxApp:
        async with AsyncFortnoxApp("client", SECRET, **_options(sandbox, MemoryStore())) as app:
            await app.exchange(_code(grants))
            grants.clock.move(timedelta(hours=2))
            grants.opened.clear()
            requested = asyncio.create_task(app.connect(1001).customers.list.raw())
            await asyncio.to_thread(grants.acted.wait, SOON)
            requested.cancel()
            threading.Timer(0.1, grants.opened.set).start()
        return app

    state = asyncio.run(asyncio.run(run()).token_status(1001))
    assert state is not None
    assert state.status == "alive"


@pytest.mark.parametrize("work", ["renewal", "import_refresh_token"])
def test_event_loop_end_waits_for_token(sandbox: Server, grants: SlowGrants, work: str) -> None:
    """asyncio.run cancels every task when its main function is done: after Ctrl-C, an exception, a time limit."""

    async def run() -> AsyncFortnoxApp:
        app = AsyncFortnoxApp("client", SECRET, **_options(sandbox, MemoryStore()))
        token = grants.exchange(grants.integrations["client"], _code(grants), BACK).refresh_token or ""
        await app.import_refresh_token(token)
        grants.clock.move(timedelta(hours=2))
        grants.acted.clear()
        grants.opened.clear()
        if work == "renewal":
            task: Any = asyncio.create_task(app.connect(1001).customers.list.raw())
        else:
            again = grants.exchange(grants.integrations["client"], _code(grants), BACK).refresh_token or ""
            task = asyncio.create_task(app.import_refresh_token(again))
        await asyncio.to_thread(grants.acted.wait, SOON)
        threading.Timer(0.1, grants.opened.set).start()
        assert not task.done()
        return app

    state = asyncio.run(asyncio.run(run()).token_status(1001))
    assert state is not None
    assert state.status == "alive"
    assert state.expires.timestamp() > grants.clock.now()


def test_cancelled_import_continues(sandbox: Server, grants: SlowGrants) -> None:
    """A web server cancels when the browser leaves; the refresh token is used by then."""

    async def run() -> None:
        async with AsyncFortnoxApp("client", SECRET, **_options(sandbox, MemoryStore())) as app:
            token = grants.exchange(grants.integrations["client"], _code(grants), BACK).refresh_token or ""
            grants.opened.clear()
            task = asyncio.create_task(app.import_refresh_token(token))
            await asyncio.to_thread(grants.acted.wait, SOON)
            task.cancel()
            try:
                await asyncio.wait({task}, timeout=SOON)
                assert task.cancelled()
            finally:
                grants.opened.set()
            while await app.token_status(1001) is None:
                await asyncio.sleep(0)

    asyncio.run(run())


# The sockets of a loop that is closed are left to themselves, whenever they are collected.
@pytest.mark.filterwarnings("ignore:unclosed:ResourceWarning")
def test_async_app_works_in_second_event_loop(sandbox: Server, grants: SlowGrants) -> None:
    """A worker that runs each job by asyncio.run: neither its token nor its connections belong to the loop of the first one."""
    app = AsyncFortnoxApp("client", SECRET, **_options(sandbox, MemoryStore()))
    tenant = asyncio.run(app.exchange(_code(grants))).tenant_id
    for _ in range(2):
        assert asyncio.run(app.connect(tenant).customers.list.raw()).status == 200
        grants.clock.move(timedelta(hours=2))
    asyncio.run(app.aclose())
    assert grants.count("refreshed") == 1


# Fork


@pytest.mark.skipif(sys.platform == "win32", reason="no fork there")
def test_forked_child_renews_while_parent_renews(sandbox: Server, grants: SlowGrants, tmp_path: Path) -> None:
    """It has neither the parent's thread nor the state of its locks, and must not read the parent's answer from a socket they share."""
    with FortnoxApp("client", SECRET, **_options(sandbox, SqliteStore(tmp_path / "tokens.sqlite3"))) as app:
        app.exchange(_code(grants))
        _fork_beside(app.connect(1001), grants)


def _fork_beside(fortnox: Fortnox, grants: SlowGrants) -> None:
    assert fortnox.customers.list.raw().status == 200
    grants.clock.move(timedelta(hours=2))
    grants.opened.clear()
    with ThreadPoolExecutor(1) as pool:
        requested = pool.submit(fortnox.customers.list.raw)
        assert grants.acted.wait(SOON)
        child = _fork(lambda: fortnox.customers.list.raw().status == 200)
        grants.opened.set()
        assert requested.result(SOON).status == 200
    assert os.waitpid(child, 0)[1] == 0
    assert grants.count("refreshed") == 1
    grants.clock.move(timedelta(hours=2))
    # A child of a parent that does nothing renews too, and the parent uses what the child stored.
    assert os.waitpid(_fork(lambda: fortnox.customers.list.raw().status == 200), 0)[1] == 0
    assert fortnox.customers.list.raw().status == 200
    assert grants.count("refreshed") == 2


@pytest.mark.skipif(sys.platform == "win32", reason="no fork there")
def test_forked_child_has_own_connections() -> None:
    callers: list[int] = []

    class Handler(BaseHTTPRequestHandler):
        protocol_version = "HTTP/1.1"

        def do_GET(self) -> None:
            callers.append(self.client_address[1])
            self.send_response(200)
            self.send_header("Content-Length", "2")
            self.end_headers()
            self.wfile.write(b"{}")

        def log_message(self, *expected: object) -> None:
            pass

    server = ThreadingHTTPServer(("127.0.0.1", 0), Handler)
    threading.Thread(target=server.serve_forever, daemon=True).start()
    with server, Fortnox(access_token="pl4nted-given", base_url=f"http://127.0.0.1:{server.server_port}") as fortnox:
        for _ in range(2):
            fortnox.customers.list.raw()
        assert os.waitpid(_fork(lambda: fortnox.customers.list.raw().status == 200), 0)[1] == 0
        fortnox.customers.list.raw()
        fortnox.close()
        server.shutdown()
    parent, child = callers[0], callers[2]
    assert callers == [parent, parent, child, parent]
    assert child != parent


def _fork(work: Callable[[], bool]) -> int:
    with warnings.catch_warnings():
        warnings.simplefilter("ignore", DeprecationWarning)  # of forking beside threads, which is what is tried
        child = os.fork()
    if child:
        return child
    try:
        signal.alarm(SOON)
        os._exit(0 if work() else 1)
    finally:
        os._exit(2)


def _threads_end() -> None:
    for thread in threading.enumerate():
        if thread.name == "fortnox token renewal":
            thread.join(SOON)
