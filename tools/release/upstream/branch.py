"""Make patches and commits in a temporary index, so that the files and the index of the checkout do not change."""

from __future__ import annotations

import os
import subprocess
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from tempfile import TemporaryDirectory

from tools.release.errors import ReleaseError

# The account of GitHub's own jobs.
BOT = ("github-actions[bot]", "41898282+github-actions[bot]@users.noreply.github.com")


# The modes of a plain file, and of no file.
_PLAIN = {"100644", "000000"}


def patch(root: Path, *paths: str) -> bytes:
    """Return the changes of the checkout under the paths, with new files."""
    existing = [path for path in paths if (root / path).exists()]
    with _index() as index:
        git(root, "read-tree", "HEAD", index=index)
        git(root, "add", "--all", "--", *existing, index=index)
        return git(root, "diff", "--cached", "--binary", "HEAD", "--", *existing, index=index)


def restore(root: Path, *paths: str) -> None:
    """Restore the paths as in the last commit, and remove new files there. The caller makes sure that no work of a person is lost."""
    committed = [path for path in paths if git(root, "ls-tree", "HEAD", "--", path)]
    git(root, "restore", "--source=HEAD", "--staged", "--worktree", "--", *committed)
    git(root, "clean", "-fdq", "--", *paths)


def commit(root: Path, change: Path, message: str) -> str:
    """Create a commit on top of the last one, and return its hash. No branch has it yet."""
    with _index() as index:
        git(root, "read-tree", "HEAD", index=index)
        git(root, "apply", "--cached", str(change.resolve()), index=index)
        tree = git(root, "write-tree", index=index).decode().strip()
    identity = ("-c", f"user.name={BOT[0]}", "-c", f"user.email={BOT[1]}", "-c", "commit.gpgsign=false")
    return git(root, *identity, "commit-tree", tree, "-p", "HEAD", "-m", message).decode().strip()


def unexpected(root: Path, change: str, paths: tuple[str, ...]) -> Iterator[str]:
    """Yield the files that a commit changed outside of the paths, and those that are no plain file: a link, a program."""
    for line in git(root, "diff", "--raw", "--no-renames", "-z", "HEAD", change).decode().split("\0:"):
        modes_and_hashes, _, path = line.strip("\0:").partition("\0")
        modes = set(modes_and_hashes.split()[:2])
        if modes_and_hashes and not (path.startswith(tuple(f"{each}/" for each in paths)) or path in paths):
            yield path
        elif not modes <= _PLAIN:
            yield f"{path} with mode {', '.join(sorted(modes - _PLAIN))}"


def git(root: Path, *arguments: str, index: Path | None = None) -> bytes:
    """Run git, and return its output."""
    environ = {**os.environ, "GIT_INDEX_FILE": str(index)} if index else None
    run = subprocess.run(["git", *arguments], cwd=root, env=environ, capture_output=True, check=False)
    if run.returncode:
        raise ReleaseError(f"git {arguments[0]} failed: {run.stderr.decode(errors='replace').strip()}")
    return run.stdout


@contextmanager
def _index() -> Iterator[Path]:
    with TemporaryDirectory() as folder:
        yield Path(folder, "index")
