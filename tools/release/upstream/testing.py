"""Runs the project's tests on what was generated, once what they read of it is made anew."""

from __future__ import annotations

import os
import signal
import subprocess
import sys
from pathlib import Path

# What `nox -s fixtures evidence` runs.
_FIRST = ("tools.evidence.make", "tools.evidence.evidence")
_FAILED = ("FAILED ", "ERROR ")
_MOST = 30


def failed(root: Path, *, within: float) -> list[str]:
    """The names of the tests that fail. Their words are left out: they may be the document's own.

    `within` is how many minutes each program may take.
    """
    try:
        for module in _FIRST:
            if (root / f"{module.replace('.', '/')}.py").exists() and _run(root, within, module)[0]:
                return [f"python -m {module}"]
        status, told = _run(root, within, "pytest", "-q", "-n", "auto", "--dist", "worksteal")
    except subprocess.TimeoutExpired as error:
        return [f"python -m {error.cmd[2]} did not end within {within:g} minutes"]
    if status == 0:
        return []
    found = [line.split(" ")[1] for line in told.splitlines() if line.startswith(_FAILED)]
    more = [f"and {len(found) - _MOST} more"] if len(found) > _MOST else []
    return [*found[:_MOST], *more] or [f"pytest ended with status {status}"]


def _run(root: Path, within: float, *module: str) -> tuple[int, str]:
    """The status and what was written. One that takes too long is ended with all that it started."""
    command = [sys.executable, "-m", *module]
    with subprocess.Popen(
        command, cwd=root, stdout=subprocess.PIPE, stderr=subprocess.STDOUT, text=True, start_new_session=True
    ) as process:
        try:
            told, _ = process.communicate(timeout=within * 60)
        except subprocess.TimeoutExpired:
            os.killpg(process.pid, signal.SIGKILL)
            raise
    sys.stdout.write(told)
    return process.returncode, told
