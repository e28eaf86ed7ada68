"""With every fault of the token endpoint, a call ends in time with a result or the correct exception, and no valid token is lost.

A refresh token is lost if Fortnox had renewed it and the response did not arrive. The old token is sent once more.
Only then the company must consent again. With client credentials, no token can be lost.
"""

import asyncio
import inspect
import time
from collections.abc import Callable, Iterator
from concurrent.futures import ThreadPoolExecutor
from contextlib import closing, contextmanager
from datetime import timedelta
from itertools import product

import pytest
from attrs import frozen
from fortnox_client import AsyncFortnoxApp, FortnoxApp
from fortnox_client.auth import MemoryStore
from fortnox_client.auth.errors import AuthError, ReauthorizationRequired, TokenUnavailable
from fortnox_client.auth.renewal import ATTEMPTS, INTERRUPTED
from fortnox_client.sandbox import Grants, Server, serve
from fortnox_client.sandbox.grants import EventKind

from tests.faults.fault_processes import TENANT, Scenario, new_grants, new_integration
from tests.faults.proxy import (
    Connection,
    Fault,
    Proxy,
    dripped,
    dripped_body,
    reset_after,
    respond_with,
    silent_after,
    silent_before,
    truncated,
)
from tests.secrets_watch import SecretsWatch

RESPONSE_SECONDS = 20
"""Timeout of one response of the token endpoint, in seconds."""


class SyncCaller:
    """A program that uses the sync client."""

    def __init__(self, scenario: Scenario, store: MemoryStore) -> None:
        self.app = FortnoxApp(**scenario.settings(store))
        self._fortnox = self.app.connect(TENANT, service=scenario.service)

    def call(self) -> AuthError | None:
        try:
            assert self._fortnox.company_information.get().database_number == str(TENANT)
        except AuthError as error:
            return error
        return None

    def close(self) -> None:
        self.app.close()


class AsyncCaller:
    """A program that uses the async client."""

    def __init__(self, scenario: Scenario, store: MemoryStore) -> None:
        self._runner = asyncio.Runner()
        self.app = AsyncFortnoxApp(**scenario.settings(store))
        self._fortnox = self.app.connect(TENANT, service=scenario.service)

    def call(self) -> AuthError | None:
        return self._runner.run(self._call())

    async def _call(self) -> AuthError | None:
        try:
            assert (await self._fortnox.company_information.get()).database_number == str(TENANT)
        except AuthError as error:
            return error
        return None

    def close(self) -> None:
        self._runner.run(self.app.aclose())
        self._runner.close()


Caller = SyncCaller | AsyncCaller


@frozen
class AuthMethod:
    """A client and the grant that obtains its token."""

    caller: Callable[[Scenario, MemoryStore], Caller]
    service: bool

    def __str__(self) -> str:
        return f"{self.caller.__name__}, {'client credentials' if self.service else 'refresh token'}"


AUTH_METHODS = [AuthMethod(caller, service) for caller in (SyncCaller, AsyncCaller) for service in (False, True)]


@frozen
class FaultCase:
    """A fault of the network or of the token endpoint.

    Attributes:
        acted: whether Fortnox has processed the request.
        untouched: whether the client knows that Fortnox has not processed it.
        seconds: how long the client waits for the response.
    """

    name: str
    fault: Fault
    acted: bool = False
    untouched: bool = False
    retry_after: float | None = None
    seconds: float = 0

    def __str__(self) -> str:
        return self.name


async def reset_after_request(connection: Connection) -> None:
    """Read the complete request, and reset the connection. Fortnox never gets the request."""
    await connection.request()
    connection.reset()


