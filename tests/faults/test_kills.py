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

from tests.faults.killed_processes import EVERYWHERE, NETWORK, WINDOW, Where, call_and_die, call_and_tell, shuffled
from tests.faults.processes import TENANT, Scene, new_grants, new_integration, processes
from tests.faults.proxy import Connection, Fault, Proxy

DEAD_SECONDS = 30


@pytest.fixture(params=["sqlite", "redis", "postgres"])
def store_url(request: pytest.FixtureRequest, tmp_path: Path) -> str:
    return f"sqlite:///{tmp_path}/tokens.sqlite3" if request.param == "sqlite" else request.getfixturevalue(f"{request.param}_url")


@frozen
class World:
    """A company, its Fortnox behind a faulty network, and one store."""

    grants: Grants
    proxy: Proxy
    scene: Scene

    def kill(self, where: Where, scene: Scene, awaited: bool) -> None:
        """A process renews and is killed at a step."""
        there = threading.Event()
        if where in NETWORK:
            self.proxy.script.append(_stops(where, there))
        victim = processes().Process(target=call_and_die, args=(scene, where, awaited))
        victim.start()
        if where in NETWORK:
            assert there.wait(DEAD_SECONDS)
            victim.kill()
        _ended(victim, -signal.SIGKILL)

    def go_on(self, scene: Scene, awaited: bool) -> AuthError | None:
        """A fresh process calls; gives what it ended with."""
        told, tells = processes().Pipe(duplex=False)
        with told, tells:
            process = processes().Process(target=call_and_tell, args=(scene, awaited, tells))
            process.start()
            _ended(process, 0)
            return told.recv()

    def check_store(self, scene: Scene) -> None:
        """The store can be read, and what it calls alive is alive."""
        with FortnoxApp(**scene.settings()) as app:
            state = app.token_status(TENANT)
        assert state is not None
        stored = scene.settings()["store"].read(StoreKey(f"{scene.integration.client_id}@{scene.auth_url}", str(TENANT)))
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
def world(request: pytest.FixtureRequest, store_url: str) -> Iterator[World]:
    grants = new_grants()
    with serve(grants) as sandbox, Proxy(sandbox.url) as proxy:
        scene = Scene(new_integration(grants), store_url, sandbox.url, proxy.url, service=request.param)
        scene.consent(grants)
        yield World(grants, proxy, scene)


@pytest.mark.slow
def test_kills(world: World, rounds: int, seed: int, capsys: pytest.CaptureFixture[str], request: pytest.FixtureRequest) -> None:
    chance = random.Random(seed)
    scene, grants = world.scene, world.grants
    renewed = "issued" if scene.service else "refreshed"
    kills: Counter[Where] = Counter()
    lost: Counter[Where] = Counter()
    for _ in range(rounds):
        for where in shuffled(chance, scene.service):
            scene = scene.later(2)  # the token has expired
            before = {kind: grants.count(kind) for kind in (renewed, "refused")}
            awaited = chance.random() < 0.5

            world.kill(where, scene, awaited)
            kills[where] += 1
            if not scene.service:
                world.check_store(scene)

            error = world.go_on(scene, not awaited)
            events = {kind: grants.count(kind) - count for kind, count in before.items()}
            if scene.service:
                assert (error, events) == (None, {renewed: 1 + (where in WINDOW), "refused": 0}), where
                continue
            world.check_store(scene)
            # Renewed once in any case: by the killed process or by the fresh one, which tries the old token once.
            assert events == {renewed: 1, "refused": int(where in WINDOW)}, where
            if error is None:
                continue
            assert isinstance(error, ReauthorizationRequired), (where, error)
            assert (error.reason, error.tenant) == (INTERRUPTED, str(TENANT))
            assert error.url.startswith(f"{world.proxy.url}/oauth-v1/auth?client_id=")
            lost[where] += 1
            scene.consent(grants)
    with capsys.disabled():
        print(f"\n{request.node.name}: {rounds} rounds, seed {seed}")
        for where in EVERYWHERE:
            print(f"  {kills[where]:5} kills, {lost[where]:4} consents lost: {where}")
    assert lost == {where: rounds for where in WINDOW if not scene.service}
