"""Known drift with its reasons, one entry for each property, in explained_drift.yaml."""

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
# What recorded and documented responses have and the models do not: each property once, with the reason. Each one occurs.
# Written by `nox -s tests -- tests/contract/test_recordings.py --rewrite`, which preserves the reasons and leaves new ones empty.
# undeclared: the model does not have the property.
# unconvertible: its value cannot be converted to its type.
# unreadable: the complete response has another form.
"""


@frozen
class Explained:
    """A property that drifts.

    Attributes:
        model: the model that does not have it, or whose type does not match.
        property: its name in the response.
        kind: undeclared, unconvertible, or unreadable if the complete response has another form.
        evidence: `recorded` for a real response, `documented` for an example.
        date: the month of the newest one; "undated" if an example has no date.
        reason: why the response differs, and why the model is not changed.
    """

    model: str
    property: str
    kind: str
    evidence: str
    date: str
    reason: str = ""

    def facts(self) -> Explained:
        """Return the entry without the reason, which is written by hand."""
        return evolve(self, reason="")

    def key(self) -> tuple[str, str, str, str]:
        """Return the key by which entries are compared and sorted."""
        return self.model, self.property, self.kind, self.evidence


def drift_of(call: Exchange) -> list[Explained]:
    """Return what the client could not decode into its models."""
    return list(_drift_of(call))


def _drift_of(call: Exchange) -> Iterator[Explained]:
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
    """Return all drift, each property once with its newest month."""
    found: dict[tuple[str, str, str, str], Explained] = {}
    for each in (each for call in calls for each in drift_of(call)):
        newest = found.setdefault(each.key(), each)
        # "undated" is never the newest.
        found[each.key()] = max(newest, each, key=lambda entry: entry.date if entry.date != "undated" else "")
    return [found[key] for key in sorted(found)]


def listed() -> list[Explained]:
    """Return the entries of the file."""
    return [Explained(**each) for each in YAML(typ="safe").load(FILE.read_text("utf-8")) or []]


def rewrite(entries: Iterable[Explained]) -> None:
    """Write the file with its existing reasons."""
    reasons = {each.key(): each.reason for each in listed()} if FILE.exists() else {}
    yaml = YAML()
    yaml.width = 130
    with FILE.open("w", encoding="utf-8") as file:
        file.write(_HEAD)
        yaml.dump([asdict(evolve(each, reason=reasons.get(each.key(), ""))) for each in entries], file)
