"""Drift that is known and explained: what responses hold beyond the models, one entry for each property, in explained_drift.yaml."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from pathlib import Path

from attrs import asdict, evolve, frozen
from fortnox_client.errors import ResponseError
from ruamel.yaml import YAML

from tools.evidence.exchange import Exchange

FILE = Path(__file__).parent / "explained_drift.yaml"
_HEAD = """\
# What recorded and documented responses hold beyond the models: each property once, with the reason, and none that does not occur.
# Written by `nox -s tests -- tests/contract/test_recordings.py --rewrite`, which keeps the reasons and leaves new ones blank.
# undeclared: the model lacks the property.
# unconvertible: its value has no form of its type.
# unreadable: the whole response has another form.
"""


@frozen
class Explained:
    """A property that drifts.

    Attributes:
        model: the model that lacks it, or whose type it does not have.
        property: its name in the response.
        kind: undeclared, unconvertible, or unreadable where the whole response has another form.
        evidence: whether a real response was recorded, or an example is documented.
        date: the month of the last one; "undated" where an example has none.
        reason: why it is so, and why it stays so.
    """

    model: str
    property: str
    kind: str
    evidence: str
    date: str
    reason: str = ""

    def facts(self) -> Explained:
        """Leave out the reason, which is written by hand."""
        return evolve(self, reason="")

    def place(self) -> tuple[str, str, str, str]:
        return self.model, self.property, self.kind, self.evidence


def departures(call: Exchange) -> list[Explained]:
    """Find what a response holds that the client could not put into its models by their types."""
    return list(_departures(call))


def _departures(call: Exchange) -> Iterator[Explained]:
    fixture = call.fixture
    months = re.findall(r"\d{4}-\d\d", fixture.seen)
    evidence, date = fixture.evidence, max(months, default="undated")
    if fixture.response.ok and isinstance(call.result, ResponseError):
        yield Explained(call.model or "", call.response_key or "", "unreadable", evidence, date)
        return
    for drift in call.drift:
        if drift.declared == "nothing":
            yield Explained(drift.schema, drift.property, "undeclared", evidence, date)
        elif drift.observed.startswith("unreadable"):
            yield Explained(drift.schema, drift.property, "unconvertible", evidence, date)


def current(calls: Iterable[Exchange]) -> list[Explained]:
    """Find all that departs, each property once and with its last month."""
    found: dict[tuple[str, str, str, str], Explained] = {}
    for each in (each for call in calls for each in departures(call)):
        last = found.setdefault(each.place(), each)
        # "undated" is never the later one.
        found[each.place()] = max(last, each, key=lambda one: one.date if one.date != "undated" else "")
    return [found[place] for place in sorted(found)]


def listed() -> list[Explained]:
    """Read the list."""
    return [Explained(**each) for each in YAML(typ="safe").load(FILE.read_text("utf-8")) or []]


def rewrite(entries: Iterable[Explained]) -> None:
    """Write the list again, with the reasons that it has."""
    reasons = {each.place(): each.reason for each in listed()} if FILE.exists() else {}
    yaml = YAML()
    yaml.width = 130
    with FILE.open("w", encoding="utf-8") as file:
        file.write(_HEAD)
        yaml.dump([asdict(evolve(each, reason=reasons.get(each.place(), ""))) for each in entries], file)
