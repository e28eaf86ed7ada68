"""A response of the token endpoint after the timeout of its request may have the only valid token."""

import asyncio
import os
import signal
import sys
import threading
import time
from collections.abc import Callable, Iterator
from functools import partial
from typing import Any

import pytest
from attrs import define
from fortnox_client import AsyncFortnoxApp, FortnoxApp
from fortnox_client._http.connections import AsyncHttpConnections, HttpConnections
from fortnox_client.auth import MemoryStore, StoreKey
from fortnox_client.auth.background import BackgroundThreads
from fortnox_client.auth.errors import ReauthorizationRequired, TokenUnavailable
from fortnox_client.auth.grants import RefreshTokenGrant
from fortnox_client.auth.renewal import record_of, store_token
from fortnox_client.auth.steps import AsyncStepRunner, StepRunner
from fortnox_client.auth.token import Record, Token
from fortnox_client.auth.token_endpoint import Credentials
from fortnox_client.auth.token_provider import AsyncTokenProvider, TokenProvider
from fortnox_client.sandbox import ConsentRequest, serve

from tests.faults.fault_processes import SCOPES, TENANT, new_grants, new_integration
from tests.faults.proxy import Connection, Fault, Proxy
from tests.secret_markers import MarkedGrants

TOKEN_TIMEOUT = 0.3
"""Timeout of a token request in seconds."""
SOON = 10.0


@define
class FaultHarness:
    """A company whose access token has expired, and a sandbox behind a network that delays responses."""

    grants: MarkedGrants
    proxy: Proxy
    store: MemoryStore
    key: StoreKey
    grant: RefreshTokenGrant
    released: threading.Event

    def delay_response(self) -> Fault:
        """Forward the request, and send the response only when `released` is set."""

        async def fault(connection: Connection) -> None:
            response = await connection.forward()
            while not self.released.is_set():
                await asyncio.sleep(0.01)
            await connection.send(response)

        return fault

    def consent(self) -> Token:
        integration = self.grants.integrations[self.key.client_id.partition("@")[0]]
        tokens = self.grants.exchange(integration, self.grants.approve(ConsentRequest(integration, SCOPES, "state"), TENANT))
        return Token(tokens.access_token, tokens.refresh_token, SCOPES, 0, 0)

    def renew(self, tasks: bool, then: Callable[[], None]) -> None:
        """Request a token whose response is late, call `then`, and wait for the late response."""

        def check_late() -> bool:
            return not any(each.name == "fortnox token request" for each in threading.enumerate())

        if not tasks:
            connections = HttpConnections(None, TOKEN_TIMEOUT)
            runner = StepRunner(self.store, partial(connections.request_token, self.proxy.url), lambda _: None)
            with pytest.raises(ReauthorizationRequired):
                TokenProvider(self.grant, self.key, time.time, runner).get()
            then()
            _until(check_late)
            connections.close()
            return

        async def run() -> None:
            connections = AsyncHttpConnections(None, TOKEN_TIMEOUT)
            runner = AsyncStepRunner(self.store, partial(connections.request_token, self.proxy.url), _no_pause)
            with pytest.raises(ReauthorizationRequired):
                await AsyncTokenProvider(self.grant, self.key, time.time, runner).get()
            then()
            while others := asyncio.all_tasks() - {asyncio.current_task()}:
                await asyncio.wait_for(asyncio.gather(*others), SOON)
            await connections.aclose()

        asyncio.run(run())

    @property
    def record(self) -> Record:
        stored = self.store.read(self.key)
        assert stored is not None
        return record_of(stored)


async def _no_pause(_: float) -> None:
    await asyncio.sleep(0)


def _until(condition: Callable[[], bool]) -> None:
    give_up = time.monotonic() + SOON
    while not condition():
        assert time.monotonic() < give_up
        time.sleep(0.01)


@pytest.fixture
def harness() -> Iterator[FaultHarness]:
    grants = new_grants()
    integration = new_integration(grants)
    with serve(grants) as sandbox, Proxy(sandbox.url) as proxy:
        store, key = MemoryStore(), StoreKey(f"{integration.client_id}@{proxy.url}", str(TENANT))
        grant = RefreshTokenGrant(Credentials(integration.client_id, integration.client_secret), lambda scopes: "https://consent")
        harness = FaultHarness(grants, proxy, store, key, grant, threading.Event())
        StepRunner(store, lambda request: pytest.fail("a request was sent"), lambda _: None).run(store_token(key, harness.consent(), None))
        yield harness
        harness.released.set()


