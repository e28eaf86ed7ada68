"""Build sdist and wheel of the last commit. The same commit gives the same bytes."""

from __future__ import annotations

import os
import subprocess
import sys
import tomllib
from dataclasses import dataclass
from hashlib import sha256
from pathlib import Path
from tempfile import TemporaryDirectory

from tools.release import git
from tools.release.errors import ReleaseError


@dataclass(frozen=True)
class Distribution:
    """The wheel and the sdist of a version."""

    project: str
    version: str
    wheel: Path
    sdist: Path

    @property
    def files(self) -> tuple[Path, Path]:
        """Both, the wheel first. They are published in this order, since the wheel is enough for an installation."""
        return self.wheel, self.sdist


def build(root: Path, into: Path) -> Distribution:
    """Build the sdist from the last commit, and the wheel from the sdist. So the sdist is complete."""
    into.mkdir(parents=True, exist_ok=True)
    with TemporaryDirectory() as folder:
        source, output = Path(folder, "source"), Path(folder, "output")
        git.export(root, source)
        project = tomllib.loads((source / "pyproject.toml").read_text("utf-8"))["project"]
        run_build(source, output, committed_at=git.committed_at(root))
        wheels, sdists = list(output.glob("*.whl")), list(output.glob("*.tar.gz"))
        if len(wheels) != 1 or len(sdists) != 1:
            raise ReleaseError(f"the build must create one wheel and one sdist, got {sorted(each.name for each in output.iterdir())}")
        files = [into / each.name for each in (*wheels, *sdists)]
        for new, file in zip((*wheels, *sdists), files, strict=True):
            file.write_bytes(new.read_bytes())
    return Distribution(project["name"], project["version"], *files)


def run_build(source: Path, into: Path, *arguments: str, committed_at: int) -> None:
    """Run the installed build backend. Its version is pinned, since it writes its version into the wheel."""
    command = [sys.executable, "-m", "build", "--no-isolation", "--outdir", str(into), *arguments, str(source)]
    environ = {**os.environ, "SOURCE_DATE_EPOCH": str(committed_at)}
    # PYTHONPATH may have the packages of this checkout; a build must only see the exported tree.
    environ.pop("PYTHONPATH", None)
    run = subprocess.run(command, cwd=source, env=environ, capture_output=True, text=True, check=False)
    if run.returncode:
        raise ReleaseError(f"the build failed:\n{run.stdout}{run.stderr}")


def sha256_of(file: Path) -> str:
    """Return the SHA-256 of a file in hex, as an index has it."""
    return sha256(file.read_bytes()).hexdigest()
