"""Run programs in separate environments, and find Python interpreters."""

from __future__ import annotations

import os
import subprocess
from collections.abc import Mapping
from pathlib import Path

from tools.release.errors import ReleaseError

# Variables that show a Python modules of another environment, or a client a real company.
FOREIGN = ("PYTHON", "MYPY", "FORTNOX", "VIRTUAL_ENV")


def run(*command: str | Path, cwd: Path, failed: str, more: Mapping[str, str] | None = None) -> str:
    """Return the output of a program. It does not get the Python settings of this process.

    Args:
        command: the program and its arguments.
        cwd: the folder in which it runs.
        failed: the begin of the error message if it fails.
        more: environment variables to add.
    """
    environ = {name: value for name, value in os.environ.items() if not name.startswith(FOREIGN)} | dict(more or {})
    done = subprocess.run(list(map(str, command)), cwd=cwd, env=environ, capture_output=True, text=True, check=False)
    if done.returncode:
        raise ReleaseError(f"{failed}:\n{done.stdout}{done.stderr}".rstrip())
    return done.stdout


def interpreters(versions: tuple[str, ...]) -> dict[str, str | None]:
    """Return the program of each version; None if it is not installed."""
    return {version: _interpreter(version) for version in versions}


def _interpreter(version: str) -> str | None:
    name = f"python{version}"
    # Pyenv has Pythons that are not on PATH.
    installed = Path(os.environ.get("PYENV_ROOT", Path.home() / ".pyenv"), "versions").glob(f"{version}.*/bin/{name}")
    return next((each for each in (name, *map(str, installed)) if _is(each, version)), None)


def _is(program: str, version: str) -> bool:
    code = "import sys; print('.'.join(map(str, sys.version_info[:2])))"
    try:
        found = subprocess.run([program, "-c", code], capture_output=True, text=True, check=False)
    except FileNotFoundError:
        return False
    return found.stdout.strip() == version
