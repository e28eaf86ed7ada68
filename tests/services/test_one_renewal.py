"""Many processes, each with many callers, one expired token and one store: the token is renewed once, and every call succeeds."""

from collections.abc import Callable
from multiprocessing.synchronize import Barrier
from pathlib import Path

import pytest
from fortnox_client.sandbox import serve

from tests.faults.fault_processes import Scenario, call_in_tasks, call_in_threads, new_grants, new_integration, processes

START_SECONDS = 60
END_SECONDS = 100


@pytest.fixture(params=["sqlite", "redis", "postgres"])
def store_url(request: pytest.FixtureRequest, tmp_path: Path) -> str:
    return f"sqlite:///{tmp_path}/tokens.sqlite3" if request.param == "sqlite" else request.getfixturevalue(f"{request.param}_url")


@pytest.mark.parametrize(
    ("actor", "count", "callers", "service"),
    [(call_in_tasks, 50, 20, False), (call_in_threads, 10, 20, False), (call_in_threads, 10, 20, True)],
)
def test_processes_renew_once(
    store_url: str, actor: Callable[[Scenario, int, Barrier], None], count: int, callers: int, service: bool
) -> None:
    grants = new_grants()
    with serve(grants) as sandbox:
        scenario = Scenario(new_integration(grants), store_url, sandbox.url, sandbox.url, service=service)
        scenario.consent(grants)
        context = processes()
        start = context.Barrier(count, timeout=START_SECONDS)
        running = [context.Process(target=actor, args=(scenario.later(2), callers, start)) for _ in range(count)]
        for process in running:
            process.start()
        for process in running:
            process.join(END_SECONDS)
        assert [process.exitcode for process in running] == [0] * count
    renewed = "issued" if service else "refreshed"
    assert (grants.count(renewed), grants.count("refused")) == (1, 0)
