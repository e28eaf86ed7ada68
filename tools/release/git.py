"""Commits, tags and files, as git has them."""

from __future__ import annotations

import io
import re
import subprocess
import tarfile
from pathlib import Path

from tools.release.errors import ReleaseError

_RELEASE = re.compile(r"v\d+\.\d+\.\d+")


def export(root: Path, folder: Path, revision: str = "HEAD", *paths: str) -> None:
    """Write the files of a commit into a folder, without untracked files and build output."""
    archive = _git(root, "archive", "--format=tar", revision, "--", *paths)
    with tarfile.open(fileobj=io.BytesIO(archive)) as tar:
        tar.extractall(folder, filter="data")


def tracked(root: Path, *paths: str, revision: str = "HEAD") -> list[str]:
    """Return the names of the files of a commit under the paths."""
    return [name for name in _git(root, "ls-tree", "-r", "-z", "--name-only", revision, "--", *paths).decode().split("\0") if name]


def changes(root: Path, *paths: str) -> list[str]:
    """Return the uncommitted changes, as `git status` prints them."""
    return _git(root, "status", "--porcelain", "--", *paths).decode().splitlines()


def differing(root: Path, revision: str, *paths: str) -> list[str]:
    """Return the files under the paths that differ from a revision, or that only one of the two has."""
    changed = _git(root, "diff", "--name-only", "--no-renames", "-z", revision, "--", *paths).decode()
    new = _git(root, "ls-files", "--others", "--exclude-standard", "-z", "--", *paths).decode()
    return sorted({name for name in f"{changed}{new}".split("\0") if name})


def committed_at(root: Path) -> int:
    """Return the time of the last commit, in seconds since 1970."""
    return int(_git(root, "log", "-1", "--format=%ct"))


def text(root: Path, path: str, revision: str = "HEAD") -> str:
    """Return the text of a file of a commit."""
    return _git(root, "show", f"{revision}:{path}").decode()


def is_revision(root: Path, name: str) -> bool:
    """Whether a name is a commit."""
    return not name.startswith("-") and _run(root, "rev-parse", "--verify", "--quiet", f"{name}^{{commit}}").returncode == 0


def is_part_of(root: Path, commit: str, branch: str) -> bool:
    """Whether a branch contains a commit."""
    return _run(root, "merge-base", "--is-ancestor", commit, branch).returncode == 0


def last_release(root: Path, *, below: str | None = None) -> str | None:
    """Return the highest tag vX.Y.Z that the last commit contains; None without one.

    Args:
        root: the folder of the project.
        below: only tags with a lower version than this tag.
    """
    tags = _run(root, "tag", "--merged", "HEAD", "--sort=-version:refname").stdout.decode().split()
    releases = [tag for tag in tags if _RELEASE.fullmatch(tag)]
    return next((tag for tag in releases if below is None or _order(tag) < _order(below)), None)


def _order(tag: str) -> tuple[int, ...]:
    return tuple(map(int, tag.removeprefix("v").split(".")))


def _git(root: Path, *arguments: str) -> bytes:
    run = _run(root, *arguments)
    if run.returncode:
        raise ReleaseError(f"git {arguments[0]} failed: {run.stderr.decode(errors='replace').strip()}")
    return run.stdout


def _run(root: Path, *arguments: str) -> subprocess.CompletedProcess[bytes]:
    try:
        return subprocess.run(["git", *arguments], cwd=root, capture_output=True, check=False)
    except FileNotFoundError as error:
        raise ReleaseError(f"git cannot be run ({error.strerror}): install it, or add it to PATH") from None
