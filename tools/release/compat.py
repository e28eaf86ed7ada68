"""Run the examples and the downstream package of the last release with the current code. Code of users must still work."""

from __future__ import annotations

import sys
from collections.abc import Callable
from pathlib import Path
from tempfile import TemporaryDirectory

from tools.release import downstream, git, process

# Tests of the last release that check and run the examples of its README and docs.
EXAMPLES = {
    "tests/project/test_readme.py": "test_example_runs",
    "tests/project/test_list_examples.py": "",
    "tests/sandbox/test_docs.py": "",
    "tests/typing/test_typing.py": "test_documentation_examples_pass",
}
# The files that these tests read and import. None of them is code of the client.
FILES = ("README.md", "docs", "tests", "tools", "generator", "pyproject.toml")


def run(root: Path, say: Callable[[str], None]) -> None:
    """Run them in a temporary folder, with the client that is installed here."""
    release = git.last_release(root)
    revision = release or "HEAD"
    say(f"the last release is {release}" if release else "there is no release yet (no tag v1.2.3), so the last commit is used")
    with TemporaryDirectory() as name:
        folder = Path(name).resolve()
        git.export(root, folder, revision, *(each for each in FILES if git.tracked(root, each, revision=revision)))
        say(f"examples: {_examples(folder, say)}")
        _downstream(folder, say)


def _examples(folder: Path, say: Callable[[str], None]) -> str:
    existing = {file: test for file, test in EXAMPLES.items() if (folder / file).exists()}
    for file in EXAMPLES.keys() - existing.keys():
        say(f"that release has no {file}: skipped")
    selected = [f"{file}::{test}" if test else file for file, test in existing.items()]
    # fmt: off
    output = process.run(
        sys.executable, "-m", "pytest", "-q", "-p", "no:cacheprovider", *selected,
        cwd=folder, failed="an example of the last release does not work any more",
    )
    # fmt: on
    return output.strip().splitlines()[-1]


def _downstream(folder: Path, say: Callable[[str], None]) -> None:
    package = folder / downstream.BOOKKEEPER
    if not package.exists():
        say(f"that release has no {downstream.BOOKKEEPER}: skipped")
        return
    downstream.check_types(package, Path(sys.executable))
    say("bookkeeper passes mypy --strict and pyright")
    # It is not installed here: it would require the last release.
    say(
        process.run(
            sys.executable, "rehearsal.py", cwd=package, failed="bookkeeper fails with the current code", more={"PYTHONPATH": "src"}
        ).strip()
    )
