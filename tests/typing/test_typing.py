"""mypy and pyright accept right.py and every example of the documentation, and reject each marked line of wrong.py."""

import json
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

import pytest

from tests.code_blocks import python_blocks

FOLDER = Path(__file__).parent
ROOT = FOLDER.parent.parent

Errors = dict[Path, set[int]]


def mypy(files: list[Path]) -> Errors:
    run = subprocess.run(
        [sys.executable, "-m", "mypy", "--strict", "--output=json", "--no-incremental", *map(str, files)],
        cwd=ROOT,
        capture_output=True,
        text=True,
        check=False,
    )
    assert run.returncode in (0, 1), run.stderr
    found: Errors = {file: set() for file in files}
    for line in filter(None, run.stdout.splitlines()):
        message = json.loads(line)
        if message["severity"] == "error":
            found[(ROOT / message["file"]).resolve()].add(message["line"])
    return found


def pyright(files: list[Path]) -> Errors:
    run = subprocess.run(
        [sys.executable, "-m", "pyright", "--outputjson", *map(str, files)], cwd=ROOT, capture_output=True, text=True, check=False
    )
    assert run.returncode in (0, 1), run.stderr
    found: Errors = {file: set() for file in files}
    # The wrapper may print about its own set-up first.
    for message in json.loads(run.stdout[run.stdout.index("{") :])["generalDiagnostics"]:
        if message["severity"] == "error":
            found[Path(message["file"]).resolve()].add(message["range"]["start"]["line"] + 1)
    return found


checkers = pytest.mark.parametrize("check", [mypy, pyright], ids=lambda check: check.__name__)


@checkers
def test_right_use_passes_and_wrong_use_fails(check: Callable[[list[Path]], Errors]) -> None:
    right, wrong = FOLDER / "right.py", FOLDER / "wrong.py"
    marked = {number for number, line in enumerate(wrong.read_text("utf-8").splitlines(), 1) if "# wrong: " in line}
    assert len(marked) > 15
    found = check([right, wrong])
    assert found[right] == set()
    assert found[wrong] == marked


@checkers
def test_documentation_examples_pass(check: Callable[[list[Path]], Errors], tmp_path: Path) -> None:
    files = {}
    for number, (where, code) in enumerate(python_blocks()):
        file = (tmp_path / f"block_{number}.py").resolve()
        file.write_text(code, "utf-8")
        files[file] = where
    assert files
    found = check(list(files))
    assert {files[file]: lines for file, lines in found.items() if lines} == {}
