"""`python -m tools.release.upstream [PATH_OR_URL] [--into FOLDER] [--tests-within MINUTES] [--root FOLDER]`"""

from __future__ import annotations

import argparse
import sys
from functools import partial
from pathlib import Path

from generator.dates import swedish_today
from generator.errors import ToolError
from generator.source import OFFICIAL
from tools.release import problems
from tools.release.upstream import checks
from tools.release.upstream.pull_request import PullRequest
from tools.release.upstream.watch import watch


def main(arguments: list[str] | None = None) -> int:
    parser = argparse.ArgumentParser(prog="upstream", description="Generate from a changed document, and write a pull request.")
    parser.add_argument("source", nargs="?", default=OFFICIAL, help="path or URL of a document; default: %(default)s")
    parser.add_argument("--into", type=Path, metavar="FOLDER", help="folder for the text of the pull request; default: build/upstream")
    parser.add_argument(
        "--tests-within", type=float, default=30, metavar="MINUTES", help="minutes after which the tests have failed; default: %(default)s"
    )
    parser.add_argument("--root", type=Path, default=Path(__file__).parents[3], help="the folder of the project")
    options = parser.parse_args(arguments)
    into: Path = options.into or options.root / "build/upstream"
    PullRequest.clear(into)
    try:
        found = watch(options.root, options.source, today=swedish_today(), test=partial(checks.failed, within=options.tests_within))
        if found is None:
            print("nothing changed")
            return 0
        found.request.write(into, found.patch)
    except ToolError as error:
        print(f"upstream: {problems.text(error)}", file=sys.stderr)
        return 1
    print(f"{'a draft' if found.request.draft else 'a pull request'} is in {into}: {found.request.title}")
    return 0


if __name__ == "__main__":
    sys.exit(main())
