"""The tree of a commit, as git has it: what is built, and what is compared with."""

from __future__ import annotations

import io
import re
import subprocess
import tarfile
from pathlib import Path

from tools.release.errors import Stop

_RELEASE = re.compile(r"v\d+\.\d+\.\d+")


def export(root: Path, folder: Path, revision: str = "HEAD", *paths: str) -> None:
    """Writes a commit's files into a folder, so that no stray file and no build output of a checkout is among them."""
    archive = _git(root, "archive", "--format=tar", revision, "--", *paths)
    with tarfile.open(fileobj=io.BytesIO(archive)) as tar:
        tar.extractall(folder, filter="data")


def tracked(root: Path, *paths: str, revision: str = "HEAD") -> list[str]:
    """The names of a commit's files under the paths."""
    return [name for name in _git(root, "ls-tree", "-r", "-z", "--name-only", revision, "--", *paths).decode().split("\0") if name]


def changes(root: Path, *paths: str) -> list[str]:
    """What is not committed, as `git status` says it."""
    return _git(root, "status", "--porcelain", "--", *paths).decode().splitlines()


def differing(root: Path, revision: str, *paths: str) -> list[str]:
    """The names of files under the paths that stand here and differ from a revision's, or are here or there alone."""
    changed = _git(root, "diff", "--name-only", "--no-renames", "-z", revision, "--", *paths).decode()
    new = _git(root, "ls-files", "--others", "--exclude-standard", "-z", "--", *paths).decode()
    return sorted({name for name in f"{changed}{new}".split("\0") if name})


def committed_at(root: Path) -> int:
    """When the last commit was made, in seconds since 1970."""
    return int(_git(root, "log", "-1", "--format=%ct"))


def text(root: Path, path: str, revision: str = "HEAD") -> str:
    """The text of a commit's file."""
    return _git(root, "show", f"{revision}:{path}").decode()


def is_revision(root: Path, name: str) -> bool:
    """Whether git knows a commit by that name."""
    return not name.startswith("-") and _run(root, "rev-parse", "--verify", "--quiet", f"{name}^{{commit}}").returncode == 0


def is_part_of(root: Path, commit: str, branch: str) -> bool:
    """Whether a branch has a commit."""
    return _run(root, "merge-base", "--is-ancestor", commit, branch).returncode == 0


def last_release(root: Path, *, below: str | None = None) -> str | None:
    """The highest tag vX.Y.Z that leads to the last commit, `below` another one where that is given; None where there is none yet."""
    tags = _run(root, "tag", "--merged", "HEAD", "--sort=-version:refname").stdout.decode().split()
    releases = [tag for tag in tags if _RELEASE.fullmatch(tag)]
    return next((tag for tag in releases if below is None or _order(tag) < _order(below)), None)


def _order(tag: str) -> tuple[int, ...]:
    return tuple(map(int, tag.removeprefix("v").split(".")))


def _git(root: Path, *arguments: str) -> bytes:
    run = _run(root, *arguments)
    if run.returncode:
        raise Stop(f"git {arguments[0]} failed: {run.stderr.decode(errors='replace').strip()}")
    return run.stdout


def _run(root: Path, *arguments: str) -> subprocess.CompletedProcess[bytes]:
    try:
        return subprocess.run(["git", *arguments], cwd=root, capture_output=True, check=False)
    except FileNotFoundError as error:
        raise Stop(f"git cannot be run ({error.strerror}): it is not on the path") from None
