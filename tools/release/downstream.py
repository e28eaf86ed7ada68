"""The built client as a package that depends on it meets it: installed by name from an index, imported, type-checked, run."""

from __future__ import annotations

import json
import shutil
import sys
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

from tools.release.building import Built, hash_of
from tools.release.command import run
from tools.release.errors import Stop

BOOKKEEPER = Path("tests/downstream")


@dataclass(frozen=True)
class Environment:
    """A virtual environment that holds nothing but what was installed into it by name."""

    python: Path
    installed: tuple[str, ...]


def make_environment(interpreter: str, folder: Path) -> Path:
    """An empty environment; gives its Python."""
    run(interpreter, "-m", "venv", folder, cwd=folder.parent, failed=f"{interpreter} could not make an environment")
    return folder / "bin" / "python"


def install(python: Path, index: str, built: Built) -> Environment:
    """Installs the version by name: from the index, and what it needs from where pip looks anyway. It must be what was built."""
    report = python.parent.parent / "report.json"
    # fmt: off
    run(
        python, "-m", "pip", "install", "--no-cache-dir", "--quiet", "--disable-pip-version-check", "--extra-index-url", f"{index}/simple/",
        "--report", report, f"{built.project}=={built.version}",
        cwd=report.parent, failed=f"{built.project} {built.version} could not be installed by name",
    )
    # fmt: on
    hashes = {
        each["metadata"]["name"].lower(): each["download_info"].get("archive_info", {}).get("hashes", {}).get("sha256")
        for each in json.loads(report.read_text("utf-8"))["install"]
    }
    if hashes[built.project] != hash_of(built.wheel):
        raise Stop(f"pip installed another {built.project} {built.version} than the one that was built: is there one on the usual index?")
    return Environment(python, tuple(sorted(hashes)))


def prove(root: Path, environment: Environment, say: Callable[[str], None]) -> None:
    """The downstream package is installed, type-checked by both checkers, and does its work."""
    python, folder = environment.python, environment.python.parent.parent / "bookkeeper"
    shutil.copytree(root / BOOKKEEPER, folder, ignore=shutil.ignore_patterns("__pycache__"))
    run(
        python,
        "-m",
        "pip",
        "install",
        "--quiet",
        "--disable-pip-version-check",
        folder,
        cwd=folder,
        failed="bookkeeper could not be installed",
    )
    run(python, "-c", "import bookkeeper", cwd=folder.parent, failed="bookkeeper could not be imported")
    check_types(folder, python)
    say("bookkeeper is right by mypy --strict and by pyright")
    say(run(python, "rehearsal.py", cwd=folder, failed="bookkeeper did not do its work").strip())


def check_types(folder: Path, python: Path) -> None:
    """Both checkers run here and look at the environment's packages, so that they need not be installed in it."""
    sources = [folder / "src", folder / "rehearsal.py"]
    # fmt: off
    run(
        sys.executable, "-m", "mypy", "--strict", "--no-incremental", "--python-executable", python, *sources,
        cwd=folder, failed="mypy --strict finds errors", more={"MYPYPATH": "src"},
    )
    run(sys.executable, "-m", "pyright", "--pythonpath", python, *sources, cwd=folder, failed="pyright finds errors")
    # fmt: on
