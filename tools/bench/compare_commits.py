"""Two commits, measured in ten alternating pairs: `nox -s bench -- --against REV`.

Each measurement is a new process that imports one commit's packages from a folder of its own.
A figure is CPU time, so other programs on the machine matter less.
The result of a figure is the median of the ratios of its pairs.
"""

from __future__ import annotations

import json
import os
import subprocess
import sys
from pathlib import Path
from statistics import median
from tempfile import TemporaryDirectory

from tools.release import git

PAIRS = 10
PERCENT = 5.0
PACKAGES = ("overrides", "generated")
PROGRAM = Path(__file__).with_name("commit_figures.py")


def main(root: Path, old: str, new: str = "HEAD") -> int:
    """Print a table of both commits. Return 1 if a figure of the new one is slower by more than 5 percent."""
    with TemporaryDirectory() as name:
        folders = {revision: Path(name, label) for label, revision in (("old", old), ("new", new))}
        for revision, folder in folders.items():
            git.export(root, folder, revision, *PACKAGES)
        pairs = [_pair(number, folders[old], folders[new]) for number in range(PAIRS)]
    changes = {what: _percent([(before[what], after[what]) for before, after in pairs]) for what in pairs[0][0]}
    print(_table(old, new, pairs, changes))
    return 0 if all(change <= PERCENT for change in changes.values()) else 1


def _pair(number: int, old: Path, new: Path) -> tuple[dict[str, float], dict[str, float]]:
    """Measure both commits. Every second pair begins with the new one."""
    print(f"pair {number + 1} of {PAIRS}", file=sys.stderr)
    if number % 2:
        after, before = _measure(new), _measure(old)
    else:
        before, after = _measure(old), _measure(new)
    return before, after


def _measure(folder: Path) -> dict[str, float]:
    paths = os.pathsep.join(str(folder / package) for package in PACKAGES)
    environ = {name: value for name, value in os.environ.items() if name != "PYTHONDONTWRITEBYTECODE"} | {"PYTHONPATH": paths}
    output = subprocess.run(
        [sys.executable, str(PROGRAM), str(folder)], cwd=folder, env=environ, stdout=subprocess.PIPE, text=True, check=True
    )
    seconds: dict[str, float] = json.loads(output.stdout)
    return seconds


def _percent(pairs: list[tuple[float, float]]) -> float:
    """Return how much slower the second ones are, in percent. A negative number is faster."""
    return (median(after / before for before, after in pairs) - 1) * 100


def _table(old: str, new: str, pairs: list[tuple[dict[str, float], dict[str, float]]], changes: dict[str, float]) -> str:
    rows = [("what", f"old, {old}", f"new, {new}", "difference", "at most", "verdict")]
    for what, change in changes.items():
        before, after = (median(figures[what] for figures in column) for column in zip(*pairs, strict=True))
        verdict = "ok" if change <= PERCENT else "SLOWER"
        rows.append((what, f"{before * 1000:.2f} ms", f"{after * 1000:.2f} ms", f"{change:+.1f} %", f"+{PERCENT:g} %", verdict))
    widths = [max(map(len, column)) for column in zip(*rows, strict=True)]
    lines = ["| " + " | ".join(cell.ljust(width) for cell, width in zip(row, widths, strict=True)) + " |" for row in rows]
    lines.insert(1, "| " + " | ".join("-" * width for width in widths) + " |")
    return "\n".join(lines)
