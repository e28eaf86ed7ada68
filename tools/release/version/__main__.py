"""`python -m tools.release.version [--write | --written] [--root FOLDER]`"""

from __future__ import annotations

import argparse
import sys
from datetime import UTC, datetime
from pathlib import Path

from rich.console import Console

from generator.errors import ToolError
from tools.release import problems
from tools.release.version import entry, writing
from tools.release.version.decision import Decision, decide, written

ROOT = Path(__file__).parents[3]


def main(arguments: list[str] | None = None) -> int:
    parser = argparse.ArgumentParser(prog="version", description="Says which version is next, and why.")
    parser.add_argument("--write", action="store_true", help="write it into pyproject.toml and CHANGELOG.md, and take its fragments away")
    parser.add_argument("--written", action="store_true", help="check the version whose entry is written, tagged or not")
    parser.add_argument("--root", type=Path, default=ROOT, help="the project's folder")
    options = parser.parse_args(arguments)
    try:
        with Console(stderr=True).status("comparing with the last release"):
            decision = written(options.root) if options.written else decide(options.root)
        told = _told(options.root, decision)
        if decision.missing:
            print(told)
            for each in decision.missing:
                print(f"version: {each}", file=sys.stderr)
            return 1
        if options.write and decision.version and not decision.written:
            writing.write(options.root, decision, datetime.now(UTC).date())
            told += f"\nwritten into pyproject.toml and CHANGELOG.md: commit it, and push the tag v{decision.version}, which publishes it"
    except ToolError as stop:
        print(f"version: {problems.text(stop)}", file=sys.stderr)
        return 1
    print(told)
    return 0


def _told(root: Path, decision: Decision) -> str:
    """What the entry will say, then what follows from it."""
    since = f"since v{decision.last}" if decision.last else "and there is no release yet"
    if decision.written and decision.missing:
        return f"{decision.version} cannot go out as its entry in the changelog has it:"
    if decision.written:
        known = f"and its entry tells what changed {since}" if decision.last else "the first one"
        return f"{decision.version} is written, {known}. Commit it, and push the tag v{decision.version}"
    if decision.version is None:
        return f"nothing to release {since}"
    said = entry.render(root, decision.news, decision.fragments, decision.unreleased)
    if decision.missing:
        return f"{said}\n\n{decision.version} would be next, {since}, but {len(decision.missing)} that break lack a word on migrating:"
    why = {"none": "as pyproject.toml says", "fix": "it mends"}.get(decision.bump, f"the worst is {decision.bump}")
    return f"{said}\n\nnext is {decision.version}: {why}, {since}"


if __name__ == "__main__":
    sys.exit(main())
