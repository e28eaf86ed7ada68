"""What a person sees of a run: progress while it works, a table at its end."""

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
    """Names the step under way, on a terminal only."""
    console = Console(stderr=True)
    if not console.is_terminal:
        yield lambda _: None
        return
    with console.status("") as status:
        yield lambda step: status.update(step)


def show_problems(stop: GeneratorError) -> None:
    """Print what stopped a run: one problem in a line, several under the headings of their groups."""
    problems = stop.errors if isinstance(stop, GeneratorErrors) else [stop]
    notes = stop.notes if isinstance(stop, GeneratorErrors) else []
    if len(problems) == 1 and not notes:
        print(f"generate: {problems[0]}", file=sys.stderr)
        return
    groups: dict[str, list[GeneratorError]] = {}
    for each in problems:
        groups.setdefault(each.group or "the document", []).append(each)
    print(f"generate: {len(problems)} problems; nothing was generated", file=sys.stderr)
    for each in notes:
        groups.setdefault(f"{each.group} of the same shape, no problem", []).append(each)
    for group, members in groups.items():
        print(f"\n{group} ({len(members)})", file=sys.stderr)
        for each in members:
            print(f"  {each}", file=sys.stderr)


def show(report: Report, seconds: float) -> None:
    """The table at the end, and what changed since the last import."""
    console = Console(width=None if Console().is_terminal else 140)
    for change in report.changes:
        console.print(f"{change.kind:8} {change.location}  {change.detail}", highlight=False, markup=False)
    for line in report.left_out:
        console.print(f"left out {line}", highlight=False, markup=False)
    for key, reason in report.excluded.items():
        console.print(f"excluded {key}: {reason}", highlight=False, markup=False)
    if report.edits:
        console.print(report.edits, highlight=False, markup=False, end="")
    for name in report.names_added:
        console.print(f"named    {name}", highlight=False, markup=False)
    counts = Counter(change.kind for change in report.changes)
    table = Table("generated", "")
    rows = {
        "operations in": report.operations_in,
        "operations out": report.operations_out,
        "operations excluded": len(report.excluded),
        "models": report.models,
        "payloads": report.payloads,
        "corrections applied": report.corrections,
        "lists with full objects": f"{report.full_lists} of {report.lists}",
        "changed since the last import": ", ".join(f"{count} {kind}" for kind, count in sorted(counts.items())) or "nothing",
        "names added": len(report.names_added),
        "lines of Python": f"{report.lines:,}",
        "seconds": f"{seconds:.1f}",
    }
    for label, value in rows.items():
        table.add_row(label, str(value))
    console.print(table)
