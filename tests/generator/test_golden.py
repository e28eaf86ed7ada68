"""The output for a small document, byte for byte. `--rewrite` updates the expected files."""

import os
import shutil
import subprocess
import sys
from datetime import date
from pathlib import Path

import pytest

from generator import pipeline

ROOT = Path(__file__).parent.parent.parent
GOLDEN = ROOT / "tests/golden"


@pytest.mark.parametrize("case", [".", "services"])
def test_output_is_the_expected_one(tmp_path: Path, case: str, request: pytest.FixtureRequest) -> None:
    given, expected = GOLDEN / case / "input", GOLDEN / case / "expected"
    shutil.copytree(given / "spec", tmp_path / "spec")
    pipeline.run(tmp_path, str(given / "document.yaml"), propose=True, today=date(2026, 1, 31))
    (tmp_path / "spec/lock.json").unlink()  # It contains the versions of both generators.
    shutil.rmtree(tmp_path / "spec/overlays")
    for name in ("full", "ids", "pagination", "scopes"):
        (tmp_path / f"spec/{name}.yaml").unlink(missing_ok=True)
    if request.config.getoption("--rewrite"):
        shutil.rmtree(expected, ignore_errors=True)
        shutil.copytree(tmp_path, expected, ignore=shutil.ignore_patterns("__pycache__"))
    assert _texts(tmp_path) == _texts(expected)


@pytest.mark.parametrize("seed", ["0", "1", "2"])
def test_hash_seed_does_not_change_names(tmp_path: Path, seed: str) -> None:
    shutil.copytree(GOLDEN / "input/spec", tmp_path / "spec")
    command = [sys.executable, "-m", "generator", str(GOLDEN / "input/document.yaml"), "--propose-names", "--root", str(tmp_path)]
    subprocess.run(command, cwd=ROOT, env={**os.environ, "PYTHONHASHSEED": seed}, check=True, capture_output=True)
    assert (tmp_path / "spec/names.yaml").read_text("utf-8") == (GOLDEN / "expected/spec/names.yaml").read_text("utf-8")


def _texts(folder: Path) -> dict[str, str]:
    return {str(file.relative_to(folder)): file.read_text("utf-8") for file in sorted(folder.rglob("*")) if file.is_file()}
