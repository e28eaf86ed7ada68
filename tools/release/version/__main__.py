"""`python -m tools.release.version [--write | --written] [--root FOLDER]`"""

from __future__ import annotations

import argparse
import sys
from pathlib import Path

from rich.console import Console

from generator.dates import swedish_today
from generator.errors import ToolError
from tools.release import problems
from tools.release.version import entry, version_files
from tools.release.version.decision import Decision, decide, written

ROOT = Path(__file__).parents[3]


def main(arguments: list[str] | None = None) -> int:
    parser = argparse.ArgumentParser(prog="version", description="Print the next version, and why.")
    parser.add_argument("--write", action="store_true", help="write it into pyproject.toml and CHANGELOG.md, and remove its fragments")
    parser.add_argument("--written", action="store_true", help="check a version whose entry is written")
    parser.add_argument("--root", type=Path, default=ROOT, help="the project's folder")
    options = parser.parse_args(arguments)
    try:
        with Console(stderr=True).status("comparing with the last release"):
            decision = written(options.root) if options.written else decide(options.root)
        report = _report(options.root, decision)
        if decision.missing:
            print(report)
            for each in decision.missing:
                print(f"version: {each}", file=sys.stderr)
            return 1
        if options.write and decision.version and not decision.written:
            version_files.write(options.root, decision, swedish_today())
            report += f"\nwritten into pyproject.toml and CHANGELOG.md: commit it, and push the tag v{decision.version}, which publishes it"
    except ToolError as stop:
        print(f"version: {problems.text(stop)}", file=sys.stderr)
        return 1
    print(report)
    return 0


def _report(root: Path, decision: Decision) -> str:
    """Return the text of the entry, then the version."""
    since = f"since v{decision.last}" if decision.last else "and there is no release yet"
    if decision.written and decision.missing:
        return f"{decision.version} cannot be released with its entry in the changelog:"
    if decision.written:
        known = f"has every change {since}" if decision.last else "is written, and there is no release yet"
        return f"the changelog entry of {decision.version} {known}. Commit it, and push the tag v{decision.version}"
    if decision.version is None:
        return f"nothing to release {since}"
    text = entry.render(root, decision.changes, decision.fragments, decision.unreleased)
    if decision.missing:
        return f"{text}\n\n{decision.version} would be next, {since}, but {len(decision.missing)} breaking changes have no migration note:"
    why = {"none": "the version in pyproject.toml", "fix": "it has fixes only"}.get(decision.bump, f"the worst change is {decision.bump}")
    return f"{text}\n\nnext is {decision.version}: {why}, {since}"


if __name__ == "__main__":
    sys.exit(main())
