"""`python -m tools.release.on_main [--root FOLDER]`: check that the last commit was merged into main."""

from __future__ import annotations

import argparse
import sys
from pathlib import Path

from tools.release import tree
from tools.release.errors import Stop

MAIN = "origin/main"


def main(arguments: list[str] | None = None) -> int:
    parser = argparse.ArgumentParser(prog="on_main", description=f"Checks that the last commit is one of {MAIN}.")
    parser.add_argument("--root", type=Path, default=Path(__file__).parents[2], help="the project's folder")
    options = parser.parse_args(arguments)
    try:
        check(options.root)
    except Stop as stop:
        print(f"on_main: {stop}", file=sys.stderr)
        return 1
    print(f"the last commit is on {MAIN}")
    return 0


def check(root: Path) -> None:
    """Stops where main does not have the commit."""
    if not tree.is_revision(root, MAIN):
        raise Stop(f"there is no {MAIN} here to look for the commit in: fetch it")
    if not tree.is_part_of(root, "HEAD", MAIN):
        raise Stop(f"the last commit is not on {MAIN}, and nothing may be published of it: merge it, and tag what was merged")


if __name__ == "__main__":
    sys.exit(main())
