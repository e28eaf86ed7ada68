"""Kill -9 at every step of a renewal. What a killed process leaves is never corrupt and never calls a dead token alive, and a fresh process
goes on: a consent is lost where Fortnox had renewed and the answer was not yet stored, and nowhere else."""

import random
import signal
import threading
from collections import Counter
from collections.abc import Iterator
from multiprocessing.context import ForkServerProcess
from pathlib import Path

import pytest
from attrs import frozen
from fortnox_client import FortnoxApp
from fortnox_client.auth import StoreKey
from fortnox_client.auth.errors import AuthError, ReauthorizationRequired
from fortnox_client.auth.renewal import INTERRUPTED, record_of
from fortnox_client.sandbox import Grants, serve

from tests.faults.fault_processes import TENANT, Scenario, new_grants, new_integration, processes
from tests.faults.killed_processes import EVERYWHERE, NETWORK, WINDOW, Where, call_and_die, call_and_report, shuffled
from tests.faults.proxy import Connection, Fault, Proxy

DEAD_SECONDS = 30


@pytest.fixture(params=["sqlite", "redis", "postgres"])
def store_url(request: pytest.FixtureRequest, tmp_path: Path) -> str:
    return f"sqlite:///{tmp_path}/tokens.sqlite3" if request.param == "sqlite" else request.getfixturevalue(f"{request.param}_url")


@frozen
class FaultHarness:
    """A company, its Fortnox behind a faulty network, and one store."""

    grants: Grants
    proxy: Proxy
    scenario: Scenario

    def kill(self, where: Where, scenario: Scenario, awaited: bool) -> None:
        """A process renews and is killed at a step."""
        there = threading.Event()
        if where in NETWORK:
            self.proxy.script.append(_stops(where, there))
        victim = processes().Process(target=call_and_die, args=(scenario, where, awaited))
        victim.start()
        if where in NETWORK:
            assert there.wait(DEAD_SECONDS)
            victim.kill()
        _ended(victim, -signal.SIGKILL)

    def go_on(self, scenario: Scenario, awaited: bool) -> AuthError | None:
        """A fresh process calls; gives what it ended with."""
        told, tells = processes().Pipe(duplex=False)
        with told, tells:
            process = processes().Process(target=call_and_report, args=(scenario, awaited, tells))
            process.start()
            _ended(process, 0)
            return told.recv()

    def check_store(self, scenario: Scenario) -> None:
        """The store can be read, and what it calls alive is alive."""
        with FortnoxApp(**scenario.settings()) as app:
            state = app.token_status(TENANT)
        assert state is not None
        stored = scenario.settings()["store"].read(StoreKey(f"{scenario.integration.client_id}@{scenario.auth_url}", str(TENANT)))
        record = record_of(stored)
        assert state.status == record.status
        assert state.status != "alive" or self.grants.is_refreshable(record.token.refresh_token)


def _stops(where: Where, there: threading.Event) -> Fault:
    async def fault(connection: Connection) -> None:
        if where == "the request is sent, and has not arrived":
            await connection.request()
        else:
            answer = await connection.forward()
            if where == "half of the answer has come":
                await connection.send(answer[: len(answer) // 2])
        there.set()
        await connection.left()

    return fault


def _ended(process: ForkServerProcess, exitcode: int) -> None:
    process.join(DEAD_SECONDS)
    assert process.exitcode == exitcode
    process.close()


@pytest.fixture(params=[False, True], ids=["refresh-token", "client-credentials"])
def harness(request: pytest.FixtureRequest, store_url: str) -> Iterator[FaultHarness]:
    grants = new_grants()
    with serve(grants) as sandbox, Proxy(sandbox.url) as proxy:
        scenario = Scenario(new_integration(grants), store_url, sandbox.url, proxy.url, service=request.param)
        scenario.consent(grants)
        yield FaultHarness(grants, proxy, scenario)


@pytest.mark.slow
def test_killed_process_loses_no_stored_consent(
    harness: FaultHarness, rounds: int, seed: int, capsys: pytest.CaptureFixture[str], request: pytest.FixtureRequest
) -> None:
    chance = random.Random(seed)
    scenario, grants = harness.scenario, harness.grants
    renewed = "issued" if scenario.service else "refreshed"
    kills: Counter[Where] = Counter()
    lost: Counter[Where] = Counter()
    for _ in range(rounds):
        for where in shuffled(chance, scenario.service):
            scenario = scenario.later(2)  # the token has expired
            before = {kind: grants.count(kind) for kind in (renewed, "refused")}
            awaited = chance.random() < 0.5

            harness.kill(where, scenario, awaited)
            kills[where] += 1
            if not scenario.service:
                harness.check_store(scenario)

            error = harness.go_on(scenario, not awaited)
            events = {kind: grants.count(kind) - count for kind, count in before.items()}
            if scenario.service:
                assert (error, events) == (None, {renewed: 1 + (where in WINDOW), "refused": 0}), where
                continue
            harness.check_store(scenario)
            # Renewed once in any case: by the killed process or by the fresh one, which tries the old token once.
            assert events == {renewed: 1, "refused": int(where in WINDOW)}, where
            if error is None:
                continue
            assert isinstance(error, ReauthorizationRequired), (where, error)
            assert (error.reason, error.tenant) == (INTERRUPTED, str(TENANT))
            assert error.url.startswith(f"{harness.proxy.url}/oauth-v1/auth?client_id=")
            lost[where] += 1
            scenario.consent(grants)
    with capsys.disabled():
        print(f"\n{request.node.name}: {rounds} rounds, seed {seed}")
        for where in EVERYWHERE:
            print(f"  {kills[where]:5} kills, {lost[where]:4} consents lost: {where}")
    assert lost == {where: rounds for where in WINDOW if not scenario.service}
