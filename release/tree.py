"""The tree of a commit, as git has it: what is built, and what is compared with."""

from __future__ import annotations

import io
import subprocess
import tarfile
from pathlib import Path

from release.errors import Stop


def export(root: Path, folder: Path, revision: str = "HEAD", *paths: str) -> None:
    """Writes a commit's files into a folder, so that no stray file and no build output of a checkout is among them."""
    archive = _git(root, "archive", "--format=tar", revision, "--", *paths)
    with tarfile.open(fileobj=io.BytesIO(archive)) as tar:
        tar.extractall(folder, filter="data")


def tracked(root: Path, *paths: str, revision: str = "HEAD") -> list[str]:
    """The names of a commit's files under the paths."""
    return [name for name in _git(root, "ls-tree", "-r", "-z", "--name-only", revision, "--", *paths).decode().split("\0") if name]


def changes(root: Path) -> list[str]:
    """What is not committed, as `git status` says it."""
    return _git(root, "status", "--porcelain").decode().splitlines()


def committed_at(root: Path) -> int:
    """When the last commit was made, in seconds since 1970."""
    return int(_git(root, "log", "-1", "--format=%ct"))


def last_release(root: Path) -> str | None:
    """The tag of the last release before or at the last commit, such as v1.2.0; None where there is none yet."""
    tags = _git(root, "tag", "--merged", "HEAD", "--sort=-version:refname", "--list", "v[0-9]*").decode().split()
    return tags[0] if tags else None


def _git(root: Path, *arguments: str) -> bytes:
    run = subprocess.run(["git", *arguments], cwd=root, capture_output=True, check=False)
    if run.returncode:
        raise Stop(f"git {arguments[0]} failed: {run.stderr.decode(errors='replace').strip()}")
    return run.stdout
