"""A process is killed (SIGKILL) at each step of a renewal, and the next process continues.

The store stays readable, and never shows a dead token as alive.
A consent is lost only if Fortnox had renewed the token and the response was not yet stored.
"""

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
from tests.faults.killed_processes import NETWORK, STEPS, WINDOW, Where, call_and_die, call_and_report, shuffled
from tests.faults.proxy import Connection, Fault, Proxy

DEAD_SECONDS = 30


@pytest.fixture(params=["sqlite", "redis", "postgres"])
def store_url(request: pytest.FixtureRequest, tmp_path: Path) -> str:
    return f"sqlite:///{tmp_path}/tokens.sqlite3" if request.param == "sqlite" else request.getfixturevalue(f"{request.param}_url")


@frozen
class FaultHarness:
    """A company, a sandbox behind a faulty network, and one store."""

    grants: Grants
    proxy: Proxy
    scenario: Scenario

    def kill(self, where: Where, scenario: Scenario, awaited: bool) -> None:
        """Renew in a new process, and kill it at a step."""
        reached = threading.Event()
        if where in NETWORK:
            self.proxy.script.append(_stop_at(where, reached))
        victim = processes().Process(target=call_and_die, args=(scenario, where, awaited))
        victim.start()
        if where in NETWORK:
            assert reached.wait(DEAD_SECONDS)
            victim.kill()
        _wait_for(victim, -signal.SIGKILL)

    def call_in_new_process(self, scenario: Scenario, awaited: bool) -> AuthError | None:
        """Call in a new process, and return the error of the call, or None."""
        receiver, sender = processes().Pipe(duplex=False)
        with receiver, sender:
            process = processes().Process(target=call_and_report, args=(scenario, awaited, sender))
            process.start()
            _wait_for(process, 0)
            return receiver.recv()

    def check_store(self, scenario: Scenario) -> None:
        """Check that the store is readable, and that a token with the status alive is valid."""
        with FortnoxApp(**scenario.settings()) as app:
            state = app.token_status(TENANT)
        assert state is not None
        stored = scenario.settings()["store"].read(StoreKey(f"{scenario.integration.client_id}@{scenario.auth_url}", str(TENANT)))
        record = record_of(stored)
        assert state.status == record.status
        assert state.status != "alive" or self.grants.is_refreshable(record.token.refresh_token)


def _stop_at(where: Where, reached: threading.Event) -> Fault:
    async def fault(connection: Connection) -> None:
        if where == "the request is sent, and has not arrived":
            await connection.request()
        else:
            response = await connection.forward()
            if where == "half of the response has arrived":
                await connection.send(response[: len(response) // 2])
        reached.set()
        await connection.wait_until_closed()

    return fault


def _wait_for(process: ForkServerProcess, exitcode: int) -> None:
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
    rng = random.Random(seed)
    scenario, grants = harness.scenario, harness.grants
    renewed = "issued" if scenario.service else "refreshed"
    kills: Counter[Where] = Counter()
    lost: Counter[Where] = Counter()
    for _ in range(rounds):
        for where in shuffled(rng, scenario.service):
            scenario = scenario.later(2)  # The token has expired.
            before = {kind: grants.count(kind) for kind in (renewed, "refused")}
            awaited = rng.random() < 0.5

            harness.kill(where, scenario, awaited)
            kills[where] += 1
            if not scenario.service:
                harness.check_store(scenario)

            error = harness.call_in_new_process(scenario, not awaited)
            events = {kind: grants.count(kind) - count for kind, count in before.items()}
            if scenario.service:
                assert (error, events) == (None, {renewed: 1 + (where in WINDOW), "refused": 0}), where
                continue
            harness.check_store(scenario)
            # The token is renewed once: by the killed process, or by the next one, which sends the old token once.
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
        for where in STEPS:
            print(f"  {kills[where]:5} kills, {lost[where]:4} consents lost: {where}")
    assert lost == {where: rounds for where in WINDOW if not scenario.service}
