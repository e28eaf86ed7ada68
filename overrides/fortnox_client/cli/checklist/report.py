"""Print the results of the checks as text."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Final

from rich.console import Group
from rich.padding import Padding
from rich.text import Text

from fortnox_client.cli.checklist.finding import STEPS, Finding, State
from fortnox_client.cli.terminal import stdout

_MARKS: Final[dict[State, tuple[str, str]]] = {
    "done": ("✓", "green"),
    "failed": ("✗", "bold red"),
    "manual": ("•", "yellow"),
    "waiting": ("…", "dim"),
}


def print_report(findings: Sequence[Finding]) -> None:
    """Print findings by step: one line each, and below it what to do.

    Args:
        findings: the findings.
    """
    console = stdout()
    for step, title in STEPS.items():
        console.print(Text(f"{step}. {title}", style="bold"))
        for each in findings:
            if each.step == step:
                console.print(_lines(each))


def _lines(finding: Finding) -> Group:
    mark, style = _MARKS[finding.state]
    lines = [Padding(Text.assemble((f"{mark} ", style), (f"{finding.what}: ", ""), finding.seen), (0, 0, 0, 3), expand=False)]
    more = " ".join(part for part in (finding.next, finding.link) if part)
    if more:
        lines.append(Padding(Text(f"→ {more}", style="cyan" if finding.state == "failed" else "dim"), (0, 0, 0, 5), expand=False))
    return Group(*lines)
