"""What docs/sandbox.md shows runs as it stands."""

import os
import subprocess
import sys
from pathlib import Path

import pytest

from tests.code_blocks import python_blocks

BLOCKS = {where: code for where, code in python_blocks() if where.startswith("docs/sandbox.md")}


@pytest.mark.parametrize("where", [where for where, code in BLOCKS.items() if "def " not in code])
def test_a_program_runs(where: str, capsys: pytest.CaptureFixture[str]) -> None:
    exec(compile(BLOCKS[where], where, "exec"), {})
    assert capsys.readouterr().out


@pytest.mark.parametrize("where", [where for where, code in BLOCKS.items() if "def test" in code])
def test_a_test_passes(where: str, tmp_path: Path) -> None:
    (tmp_path / "test_it.py").write_text(BLOCKS[where])
    environ = {name: value for name, value in os.environ.items() if not name.startswith(("PYTEST", "FORTNOX"))}
    command = [sys.executable, "-m", "pytest", "-q", "-p", "no:cacheprovider"]
    run = subprocess.run(command, cwd=tmp_path, capture_output=True, text=True, env=environ, check=False)
    assert "1 passed" in run.stdout, run.stdout


def test_there_are_some_of_each() -> None:
    assert len(BLOCKS) == 6
