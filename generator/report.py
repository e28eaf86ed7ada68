"""Output of a run: progress while it works, a table at the end."""

from __future__ import annotations

import sys
from collections import Counter
from collections.abc import Callable, Iterator
from contextlib import contextmanager

from rich.console import Console
from rich.table import Table

from generator.errors import GeneratorError, GeneratorErrors
from generator.pipeline import Report


@contextmanager
def progress() -> Iterator[Callable[[str], None]]:
    """Show the current step, on a terminal only."""
    console = Console(stderr=True)
    if not console.is_terminal:
        yield lambda _: None
        return
    with console.status("") as status:
        yield lambda step: status.update(step)


def print_problems(error: GeneratorError) -> None:
    """Print the problems of a run: a single one on one line, several under the headings of their groups."""
    errors = error.errors if isinstance(error, GeneratorErrors) else [error]
    notes = error.notes if isinstance(error, GeneratorErrors) else []
    if len(errors) == 1 and not notes:
        print(f"generate: {errors[0]}", file=sys.stderr)
        return
    groups: dict[str, list[GeneratorError]] = {}
    for each in errors:
        groups.setdefault(each.group or "the document", []).append(each)
    for each in notes:
        groups.setdefault(f"{each.group}: same shape, no action required", []).append(each)
    print(f"generate: {len(errors)} problems, no files generated", file=sys.stderr)
    for group, members in groups.items():
        print(f"\n{group} ({len(members)})", file=sys.stderr)
        for each in members:
            print(f"  {each}", file=sys.stderr)


def print_report(report: Report, seconds: float) -> None:
    """Print what changed since the last import, then the table of counts."""
    console = Console(width=None if Console().is_terminal else 140)
    lines = [f"{change.kind:8} {change.location}  {change.detail}" for change in report.changes]
    lines += [f"ignored  {ignored}" for ignored in report.ignored]
    lines += [f"excluded {key}: {reason}" for key, reason in report.excluded.items()]
    for line in lines:
        console.print(line, highlight=False, markup=False)
    if report.edits:
        console.print(report.edits, highlight=False, markup=False, end="")
    for name in report.names_added:
        console.print(f"named    {name}", highlight=False, markup=False)
    counts = Counter(change.kind for change in report.changes)
    table = Table("generated", "")
    rows = {
        "operations in the document": report.operations_in,
        "operations in the code": report.operations_out,
        "operations excluded": len(report.excluded),
        "models": report.models,
        "payloads": report.payloads,
        "corrections applied": report.corrections,
        "lists with full objects": f"{report.full_lists} of {report.lists}",
        "changes since the last import": ", ".join(f"{count} {kind}" for kind, count in sorted(counts.items())) or "none",
        "names added": len(report.names_added),
        "parameters described": f"{report.parameters - len(report.undocumented):,} of {report.parameters:,}",
        "lines of Python": f"{report.lines:,}",
        "seconds": f"{seconds:.1f}",
    }
    for label, value in rows.items():
        table.add_row(label, str(value))
    console.print(table)
