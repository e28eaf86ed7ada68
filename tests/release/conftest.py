"""A copy of the project in a repository with one commit."""

import os
import shutil
import subprocess
from pathlib import Path

import pytest

from tools.release import changelog

PARTS = ("generated", "overrides", "tests/downstream", ".gitignore", "CHANGELOG.md", "LICENSE", "README.md", "pyproject.toml")
VERSIONS = ("0.1.0", "0.1.1")
"""The versions that have an entry in the changelog of the copy."""
COMMITTED_AT = 1_767_225_600


def git(folder: Path, *arguments: str, at: int = COMMITTED_AT) -> str:
    """Run git with a fixed time and author, and return its output."""
    identity = ("-c", "user.name=Test", "-c", "user.email=test@example.com", "-c", "commit.gpgsign=false")
    date = f"{at} +0000"
    environ = {**os.environ, "GIT_COMMITTER_DATE": date, "GIT_AUTHOR_DATE": date}
    return subprocess.run(["git", *identity, *arguments], cwd=folder, env=environ, check=True, capture_output=True, text=True).stdout


def make_checkout(root: Path, folder: Path) -> Path:
    """Copy the current files of the project into a new repository, and commit them."""
    for name in git(root, "ls-files", "-z", "--cached", "--others", "--exclude-standard", "--", *PARTS).split("\0"):
        if name and (root / name).is_file():
            target = folder / name
            target.parent.mkdir(parents=True, exist_ok=True)
            shutil.copyfile(root / name, target)
    file = folder / "CHANGELOG.md"
    for version in VERSIONS:
        file.write_text(changelog.add(file.read_text("utf-8"), version, "2026-01-01", "### Added\n\n- All."), "utf-8")
    git(folder, "init", "-q")
    git(folder, "add", "--all")
    git(folder, "commit", "-qm", "All")
    return folder


@pytest.fixture
def checkout(root: Path, tmp_path: Path) -> Path:
    """A committed copy of the project."""
    return make_checkout(root, tmp_path / "checkout")
