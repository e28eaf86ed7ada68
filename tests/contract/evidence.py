"""Which evidence exists for each operation: printed, and written into docs/evidence.md."""

from __future__ import annotations

from collections import Counter

from attrs import frozen
from rich.console import Console
from rich.table import Table

from tests import samples
from tests.contract import fixtures
from tests.samples import ROOT

DOCUMENT = ROOT / "docs/evidence.md"

_HEAD = """\
# Evidence

What this client's reading of each operation is held against. *Recorded*: shapes of real answers;
*documented*: shapes that Fortnox shows in an example. An operation with neither is made from Fortnox's document and its corrections
alone. Written by `nox -s evidence` from [tests/contract/fixtures](../tests/contract/fixtures), which hold the shapes with invented values.

{recorded} of {operations} operations are held against recorded answers, {documented} more against documented ones.

| operation | method | recorded | documented |
| --- | --- | ---: | ---: |
"""


@frozen
class Row:
    """An operation and how many shapes of each evidence it has."""

    operation: str
    method: str
    recorded: int
    documented: int


def rows() -> list[Row]:
    counted = Counter((fixture.operation, fixture.evidence) for fixture in fixtures.load_all())
    return [
        Row(each.key, each.name, counted[each.key, "recorded"], counted[each.key, "documented"])
        for each in sorted(samples.operations(), key=lambda each: (each.path, each.method))
    ]


def recorded() -> int:
    """How many operations are held against recorded answers."""
    return sum(bool(row.recorded) for row in rows())


def to_markdown() -> str:
    table = rows()
    documented = sum(bool(row.documented) and not row.recorded for row in table)
    head = _HEAD.format(recorded=recorded(), operations=len(table), documented=documented)
    return head + "".join(f"| `{row.operation}` | `{row.method}` | {row.recorded or ''} | {row.documented or ''} |\n" for row in table)


def main() -> None:
    table = Table("operation", "method", "recorded", "documented", title="Shapes that were seen")
    for row in rows():
        table.add_row(row.operation, row.method, str(row.recorded or ""), str(row.documented or ""))
    Console().print(table)
    print(f"{recorded()} of {len(rows())} operations are held against recorded answers")
    DOCUMENT.write_text(to_markdown(), "utf-8")


if __name__ == "__main__":
    main()
