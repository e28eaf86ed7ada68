"""Runs the project's tests on what was generated."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

_FAILED = ("FAILED ", "ERROR ")
_MOST = 30


def failed(root: Path) -> list[str]:
    """The names of the tests that fail. Their words are left out: they may be the document's own."""
    run = subprocess.run([sys.executable, "-m", "pytest", "-q", "-n", "auto"], cwd=root, capture_output=True, text=True, check=False)
    sys.stdout.write(run.stdout)
    sys.stderr.write(run.stderr)
    if run.returncode == 0:
        return []
    found = [line.split(" ")[1] for line in run.stdout.splitlines() if line.startswith(_FAILED)]
    more = [f"and {len(found) - _MOST} more"] if len(found) > _MOST else []
    return [*found[:_MOST], *more] or [f"pytest ended with status {run.returncode}"]
