"""Apps: a running renewal loses no token when the app closes, the event loop ends or the process forks."""

import asyncio
import gc
import os
import signal
import threading
import warnings
from collections.abc import Callable, Iterator
from concurrent.futures import ThreadPoolExecutor
from datetime import timedelta
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from typing import Any

import pytest
from fortnox_client import AsyncFortnoxApp, Fortnox, FortnoxApp
from fortnox_client.auth import MemoryStore, SqliteStore, Store
from fortnox_client.sandbox import ConsentRequest, Grants, Server, serve

from tests.auth.conftest import BACK, SECRET
from tests.platforms import posix
from tests.secret_markers import MarkedGrants

MANY = 20
SOON = 10
"""Time limit in seconds for an operation that must not hang."""


# Closing


@pytest.fixture
def sandbox(grants: Grants) -> Iterator[Server]:
    with serve(grants) as sandbox:
        yield sandbox
    with warnings.catch_warnings():
        warnings.simplefilter("ignore", ResourceWarning)  # Connections of ended event loops are not closed.
        gc.collect()


class SlowGrants(MarkedGrants):
    """Renew a token at once, and return it only when `opened` is set."""

    def __init__(self, grants: Grants) -> None:
        super().__init__(grants.integrations.values(), grants.companies.values(), grants.clock)
        self.acted, self.opened = threading.Event(), threading.Event()
        self.opened.set()

    def refresh(self, *arguments: Any) -> Any:
        tokens = super().refresh(*arguments)
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
    """The connections of the app carry the only response with the new token."""
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
    """asyncio.run cancels all tasks when its main function ends, for example after Ctrl-C, an exception or a timeout."""

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
    """A web server cancels the call when the browser disconnects. The refresh token is already used then."""

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


# The sockets of a closed event loop are closed by the garbage collector.
@pytest.mark.filterwarnings("ignore:unclosed:ResourceWarning")
def test_async_app_works_in_second_event_loop(sandbox: Server, grants: SlowGrants) -> None:
    """A worker may run each job by asyncio.run. Token and connections must not belong to the first event loop."""
    app = AsyncFortnoxApp("client", SECRET, **_options(sandbox, MemoryStore()))
    tenant = asyncio.run(app.exchange(_code(grants))).tenant_id
    for _ in range(2):
        assert asyncio.run(app.connect(tenant).customers.list.raw()).status == 200
        grants.clock.move(timedelta(hours=2))
    asyncio.run(app.aclose())
    assert grants.count("refreshed") == 1


# Fork


@posix
def test_forked_child_renews_while_parent_renews(sandbox: Server, grants: SlowGrants, tmp_path: Path) -> None:
    """The child has no thread of the parent. It must not read the parent's response from a shared socket."""
    with FortnoxApp("client", SECRET, **_options(sandbox, SqliteStore(tmp_path / "tokens.sqlite3"))) as app:
        app.exchange(_code(grants))
        _fork_during_renewal(app.connect(1001), grants)


def _fork_during_renewal(fortnox: Fortnox, grants: SlowGrants) -> None:
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
    # A child of an idle parent renews too, and the parent uses the token that the child stored.
    assert os.waitpid(_fork(lambda: fortnox.customers.list.raw().status == 200), 0)[1] == 0
    assert fortnox.customers.list.raw().status == 200
    assert grants.count("refreshed") == 2


@posix
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
        warnings.simplefilter("ignore", DeprecationWarning)  # The test forks a process with threads.
        child = os.fork()
    if child:
        return child
    try:
        signal.alarm(SOON)
        os._exit(0 if work() else 1)
    finally:
        os._exit(2)
