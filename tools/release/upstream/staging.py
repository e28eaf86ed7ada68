"""Changes and commits that are made beside the checkout: in an index of their own, so that neither its files nor its index are touched."""

from __future__ import annotations

import os
import subprocess
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from tempfile import TemporaryDirectory

from tools.release.errors import Stop

# The account that GitHub's own jobs write with.
BOT = ("github-actions[bot]", "41898282+github-actions[bot]@users.noreply.github.com")


# A file that is there, and one that is not.
_PLAIN = {"100644", "000000"}


def patch(root: Path, *paths: str) -> bytes:
    """What the checkout changes under the paths, new files too."""
    there = [path for path in paths if (root / path).exists()]
    with _index() as index:
        git(root, "read-tree", "HEAD", index=index)
        git(root, "add", "--all", "--", *there, index=index)
        return git(root, "diff", "--cached", "--binary", "HEAD", "--", *there, index=index)


def restore(root: Path, *paths: str) -> None:
    """Put back what the last commit has under the paths, and remove what it does not have. Nothing there may be a person's."""
    kept = [path for path in paths if git(root, "ls-tree", "HEAD", "--", path)]
    git(root, "restore", "--source=HEAD", "--staged", "--worktree", "--", *kept)
    git(root, "clean", "-fdq", "--", *paths)


def commit(root: Path, change: Path, message: str) -> str:
    """A commit on top of the last one, in no branch yet; gives its name."""
    with _index() as index:
        git(root, "read-tree", "HEAD", index=index)
        git(root, "apply", "--cached", str(change.resolve()), index=index)
        tree = git(root, "write-tree", index=index).decode().strip()
    who = ("-c", f"user.name={BOT[0]}", "-c", f"user.email={BOT[1]}", "-c", "commit.gpgsign=false")
    return git(root, *who, "commit-tree", tree, "-p", "HEAD", "-m", message).decode().strip()


def strays(root: Path, change: str, places: tuple[str, ...]) -> Iterator[str]:
    """What a commit has changed elsewhere, or made something else than a plain file: a link, a program."""
    for line in git(root, "diff", "--raw", "--no-renames", "-z", "HEAD", change).decode().split("\0:"):
        about, _, path = line.strip("\0:").partition("\0")
        modes = set(about.split()[:2])
        if about and not (path.startswith(tuple(f"{place}/" for place in places)) or path in places):
            yield path
        elif not modes <= _PLAIN:
            yield f"{path} with mode {', '.join(sorted(modes - _PLAIN))}"


def git(root: Path, *arguments: str, index: Path | None = None) -> bytes:
    """What git answers."""
    environ = {**os.environ, "GIT_INDEX_FILE": str(index)} if index else None
    run = subprocess.run(["git", *arguments], cwd=root, env=environ, capture_output=True, check=False)
    if run.returncode:
        raise Stop(f"git refused: {run.stderr.decode(errors='replace').strip()}")
    return run.stdout


@contextmanager
def _index() -> Iterator[Path]:
    with TemporaryDirectory() as folder:
        yield Path(folder, "index")
