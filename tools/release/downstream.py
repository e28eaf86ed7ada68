"""Use the built client as a package that depends on it: install it from an index, import it, check types, and run."""

from __future__ import annotations

import json
import shutil
import sys
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

from tools.release.distribution import Distribution, sha256_of
from tools.release.errors import ReleaseError
from tools.release.process import run

BOOKKEEPER = Path("tests/downstream")


@dataclass(frozen=True)
class Environment:
    """A virtual environment that has only what was installed by name."""

    python: Path
    installed: tuple[str, ...]


def make_environment(interpreter: str, folder: Path) -> Path:
    """Create an empty environment, and return its Python."""
    run(interpreter, "-m", "venv", folder, cwd=folder.parent, failed=f"{interpreter} could not create an environment")
    return folder / "bin" / "python"


def install(python: Path, index: str, built: Distribution) -> Environment:
    """Install the version by name from the index, and its dependencies from the usual indexes. Raise if pip installed another build."""
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
    if hashes[built.project] != sha256_of(built.wheel):
        raise ReleaseError(f"pip installed another build of {built.project} {built.version}: remove that version from the usual index")
    return Environment(python, tuple(sorted(hashes)))


def run_example(root: Path, environment: Environment, say: Callable[[str], None]) -> None:
    """Install the downstream package, check its types with mypy and pyright, and run it."""
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
    say("bookkeeper passes mypy --strict and pyright")
    say(run(python, "rehearsal.py", cwd=folder, failed="bookkeeper failed").strip())


def check_types(folder: Path, python: Path) -> None:
    """Check types with mypy and pyright. They run here and read the packages of the environment, so it need not have them."""
    sources = [folder / "src", folder / "rehearsal.py"]
    # fmt: off
    run(
        sys.executable, "-m", "mypy", "--strict", "--no-incremental", "--python-executable", python, *sources,
        cwd=folder, failed="mypy --strict finds errors", more={"MYPYPATH": "src"},
    )
    run(sys.executable, "-m", "pyright", "--pythonpath", python, *sources, cwd=folder, failed="pyright finds errors")
    # fmt: on
