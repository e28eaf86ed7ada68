"""Runs the project's tests on what was generated, once what they read of it is made anew."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

# What `nox -s fixtures evidence` runs.
_FIRST = ("tests.contract.make", "tests.contract.evidence")
_FAILED = ("FAILED ", "ERROR ")
_MOST = 30


def failed(root: Path) -> list[str]:
    """The names of the tests that fail. Their words are left out: they may be the document's own."""
    for module in _FIRST:
        if (root / f"{module.replace('.', '/')}.py").exists() and _run(root, module).returncode:
            return [f"python -m {module}"]
    run = _run(root, "pytest", "-q", "-n", "auto")
    if run.returncode == 0:
        return []
    found = [line.split(" ")[1] for line in run.stdout.splitlines() if line.startswith(_FAILED)]
    more = [f"and {len(found) - _MOST} more"] if len(found) > _MOST else []
    return [*found[:_MOST], *more] or [f"pytest ended with status {run.returncode}"]


def _run(root: Path, *module: str) -> subprocess.CompletedProcess[str]:
    run = subprocess.run([sys.executable, "-m", *module], cwd=root, capture_output=True, text=True, check=False)
    sys.stdout.write(run.stdout)
    sys.stderr.write(run.stderr)
    return run
