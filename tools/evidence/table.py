"""Print the evidence for each operation, and write it to docs/evidence.md."""

from __future__ import annotations

import re
from collections import Counter

from attrs import frozen
from rich.console import Console
from rich.table import Table

from tools.evidence import fixtures, inputs, samples, tested_elsewhere
from tools.evidence.samples import ROOT

DOCUMENT = ROOT / "docs/evidence.md"
KINDS = {"recorded": "recorded", "documented": "documented", "hand-written-test": "tested by others", "synthetic": "synthetic"}
"""The classes, and their names in the table."""

_HEAD = """\
# Evidence

This page counts the evidence for each operation of the client.
Tests compare the client with this evidence.
`nox -s evidence` writes the tables, and a test checks that they are current.

- *Recorded*: shapes of real responses, with invented values.
- *Documented*: shapes or field names of Fortnox's examples.
- *Tested by others*: tests of other clients that ran against the real service.
  These tests show that the operation works.
  Their responses are not available.
- *Synthetic*: fixtures that were generated from the published document.
  They are not evidence.
  They test that the client agrees with the document and its corrections.
- *Latest*: the month of the newest dated evidence.

The shapes are in [tests/contract/fixtures](../tests/contract/fixtures).
Some recorded responses have fields or values that the models do not have.
[explained_drift.yaml](../tools/evidence/explained_drift.yaml) lists these differences, with the reasons.

| evidence | operations | pieces |
| --- | ---: | ---: |
"""


@frozen
class Row:
    """An operation, its number of pieces of evidence by class, and the month of the newest."""

    operation: str
    method: str
    counts: dict[str, int]
    latest: str

    @property
    def cells(self) -> list[str]:
        return [str(self.counts[kind] or "") for kind in KINDS] + [self.latest]


def rows() -> list[Row]:
    """Count the evidence of every operation of the published document."""
    counted: Counter[tuple[str, str]] = Counter()
    latest: dict[str, str] = {}
    for operation, kind, month in _pieces():
        counted[operation, kind] += 1
        latest[operation] = max(month, latest.get(operation, ""))
    return [
        Row(each.key, each.name, {kind: counted[each.key, kind] for kind in KINDS}, latest.get(each.key, ""))
        for each in sorted(samples.operations(), key=lambda each: (each.path, each.method))
    ]


def _pieces() -> list[tuple[str, str, str]]:
    """Return operation, class and newest month of each piece of evidence."""
    own = [(each.operation, each.evidence, max(re.findall(r"\d{4}-\d\d", each.seen), default="")) for each in fixtures.load_all()]
    return [*own, *((each.operation, each.kind, each.month) for each in tested_elsewhere.load())]


def totals(table: list[Row]) -> list[tuple[str, int, int]]:
    """Return (class, number of operations, number of pieces) for each class, for any evidence, for none, and for all operations."""
    found = [(name, sum(bool(row.counts[kind]) for row in table), sum(row.counts[kind] for row in table)) for kind, name in KINDS.items()]
    evidence = [kind for kind in KINDS if kind != "synthetic"]
    some = [row for row in table if any(row.counts[kind] for kind in evidence)]
    pieces = sum(row.counts[kind] for row in some for kind in evidence)
    return [
        *found,
        ("any but synthetic", len(some), pieces),
        ("synthetic alone", len(table) - len(some), 0),
        ("all operations", len(table), 0),
    ]


def to_markdown() -> str:
    """Return the text of the page."""
    table = rows()
    head = _HEAD + "".join(f"| {name} | {operations} | {pieces or ''} |\n" for name, operations, pieces in totals(table))
    columns = ["operation", "method", *KINDS.values(), "latest"]
    head += f"\n| {' | '.join(columns)} |\n| --- | --- |{' ---: |' * len(KINDS)} --- |\n"
    return head + "".join(f"| {' | '.join([f'`{row.operation}`', f'`{row.method}`', *row.cells])} |\n" for row in table)


def main() -> None:
    """Write the table. FORTNOX_EVIDENCE names files with more evidence."""
    for file in inputs.paths("FORTNOX_EVIDENCE"):
        tested_elsewhere.save(tested_elsewhere.read(file))
    table = Table("operation", "method", *KINDS.values(), "latest", title="Evidence")
    for row in rows():
        table.add_row(row.operation, row.method, *row.cells)
    Console().print(table)
    for name, operations, pieces in totals(rows()):
        print(f"{name}: {operations} operations" + (f", {pieces} pieces" if pieces else ""))
    DOCUMENT.write_text(to_markdown(), "utf-8")


if __name__ == "__main__":
    main()