both = pytest.mark.parametrize("tasks", [False, True], ids=["threads", "tasks"])


@both
def test_late_response_is_stored_over_dead_token(harness: FaultHarness, tasks: bool) -> None:
    """Fortnox rejected the retry with the old token, because it had already renewed it."""
    harness.proxy.script.append(harness.delay_response())

    def then() -> None:
        assert harness.record.status == "dead"
        harness.released.set()

    harness.renew(tasks, then)
    assert harness.record.status == "alive"
    assert harness.grants.is_refreshable(harness.record.token.refresh_token)
    assert (harness.grants.count("refreshed"), harness.grants.count("refused")) == (1, 1)


@both
def test_late_response_does_not_replace_new_consent(harness: FaultHarness, tasks: bool) -> None:
    harness.proxy.script.append(harness.delay_response())
    again: list[Token] = []

    def then() -> None:
        again.append(harness.consent())
        StepRunner(harness.store, lambda request: pytest.fail("a request was sent"), lambda _: None).run(
            store_token(harness.key, again[0], None)
        )
        harness.released.set()

    harness.renew(tasks, then)
    assert harness.record.token == again[0]


@both
@pytest.mark.parametrize("status", [400, 500])
def test_late_error_response_changes_nothing(harness: FaultHarness, tasks: bool, status: int, caplog: pytest.LogCaptureFixture) -> None:
    async def reject(connection: Connection) -> None:
        await connection.forward()
        while not harness.released.is_set():
            await asyncio.sleep(0.01)
        body = b'{"error":"invalid_grant"}'
        await connection.send(b"HTTP/1.1 %d No\r\nContent-Length: %d\r\nConnection: close\r\n\r\n%b" % (status, len(body), body))

    harness.proxy.script.append(reject)
    harness.renew(tasks, harness.released.set)
    assert harness.record.status == "dead"
    assert [record.levelname for record in caplog.records if record.name == "fortnox.auth"] == ["WARNING"]


# The first token of a consent


def _first_sync(harness: FaultHarness, app: Any, obtain_token: Callable[[Any], Any]) -> None:
    with FortnoxApp(**app) as integration:
        with pytest.raises(TokenUnavailable):
            obtain_token(integration)
        threading.Timer(TOKEN_TIMEOUT, harness.released.set).start()


async def _first_async(harness: FaultHarness, app: Any, obtain_token: Callable[[Any], Any]) -> None:
    async with AsyncFortnoxApp(**app) as integration:
        with pytest.raises(TokenUnavailable):
            await obtain_token(integration)
        asyncio.get_running_loop().call_later(TOKEN_TIMEOUT, harness.released.set)


@both
@pytest.mark.parametrize("method", ["exchange", "import_refresh_token"])
def test_late_first_token_is_stored_before_close(harness: FaultHarness, tasks: bool, method: str, monkeypatch: pytest.MonkeyPatch) -> None:
    for name, kind in (("HttpConnections", HttpConnections), ("AsyncHttpConnections", AsyncHttpConnections)):
        monkeypatch.setattr(f"fortnox_client.app.{name}", partial(kind, token_timeout=TOKEN_TIMEOUT))
    integration = harness.grants.integrations[harness.key.client_id.partition("@")[0]]
    before = harness.record.token

    def obtain_token(app: Any) -> Any:
        if method == "import_refresh_token":
            return app.import_refresh_token(before.refresh_token)
        return app.exchange(harness.grants.approve(ConsentRequest(integration, SCOPES, "state"), TENANT))

    harness.proxy.script.append(harness.delay_response())
    credentials = {"client_id": integration.client_id, "client_secret": integration.client_secret}
    app = {**credentials, "store": harness.store, "base_url": harness.proxy.url, "auth_url": harness.proxy.url}
    if tasks:
        asyncio.run(_first_async(harness, app, obtain_token))
    else:
        _first_sync(harness, app, obtain_token)
    assert harness.record.token.refresh_token != before.refresh_token
    assert harness.grants.is_refreshable(harness.record.token.refresh_token)


@pytest.mark.skipif(sys.platform == "win32", reason="Windows has no signals")
def test_interrupted_work_continues_until_wait() -> None:
    background, gate, done = BackgroundThreads(), threading.Event(), threading.Event()

    def work() -> None:
        assert gate.wait(SOON)
        done.set()

    threading.Timer(TOKEN_TIMEOUT, os.kill, (os.getpid(), signal.SIGINT)).start()
    with pytest.raises(KeyboardInterrupt):
        background.run(work)
    gate.set()
    background.wait(SOON)
    assert done.is_set()
