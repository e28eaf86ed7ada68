"""The last release's examples and downstream package against today's code: what users have written goes on to work."""

from __future__ import annotations

import sys
from collections.abc import Callable
from pathlib import Path
from tempfile import TemporaryDirectory

from tools.release import downstream, tree
from tools.release.command import run

# Tests of the last release that type-check and run what its README and docs show.
EXAMPLES = {
    "tests/project/test_readme.py": "test_the_example_runs",
    "tests/project/test_list_examples.py": "",
    "tests/sandbox/test_docs.py": "",
    "tests/typing/test_typing.py": "test_the_examples_of_the_documentation_are_right",
}
# What these read; of it nothing is code of the client.
OLD = ("README.md", "docs", "tests", "pyproject.toml")


def prove(root: Path, say: Callable[[str], None]) -> None:
    """Runs them in a folder of their own, where the client is the one that is installed here."""
    release = tree.last_release(root)
    revision = release or "HEAD"
    say(f"the last release is {release}" if release else "there is no release yet (no tag v1.2.3): the last commit stands for it")
    with TemporaryDirectory() as name:
        folder = Path(name).resolve()
        tree.export(root, folder, revision, *(each for each in OLD if tree.tracked(root, each, revision=revision)))
        say(f"examples: {_examples(folder, say)}")
        _downstream(folder, say)


def _examples(folder: Path, say: Callable[[str], None]) -> str:
    there = {file: test for file, test in EXAMPLES.items() if (folder / file).exists()}
    for file in EXAMPLES.keys() - there.keys():
        say(f"that release has no {file}: passed over")
    selected = [f"{file}::{test}" if test else file for file, test in there.items()]
    # fmt: off
    output = run(
        sys.executable, "-m", "pytest", "-q", "-p", "no:cacheprovider", *selected,
        cwd=folder, failed="what the last release's documentation shows does not work any more",
    )
    # fmt: on
    return output.strip().splitlines()[-1]


def _downstream(folder: Path, say: Callable[[str], None]) -> None:
    package = folder / downstream.BOOKKEEPER
    if not package.exists():
        say(f"that release has no {downstream.BOOKKEEPER}: passed over")
        return
    downstream.check_types(package, Path(sys.executable))
    say("bookkeeper is right by mypy --strict and by pyright")
    # It is not installed here, since its requirement would be that of the last release.
    say(
        run(
            sys.executable, "rehearsal.py", cwd=package, failed="bookkeeper does not do its work any more", more={"PYTHONPATH": "src"}
        ).strip()
    )
