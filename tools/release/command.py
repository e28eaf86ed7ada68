"""Programs that the proofs run, in environments of their own."""

from __future__ import annotations

import os
import subprocess
from collections.abc import Mapping
from pathlib import Path

from tools.release.errors import Stop

# What leads a Python to modules that are not of its environment, or a client to a company.
FOREIGN = ("PYTHON", "MYPY", "FORTNOX", "VIRTUAL_ENV")


def run(*command: str | Path, cwd: Path, failed: str, more: Mapping[str, str] | None = None) -> str:
    """What a program writes; it sees none of this process's Python settings. `failed` begins the sentence that stops where it fails."""
    environ = {name: value for name, value in os.environ.items() if not name.startswith(FOREIGN)} | dict(more or {})
    done = subprocess.run(list(map(str, command)), cwd=cwd, env=environ, capture_output=True, text=True, check=False)
    if done.returncode:
        raise Stop(f"{failed}:\n{done.stdout}{done.stderr}".rstrip())
    return done.stdout


def interpreters(versions: tuple[str, ...]) -> dict[str, str | None]:
    """Version -> the program that runs it; None where it is not installed."""
    return {version: _interpreter(version) for version in versions}


def _interpreter(version: str) -> str | None:
    name = f"python{version}"
    # Pyenv keeps Pythons that are installed and not on the path.
    kept = Path(os.environ.get("PYENV_ROOT", Path.home() / ".pyenv"), "versions").glob(f"{version}.*/bin/{name}")
    return next((each for each in (name, *map(str, kept)) if _is(each, version)), None)


def _is(program: str, version: str) -> bool:
    asked = "import sys; print('.'.join(map(str, sys.version_info[:2])))"
    try:
        found = subprocess.run([program, "-c", asked], capture_output=True, text=True, check=False)
    except FileNotFoundError:
        return False
    return found.stdout.strip() == version
