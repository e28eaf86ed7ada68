"""The random programs: each invariant can fail, a logged program can be run again, and one program runs without a violation."""

from pathlib import Path

import msgspec
import pytest

from tests.torture import runner, server, soak
from tests.torture.invariants import INVARIANTS, find_violations
from tests.torture.outcome import Outcome, Result
from tests.torture.program import Program, generate

FINE = Outcome((Result("create", "ok", created=("a",)),), writes={"a": 1}, settled=("ok", "ok"))
LOST = {"settled": ("ok", "ReauthorizationRequired")}
VIOLATIONS = {
    "no token is lost outside the window": LOST,
    "no write is sent twice": {"writes": {"a": 1, "b": 2}},
    "a reported write has happened": {"writes": {}},
    "no row is lost in silence": {"results": (Result("list", "ok", complete=False),)},
    "no foreign exception": {"results": (Result("get", "foreign", "KeyError: 1"),)},
    "no descriptor is left": {"descriptors": 1},
    "no thread is left": {"threads": ("fortnox renewal",)},
    "no caller is stuck beyond its deadline": {"results": (Result("get", "FortnoxError", seconds=2.0, limit=1.0),)},
}


def test_every_invariant_can_fail() -> None:
    assert VIOLATIONS.keys() == INVARIANTS.keys()
    assert find_violations(FINE) == []


@pytest.mark.parametrize("name", INVARIANTS)
def test_invariant_finds_its_violation(name: str) -> None:
    assert find_violations(msgspec.structs.replace(FINE, **VIOLATIONS[name])) == [name]


@pytest.mark.parametrize("window", [{"lost_renewals": 1}, {"process_may_have_lost": True}])
def test_token_lost_in_window_is_no_violation(window: dict[str, object]) -> None:
    assert find_violations(msgspec.structs.replace(FINE, **LOST, **window)) == []


def test_logged_program_is_the_same_program() -> None:
    for seed in range(50):
        program = generate(seed)
        assert msgspec.json.decode(msgspec.json.encode(program), type=Program) == program == generate(seed)


def test_program_runs_without_violation(tmp_path: Path) -> None:
    program = msgspec.structs.replace(generate(2), store="sqlite", forks=1, fault_rate=0.0)
    with server.serving() as url:
        outcome = runner.run(program, url, tmp_path)
    assert find_violations(outcome) == []
    assert outcome.settled == ("ok", "ok")
    assert outcome.calls >= len(outcome.results)


def test_growth_is_found() -> None:
    first = soak.Sample(300, 1000, 20, 100_000)
    assert soak.find_growth([first, soak.Sample(600, 2000, 28, 102_000)]) == []
    assert len(soak.find_growth([first, soak.Sample(600, 2000, 29, 102_001)])) == 2
