"""Sdist and wheel of the last commit: the same commit gives the same bytes."""

from __future__ import annotations

import os
import subprocess
import sys
import tomllib
from dataclasses import dataclass
from hashlib import sha256
from pathlib import Path
from tempfile import TemporaryDirectory

from tools.release import tree
from tools.release.errors import Stop


@dataclass(frozen=True)
class Built:
    """What was built of a version."""

    project: str
    version: str
    wheel: Path
    sdist: Path

    @property
    def files(self) -> tuple[Path, Path]:
        """In the order in which they are published: with the wheel alone an installation works already."""
        return self.wheel, self.sdist


def build(root: Path, into: Path) -> Built:
    """Builds the sdist from the last commit, and the wheel from the sdist, which shows that the sdist is enough."""
    into.mkdir(parents=True, exist_ok=True)
    with TemporaryDirectory() as folder:
        source, made = Path(folder, "source"), Path(folder, "made")
        tree.export(root, source)
        project = tomllib.loads((source / "pyproject.toml").read_text("utf-8"))["project"]
        run_build(source, made, committed_at=tree.committed_at(root))
        wheels, sdists = list(made.glob("*.whl")), list(made.glob("*.tar.gz"))
        if len(wheels) != 1 or len(sdists) != 1:
            raise Stop(f"the build must make one wheel and one sdist, and made {sorted(each.name for each in made.iterdir())}")
        kept = [into / each.name for each in (*wheels, *sdists)]
        for new, place in zip((*wheels, *sdists), kept, strict=True):
            place.write_bytes(new.read_bytes())
    return Built(project["name"], project["version"], *kept)


def run_build(source: Path, into: Path, *arguments: str, committed_at: int) -> None:
    """Runs the build backend that is installed here, whose version is pinned: it writes its version into the wheel."""
    command = [sys.executable, "-m", "build", "--no-isolation", "--outdir", str(into), *arguments, str(source)]
    environ = {**os.environ, "SOURCE_DATE_EPOCH": str(committed_at)}
    # The project's own tools may stand on PYTHONPATH with generated code; a build knows the exported tree only.
    environ.pop("PYTHONPATH", None)
    run = subprocess.run(command, cwd=source, env=environ, capture_output=True, text=True, check=False)
    if run.returncode:
        raise Stop(f"the build failed:\n{run.stdout}{run.stderr}")


def hash_of(file: Path) -> str:
    """The SHA-256 of a file's bytes, as an index tells it."""
    return sha256(file.read_bytes()).hexdigest()