HTML = {"body": b"<html>Maintenance</html>", "headers": {"Content-Type": "text/html"}}
DATES = {"Date": "Fri, 01 Jan 2100 00:00:00 GMT", "Retry-After": "Fri, 01 Jan 2100 00:00:01 GMT"}
FAST = [
    FaultCase("reset before", reset_after_request),
    FaultCase("reset after", reset_after, acted=True),
    FaultCase("500 before", respond_with(500)),
    FaultCase("500 after", respond_with(500, after=True), acted=True),
    FaultCase("503 HTML", respond_with(503, **HTML)),
    FaultCase("429", respond_with(429), untouched=True),
    FaultCase("429 with Retry-After", respond_with(429, headers={"Retry-After": "1"}), untouched=True, retry_after=1),
    FaultCase("429 with a date", respond_with(429, headers=DATES), untouched=True, retry_after=1),
    FaultCase("200 HTML before", respond_with(200, **HTML)),
    FaultCase("200 HTML after", respond_with(200, **HTML, after=True), acted=True),
    FaultCase("200 empty before", respond_with(200)),
    FaultCase("200 empty after", respond_with(200, after=True), acted=True),
    FaultCase("200 half of the JSON", respond_with(200, b'{"access_token": "ey', after=True), acted=True),
    FaultCase("truncated", truncated, acted=True),
]
SLOW = [
    FaultCase("timeout before", silent_before, seconds=RESPONSE_SECONDS),
    FaultCase("timeout after", silent_after, acted=True, seconds=RESPONSE_SECONDS),
    FaultCase("the body drips", dripped_body(0.5), acted=True, seconds=RESPONSE_SECONDS),
    FaultCase("the headers drip", dripped(0.5), acted=True, seconds=RESPONSE_SECONDS),
]


@frozen
class FaultHarness:
    """A company whose token has expired, a sandbox behind a faulty network, and a program that calls."""

    grants: Grants
    proxy: Proxy
    scenario: Scenario
    store: MemoryStore
    caller: Caller
    watch: SecretsWatch

    def call(self) -> AuthError | None:
        """Call, check that the error shows no secret, and return the error or None."""
        error = self.caller.call()
        if error is not None:
            self.watch.check_error(error)
        return error

    def count(self, kind: EventKind) -> int:
        """Return how many events of a kind this integration has."""
        return sum(event.kind == kind and event.client_id == self.scenario.integration.client_id for event in self.grants.events)

    @property
    def renewals(self) -> int:
        return self.count("issued" if self.scenario.service else "refreshed")

    def consent_again(self) -> None:
        self.scenario.consent(self.grants, self.store)

    @property
    def status(self) -> str | None:
        state = self.caller.app.token_status(TENANT)
        if inspect.isawaitable(state):
            state = asyncio.run(state)
        return None if state is None else state.status


@contextmanager
def new_harness(sandbox: Server, watch: SecretsWatch, method: AuthMethod, hours: float = 2) -> Iterator[FaultHarness]:
    store = MemoryStore()
    with Proxy(sandbox.url) as proxy:
        scenario = Scenario(new_integration(sandbox.grants), "memory://", sandbox.url, proxy.url, service=method.service)
        scenario.consent(sandbox.grants, store)
        with closing(method.caller(scenario.later(hours), store)) as caller:
            yield FaultHarness(sandbox.grants, proxy, scenario, store, caller, watch)


@pytest.fixture(scope="module")
def sandbox() -> Iterator[Server]:
    with serve(new_grants()) as sandbox:
        yield sandbox


def check_case(harness: FaultHarness, case: FaultCase, times: int) -> None:
    """Call while a fault occurs `times` times in a row, then call again."""
    lost = case.acted and not harness.scenario.service
    harness.proxy.script.extend([case.fault] * times)
    started = time.monotonic()
    error = harness.call()
    assert time.monotonic() - started < case.seconds * times + 10

    if times == ATTEMPTS:
        assert isinstance(error, TokenUnavailable), error
        assert (error.untouched, error.retry_after) == (case.untouched, case.retry_after)
        if not harness.scenario.service:
            assert harness.status == ("alive" if case.untouched else "uncertain")
        error = harness.call()
    if lost:
        for _ in range(2):  # The second error needs no request.
            assert isinstance(error, ReauthorizationRequired), error
            assert (error.reason, error.tenant) == (INTERRUPTED, str(TENANT))
            assert error.url.startswith(f"{harness.proxy.url}/oauth-v1/auth?client_id=")
            assert (harness.status, harness.renewals) == ("dead", 1)
            error = harness.call()
        assert harness.count("refused") == 1 + (times == ATTEMPTS)
        harness.consent_again()
        assert harness.call() is None
    else:
        assert error is None, error
        assert harness.count("refused") == 0
        assert harness.renewals == 1 + (times if case.acted else 0)
        assert harness.call() is None
        assert harness.renewals == 1 + (times if case.acted else 0)


