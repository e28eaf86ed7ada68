"""The sandbox agrees with Fortnox: recorded exchanges are sent to it. `python -m tools.evidence.replay FOLDER` prints every difference."""

from datetime import UTC, datetime
from decimal import Decimal
from pathlib import Path

import pytest

from tools.evidence import recordings
from tools.evidence.replay import replayed
from tools.evidence.replay.agreement import ABSENT, Agreement, Compared, Times
from tools.evidence.replay.replica import Replica


def test_it_answers_as_fortnox_does(recordings_paths: tuple[Path, ...], capsys: pytest.CaptureFixture[str]) -> None:
    found = replayed(recordings_paths[:1]).agreements
    with capsys.disabled():
        for operation, agreement in sorted(found.items()):
            print(f"\n{operation or 'All'}: {agreement}", *agreement.differences_now, sep="\n    ", end="")
        print()
    every = found.pop("")
    assert every.exchanges, "there are no recordings"
    assert every.percent >= 95, every.differences
    assert every.percent_now >= 95, every.differences_now
    assert every.percent_whole_now >= 90, every.differences_now
    assert {name: each.differences_now for name, each in found.items() if each.percent_now < 80} == {}


def test_it_agrees_with_what_it_can_repeat_of_the_other_folders(
    recordings_paths: tuple[Path, ...], capsys: pytest.CaptureFixture[str]
) -> None:
    found = replayed(recordings_paths[1:], lenient=True)
    every = found.agreements[""]
    with capsys.disabled():
        print(f"\nOther folders: {every}; {len(found.left_out)} exchanges left out: {', '.join(found.left_out)}")
    assert every.percent_now >= 95, every.differences_now
    assert len(found.left_out) <= every.exchanges / 10


def test_a_path_without_its_key_is_refused_as_fortnox_does(recordings_paths: tuple[Path, ...]) -> None:
    replica = Replica(datetime.now(UTC))
    sent = [each for each in recordings.elsewhere(recordings_paths) if each["request"]["path"].startswith("/3/")]
    for each in sent:
        request, answer = each["request"], each["response"]
        status, body = replica.send(request["method"], request["path"], body=request["body"])
        assert (status, body["ErrorInformation"].keys()) == (answer["status"], answer["body"]["ErrorInformation"].keys())
        assert body["ErrorInformation"]["code"] == answer["body"]["ErrorInformation"]["code"]


def test_what_differs_is_told() -> None:
    recorded = (200, {"A": "1", "B": None, "C": [{"D": 1}], "E": True})
    answered = (200, {"A": 1, "B": None, "C": [], "E": True, "F": ""})
    told = _agreement([Compared.of("x", "GET /3/x", "2024-01", recorded, answered)])
    assert told.differences == ["x A: number, recorded string", "x C rows: null, recorded object", "x F: string, recorded absent"]
    assert (told.whole, told.exchanges, told.places) == (0, 1, 7)


def test_another_status_agrees_in_nothing() -> None:
    told = _agreement([Compared.of("x", "GET /3/x", "2024-01", (200, {"A": 1, "B": {"C": 2}}), (400, {"A": 1}))])
    assert len(told.differences) == told.places == 4


@pytest.mark.parametrize(
    ("older", "answered", "superseded"),
    [(ABSENT, "", True), (0, "0", True), ("", None, False), ("1", 1, False), (Decimal("1.5"), "1.5", False)],
)
def test_only_keys_and_blanks_are_superseded(older: object, answered: object, superseded: bool) -> None:
    body = {} if older is ABSENT else {"A": older}
    exchanges = [
        Compared.of("older", "GET /3/x", "2016-03", (200, body), (200, {"A": answered})),
        Compared.of("newer", "GET /3/x", "2024-01", (200, {"A": answered if superseded else older}), (200, {"A": answered})),
    ]
    told = _agreement(exchanges)
    assert ("older" in "".join(told.differences)) and ("older" in "".join(told.differences_now)) is not superseded


def _agreement(exchanges: list[Compared]) -> Agreement:
    agreement, times = Agreement(), Times(exchanges)
    for exchange in exchanges:
        agreement.add(exchange, times)
    return agreement
