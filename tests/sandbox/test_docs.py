"""The code blocks of docs/sandbox.md run unchanged."""

import os
import subprocess
import sys
from pathlib import Path

import pytest

from tests.code_blocks import python_blocks

BLOCKS = {where: code for where, code in python_blocks() if where.startswith("docs/sandbox.md")}


@pytest.mark.parametrize("where", [where for where, code in BLOCKS.items() if "def " not in code and "pytest_plugins" not in code])
def test_program_in_docs_runs(where: str, capsys: pytest.CaptureFixture[str]) -> None:
    exec(compile(BLOCKS[where], where, "exec"), {})
    assert capsys.readouterr().out


@pytest.mark.parametrize("where", [where for where, code in BLOCKS.items() if "def test" in code])
def test_test_in_docs_passes(where: str, tmp_path: Path) -> None:
    (tmp_path / "conftest.py").write_text(next(code for code in BLOCKS.values() if "pytest_plugins" in code))
    (tmp_path / "test_it.py").write_text(BLOCKS[where])
    environ = {name: value for name, value in os.environ.items() if not name.startswith(("PYTEST", "FORTNOX"))}
    command = [sys.executable, "-m", "pytest", "-q", "-p", "no:cacheprovider"]
    run = subprocess.run(command, cwd=tmp_path, capture_output=True, text=True, env=environ, check=False)
    assert "1 passed" in run.stdout, run.stdout


def test_docs_have_expected_number_of_blocks() -> None:
    assert len(BLOCKS) == 7