@pytest.mark.parametrize("method", AUTH_METHODS, ids=str)
def test_token_endpoint_fault_loses_no_token(sandbox: Server, secrets_watch: SecretsWatch, method: AuthMethod) -> None:
    """All faults in parallel, because the retries mostly wait. Each has its own client, store and proxy."""
    check_cases(sandbox, secrets_watch, [(method, case, times) for case in FAST for times in (1, ATTEMPTS)])


@pytest.mark.slow
def test_slow_token_endpoint_fault_loses_no_token(sandbox: Server, secrets_watch: SecretsWatch) -> None:
    """All faults in parallel, because each waits for 20 s or more."""
    check_cases(sandbox, secrets_watch, list(product(AUTH_METHODS, SLOW, (1, ATTEMPTS))))


def check_cases(sandbox: Server, watch: SecretsWatch, rows: list[tuple[AuthMethod, FaultCase, int]]) -> None:
    def row(method: AuthMethod, case: FaultCase, times: int) -> None:
        with new_harness(sandbox, watch, method) as harness:
            check_case(harness, case, times)

    with ThreadPoolExecutor(len(rows)) as pool:
        futures = {each: pool.submit(row, *each) for each in rows}
    failed = {tuple(map(str, each)): future.exception() for each, future in futures.items() if future.exception() is not None}
    assert not failed


@pytest.mark.parametrize("method", AUTH_METHODS, ids=str)
def test_slow_token_response_is_awaited(sandbox: Server, secrets_watch: SecretsWatch, method: AuthMethod) -> None:
    with new_harness(sandbox, secrets_watch, method) as harness:
        harness.proxy.script.append(dripped(0.0005))
        assert harness.call() is None
        assert (harness.renewals, harness.count("refused")) == (1, 0)


@pytest.mark.parametrize("method", AUTH_METHODS, ids=str)
def test_refused_connection_keeps_token(sandbox: Server, secrets_watch: SecretsWatch, method: AuthMethod) -> None:
    with new_harness(sandbox, secrets_watch, method) as harness:
        with harness.proxy.refusing():
            error = harness.call()
        assert isinstance(error, TokenUnavailable)
        assert error.untouched
        assert harness.status == (None if method.service else "alive")
        assert harness.call() is None
        assert (harness.renewals, harness.count("refused")) == (1, 0)


@pytest.mark.parametrize(
    ("client", "server", "renewals"),
    [
        pytest.param(1, 0, 1, id="the client is ahead"),
        pytest.param(-1, 0, 0, id="the client is behind"),
        pytest.param(0, 1, 1, id="the server is ahead"),
        pytest.param(0, -1, 0, id="the server is behind"),
    ],
)
@pytest.mark.parametrize("method", AUTH_METHODS, ids=str)
def test_clock_difference_costs_one_renewal(
    secrets_watch: SecretsWatch, method: AuthMethod, client: float, server: float, renewals: int
) -> None:
    """A token that expires too early is renewed. One that expires too late is renewed after the 401. The new token is then used."""
    old = 0.1  # a token that is less than five minutes old is not renewed after a 401
    with serve(new_grants()) as sandbox, new_harness(sandbox, secrets_watch, method, client + old) as harness:
        harness.grants.clock.move(timedelta(hours=server))
        for _ in range(3):
            assert harness.call() is None
        # A consent includes a token. With client credentials, the first call obtains it.
        assert harness.renewals == (1 if method.service else renewals)
        before = harness.renewals
        harness.grants.clock.move(timedelta(hours=2.5))
        with closing(method.caller(harness.scenario.later(client + old + 2.5), harness.store)) as caller:
            for _ in range(3):
                assert caller.call() is None
        assert (harness.renewals, harness.count("refused")) == (before + 1, 0)
