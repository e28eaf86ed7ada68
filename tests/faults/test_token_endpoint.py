"""Whatever the token endpoint does, a call ends in a success or in the right exception, in time, and no living token is lost.

A refresh token is lost where Fortnox had renewed it and the answer did not come: the old one is tried once more, and only then the company
must consent again. Client credentials lose nothing.
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
from fortnox_client.sandbox.grants import Happening

from tests.faults.processes import TENANT, Scene, new_grants, new_integration
from tests.faults.proxy import (
    Connection,
    Fault,
    Proxy,
    answered,
    dripped,
    dripped_body,
    reset_after,
    silent_after,
    silent_before,
    truncated,
)
from tests.secrets_watch import SecretsWatch

ANSWER_SECONDS = 20
"""How long one answer of the token endpoint is waited for."""


class SyncCaller:
    """A program that calls."""

    def __init__(self, scene: Scene, store: MemoryStore) -> None:
        self.app = FortnoxApp(**scene.settings(store))
        self._fortnox = self.app.connect(TENANT, service=scene.service)

    def call(self) -> AuthError | None:
        try:
            assert self._fortnox.company_information.get().database_number == str(TENANT)
        except AuthError as error:
            return error
        return None

    def close(self) -> None:
        self.app.close()


class AsyncCaller:
    """A program that awaits."""

    def __init__(self, scene: Scene, store: MemoryStore) -> None:
        self._runner = asyncio.Runner()
        self.app = AsyncFortnoxApp(**scene.settings(store))
        self._fortnox = self.app.connect(TENANT, service=scene.service)

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
class Way:
    """How a token is had."""

    caller: Callable[[Scene, MemoryStore], Caller]
    service: bool

    def __str__(self) -> str:
        return f"{self.caller.__name__}, {'client credentials' if self.service else 'refresh token'}"


WAYS = [Way(caller, service) for caller in (SyncCaller, AsyncCaller) for service in (False, True)]


@frozen
class Trouble:
    """What the network or the token endpoint does.

    Attributes:
        acted: whether Fortnox has acted on the request, all the same.
        untouched: whether the caller can tell that it has not.
        seconds: how long the caller waits for it.
    """

    name: str
    fault: Fault
    acted: bool = False
    untouched: bool = False
    retry_after: float | None = None
    seconds: float = 0

    def __str__(self) -> str:
        return self.name


async def reset_unheard(connection: Connection) -> None:
    """The request is sent whole, and Fortnox never hears of it."""
    await connection.request()
    connection.reset()


HTML = {"body": b"<html>Maintenance</html>", "headers": {"Content-Type": "text/html"}}
DATES = {"Date": "Fri, 01 Jan 2100 00:00:00 GMT", "Retry-After": "Fri, 01 Jan 2100 00:00:01 GMT"}
FAST = [
    Trouble("reset before", reset_unheard),
    Trouble("reset after", reset_after, acted=True),
    Trouble("500 before", answered(500)),
    Trouble("500 after", answered(500, after=True), acted=True),
    Trouble("503 HTML", answered(503, **HTML)),
    Trouble("429", answered(429), untouched=True),
    Trouble("429 with Retry-After", answered(429, headers={"Retry-After": "1"}), untouched=True, retry_after=1),
    Trouble("429 with a date", answered(429, headers=DATES), untouched=True, retry_after=1),
    Trouble("200 HTML before", answered(200, **HTML)),
    Trouble("200 HTML after", answered(200, **HTML, after=True), acted=True),
    Trouble("200 empty before", answered(200)),
    Trouble("200 empty after", answered(200, after=True), acted=True),
    Trouble("200 half of the JSON", answered(200, b'{"access_token": "ey', after=True), acted=True),
    Trouble("truncated", truncated, acted=True),
]
SLOW = [
    Trouble("timeout before", silent_before, seconds=ANSWER_SECONDS),
    Trouble("timeout after", silent_after, acted=True, seconds=ANSWER_SECONDS),
    Trouble("the body drips", dripped_body(0.5), acted=True, seconds=ANSWER_SECONDS),
    Trouble("the headers drip", dripped(0.5), acted=True, seconds=ANSWER_SECONDS),
]


@frozen
class World:
    """A company whose token has expired, its Fortnox behind a faulty network, and a program that calls."""

    grants: Grants
    proxy: Proxy
    scene: Scene
    store: MemoryStore
    caller: Caller
    watch: SecretsWatch

    def call(self) -> AuthError | None:
        """The error that a call ends with. It shows no secret."""
        error = self.caller.call()
        if error is not None:
            self.watch.look(error)
        return error

    def count(self, kind: Happening) -> int:
        """How often something happened to this integration."""
        return sum(event.kind == kind and event.client_id == self.scene.integration.client_id for event in self.grants.events)

    @property
    def renewals(self) -> int:
        return self.count("issued" if self.scene.service else "refreshed")

    def consents_again(self) -> None:
        self.scene.consent(self.grants, self.store)

    @property
    def status(self) -> str | None:
        state = self.caller.app.token_status(TENANT)
        if inspect.isawaitable(state):
            state = asyncio.run(state)
        return None if state is None else state.status


@contextmanager
def new_world(sandbox: Server, watch: SecretsWatch, way: Way, hours: float = 2) -> Iterator[World]:
    store = MemoryStore()
    with Proxy(sandbox.url) as proxy:
        scene = Scene(new_integration(sandbox.grants), "memory://", sandbox.url, proxy.url, service=way.service)
        scene.consent(sandbox.grants, store)
        with closing(way.caller(scene.later(hours), store)) as caller:
            yield World(sandbox.grants, proxy, scene, store, caller, watch)


@pytest.fixture(scope="module")
def sandbox() -> Iterator[Server]:
    with serve(new_grants()) as sandbox:
        yield sandbox


def meet(world: World, trouble: Trouble, times: int) -> None:
    """A call meets a trouble so many times in a row, and others follow."""
    lost = trouble.acted and not world.scene.service
    world.proxy.script.extend([trouble.fault] * times)
    started = time.monotonic()
    error = world.call()
    assert time.monotonic() - started < trouble.seconds * times + 10

    if times == ATTEMPTS:
        assert isinstance(error, TokenUnavailable), error
        assert (error.untouched, error.retry_after) == (trouble.untouched, trouble.retry_after)
        if not world.scene.service:
            assert world.status == ("alive" if trouble.untouched else "uncertain")
        error = world.call()
    if lost:
        for _ in range(2):  # the second time without asking Fortnox
            assert isinstance(error, ReauthorizationRequired), error
            assert (error.reason, error.tenant) == (INTERRUPTED, str(TENANT))
            assert error.url.startswith(f"{world.proxy.url}/oauth-v1/auth?client_id=")
            assert (world.status, world.renewals) == ("dead", 1)
            error = world.call()
        assert world.count("refused") == 1 + (times == ATTEMPTS)
        world.consents_again()
        assert world.call() is None
    else:
        assert error is None, error
        assert world.count("refused") == 0
        assert world.renewals == 1 + (times if trouble.acted else 0)
        assert world.call() is None
        assert world.renewals == 1 + (times if trouble.acted else 0)


@pytest.mark.parametrize("way", WAYS, ids=str)
def test_trouble(sandbox: Server, secrets_watch: SecretsWatch, way: Way) -> None:
    """All faults in parallel, because the retries mostly wait. Each has its own client, store and proxy."""
    meet_all(sandbox, secrets_watch, [(way, trouble, times) for trouble in FAST for times in (1, ATTEMPTS)])


@pytest.mark.slow
def test_trouble_that_lasts(sandbox: Server, secrets_watch: SecretsWatch) -> None:
    """All faults in parallel, because each waits for 20 s or more."""
    meet_all(sandbox, secrets_watch, list(product(WAYS, SLOW, (1, ATTEMPTS))))


def meet_all(sandbox: Server, watch: SecretsWatch, rows: list[tuple[Way, Trouble, int]]) -> None:
    def row(way: Way, trouble: Trouble, times: int) -> None:
        with new_world(sandbox, watch, way) as world:
            meet(world, trouble, times)

    with ThreadPoolExecutor(len(rows)) as pool:
        met = {each: pool.submit(row, *each) for each in rows}
    failed = {tuple(map(str, each)): future.exception() for each, future in met.items() if future.exception() is not None}
    assert not failed


@pytest.mark.parametrize("way", WAYS, ids=str)
def test_a_slow_answer_is_awaited(sandbox: Server, secrets_watch: SecretsWatch, way: Way) -> None:
    with new_world(sandbox, secrets_watch, way) as world:
        world.proxy.script.append(dripped(0.0005))
        assert world.call() is None
        assert (world.renewals, world.count("refused")) == (1, 0)


@pytest.mark.parametrize("way", WAYS, ids=str)
def test_a_connection_that_does_not_stand_costs_nothing(sandbox: Server, secrets_watch: SecretsWatch, way: Way) -> None:
    with new_world(sandbox, secrets_watch, way) as world:
        with world.proxy.refusing():
            error = world.call()
        assert isinstance(error, TokenUnavailable)
        assert error.untouched
        assert world.status == (None if way.service else "alive")
        assert world.call() is None
        assert (world.renewals, world.count("refused")) == (1, 0)


@pytest.mark.parametrize(
    ("client", "server", "renewals"),
    [
        pytest.param(1, 0, 1, id="the client is ahead"),
        pytest.param(-1, 0, 0, id="the client is behind"),
        pytest.param(0, 1, 1, id="the server is ahead"),
        pytest.param(0, -1, 0, id="the server is behind"),
    ],
)
@pytest.mark.parametrize("way", WAYS, ids=str)
def test_clocks_that_differ(secrets_watch: SecretsWatch, way: Way, client: float, server: float, renewals: int) -> None:
    """A token that ends too early is renewed, one that ends too late is renewed when Fortnox refuses it; and then it is used."""
    with serve(new_grants()) as sandbox, new_world(sandbox, secrets_watch, way, client) as world:
        world.grants.clock.move(timedelta(hours=server))
        for _ in range(3):
            assert world.call() is None
        # A consent comes with a token; by client credentials the first one is had by the first call.
        assert world.renewals == (1 if way.service else renewals)
        before = world.renewals
        world.grants.clock.move(timedelta(hours=2.5))
        for _ in range(3):
            assert world.call() is None
        assert (world.renewals, world.count("refused")) == (before + 1, 0)
