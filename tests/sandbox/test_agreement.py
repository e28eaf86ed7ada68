"""Recorded exchanges are replayed against the sandbox. `python -m tools.evidence.replay FOLDER` prints every difference."""

from decimal import Decimal
from pathlib import Path

import pytest

from tests.sandbox.conftest import START
from tools.evidence import recordings
from tools.evidence.replay import replay_exchanges
from tools.evidence.replay.agreement import ABSENT, Agreement, Compared, Times
from tools.evidence.replay.replica import Replica


def test_replay_of_first_folder_agrees_with_recordings(recordings_paths: tuple[Path, ...], capsys: pytest.CaptureFixture[str]) -> None:
    found = replay_exchanges(recordings_paths[:1]).agreements
    with capsys.disabled():
        for operation, agreement in sorted(found.items()):
            print(f"\n{operation or 'All'}: {agreement}", *agreement.differences_now, sep="\n    ", end="")
        print()
    every = found.pop("")
    assert every.exchanges, "there are no recordings"
    assert every.percent >= 95, every.differences
    assert every.percent_now >= 95, every.differences_now
    assert every.percent_identical_now >= 90, every.differences_now
    assert {name: each.differences_now for name, each in found.items() if each.percent_now < 80} == {}


def test_replay_of_other_folders_agrees_with_recordings(recordings_paths: tuple[Path, ...], capsys: pytest.CaptureFixture[str]) -> None:
    found = replay_exchanges(recordings_paths[1:], lenient=True)
    every = found.agreements[""]
    with capsys.disabled():
        print(f"\nOther folders: {every}; {len(found.skipped)} exchanges skipped: {', '.join(found.skipped)}")
    assert every.percent_now >= 95, every.differences_now
    assert len(found.skipped) <= every.exchanges / 10


def test_path_without_key_gets_recorded_error(recordings_paths: tuple[Path, ...]) -> None:
    replica = Replica(START)
    sent = [each for each in recordings.without_operation(recordings_paths) if each["request"]["path"].startswith("/3/")]
    for each in sent:
        request, response = each["request"], each["response"]
        status, body = replica.send(request["method"], request["path"], body=request["body"])
        assert (status, body["ErrorInformation"].keys()) == (response["status"], response["body"]["ErrorInformation"].keys())
        assert body["ErrorInformation"]["code"] == response["body"]["ErrorInformation"]["code"]


def test_agreement_with_differences_lists_them() -> None:
    recorded = (200, {"A": "1", "B": None, "C": [{"D": 1}], "E": True})
    received = (200, {"A": 1, "B": None, "C": [], "E": True, "F": ""})
    agreement = _agreement([Compared.of("x", "GET /3/x", "2024-01", recorded, received)])
    assert agreement.differences == ["x A: number, recorded string", "x C rows: null, recorded object", "x F: string, recorded absent"]
    assert (agreement.identical, agreement.exchanges, agreement.values) == (0, 1, 7)


def test_agreement_with_other_status_counts_all_places() -> None:
    agreement = _agreement([Compared.of("x", "GET /3/x", "2024-01", (200, {"A": 1, "B": {"C": 2}}), (400, {"A": 1}))])
    assert len(agreement.differences) == agreement.values == 4


@pytest.mark.parametrize(
    ("older", "received", "superseded"),
    [(ABSENT, "", True), (0, "0", True), ("", None, False), ("1", 1, False), (Decimal("1.5"), "1.5", False)],
)
def test_agreement_supersedes_only_keys_and_blanks(older: object, received: object, superseded: bool) -> None:
    body = {} if older is ABSENT else {"A": older}
    exchanges = [
        Compared.of("older", "GET /3/x", "2016-03", (200, body), (200, {"A": received})),
        Compared.of("newer", "GET /3/x", "2024-01", (200, {"A": received if superseded else older}), (200, {"A": received})),
    ]
    agreement = _agreement(exchanges)
    assert ("older" in "".join(agreement.differences)) and ("older" in "".join(agreement.differences_now)) is not superseded


def _agreement(exchanges: list[Compared]) -> Agreement:
    agreement, times = Agreement(), Times(exchanges)
    for exchange in exchanges:
        agreement.add(exchange, times)
    return agreement
