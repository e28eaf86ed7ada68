"""Run the tests of the project on the generated code, after the fixtures are written again."""

from __future__ import annotations

import os
import signal
import subprocess
import sys
from pathlib import Path

# As `nox -s fixtures evidence`.
_FIRST = ("tools.evidence.write_fixtures", "tools.evidence.table")
_FAILED = ("FAILED ", "ERROR ")
_LIMIT = 30


def failed(root: Path, *, within: float) -> list[str]:
    """Return the names of the failed tests. Their output is left out, since it may have text of the document.

    Args:
        root: the folder of the project.
        within: the minutes that each program may take.
    """
    try:
        for module in _FIRST:
            if (root / f"{module.replace('.', '/')}.py").exists() and _run(root, within, module)[0]:
                return [f"python -m {module}"]
        status, output = _run(root, within, "pytest", "-q", "-n", "auto", "--dist", "worksteal")
    except subprocess.TimeoutExpired as error:
        return [f"python -m {error.cmd[2]} did not end within {within:g} minutes"]
    if status == 0:
        return []
    found = [line.split(" ")[1] for line in output.splitlines() if line.startswith(_FAILED)]
    more = [f"and {len(found) - _LIMIT} more"] if len(found) > _LIMIT else []
    return [*found[:_LIMIT], *more] or [f"pytest ended with status {status}"]


def _run(root: Path, within: float, *module: str) -> tuple[int, str]:
    """Return the status and the output. A program that takes too long is killed, with all processes that it started."""
    command = [sys.executable, "-m", *module]
    with subprocess.Popen(
        command, cwd=root, stdout=subprocess.PIPE, stderr=subprocess.STDOUT, text=True, start_new_session=True
    ) as process:
        try:
            output, _ = process.communicate(timeout=within * 60)
        except subprocess.TimeoutExpired:
            os.killpg(process.pid, signal.SIGKILL)
            raise
    sys.stdout.write(output)
    return process.returncode, output
