"""`python -m tools.release.difference [OLD NEW] [--format text|markdown|json] [--root FOLDER]`"""

from __future__ import annotations

import argparse
import sys
from pathlib import Path

from rich.console import Console

from generator.errors import ToolError
from tools.release import problems
from tools.release.difference import inputs, report
from tools.release.difference.inputs import Spec
from tools.release.difference.report import Difference

_STYLES = {"breaking": "red", "additive": "green", "fix": "cyan", "invisible": "dim", "note": "yellow"}


def main(arguments: list[str] | None = None) -> int:
    parser = argparse.ArgumentParser(prog="spec_diff", description="Print what a changed document changes for users of the client.")
    what = "path or URL of a document, or a git revision"
    parser.add_argument("old", nargs="?", help=f"{what}; default: the last release")
    parser.add_argument("new", nargs="?", help=f"{what}; default: spec/fortnox.json")
    parser.add_argument("--format", choices=report.FORMS, default="text")
    parser.add_argument("--root", type=Path, default=Path(__file__).parents[3], help="the folder of the project")
    options = parser.parse_args(arguments)
    try:
        found = compare(options.old, options.new, options.root)
    except ToolError as error:
        print(f"spec_diff: {problems.text(error)}", file=sys.stderr)
        return 1
    _show(report.FORMS[options.format](found), styled=options.format == "text")
    return 0


def compare(old: str | None, new: str | None, root: Path) -> Difference:
    """Return the difference of two documents or revisions; by default of spec/ against the last release."""
    before = inputs.load(inputs.last_release(root) if old is None else old, root)
    after = Spec.of_folder(root / "spec", "spec/fortnox.json") if new is None else inputs.load(new, root)
    return Difference.of(before, after)


def _show(output: str, *, styled: bool) -> None:
    console = Console()
    if not styled or not console.is_terminal:
        sys.stdout.write(output)
        return
    for line in output.splitlines():
        console.print(line, style=_STYLES.get(line.split(" ")[0]), highlight=False, markup=False, soft_wrap=True)


if __name__ == "__main__":
    sys.exit(main())
