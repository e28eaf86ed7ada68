"""A checkout of one's own, with a history of one commit, and what is built of it."""

import os
import shutil
import subprocess
from pathlib import Path

import pytest

from tools.release import changelog

PARTS = ("generated", "overrides", "tests/downstream", ".gitignore", "CHANGELOG.md", "LICENSE", "README.md", "pyproject.toml")
VERSIONS = ("0.1.0", "0.1.1")  # that have entries in the changelog
COMMITTED_AT = 1_767_225_600


def git(folder: Path, *arguments: str, at: int = COMMITTED_AT) -> str:
    who = ("-c", "user.name=Test", "-c", "user.email=test@example.com", "-c", "commit.gpgsign=false")
    date = f"{at} +0000"
    environ = {**os.environ, "GIT_COMMITTER_DATE": date, "GIT_AUTHOR_DATE": date}
    return subprocess.run(["git", *who, *arguments], cwd=folder, env=environ, check=True, capture_output=True, text=True).stdout


def make_checkout(root: Path, folder: Path) -> Path:
    """What stands in the project now, committed."""
    for name in git(root, "ls-files", "-z", "--cached", "--others", "--exclude-standard", "--", *PARTS).split("\0"):
        if name and (root / name).is_file():
            place = folder / name
            place.parent.mkdir(parents=True, exist_ok=True)
            shutil.copyfile(root / name, place)
    told = folder / "CHANGELOG.md"
    for version in VERSIONS:
        told.write_text(changelog.add(told.read_text("utf-8"), version, "2026-01-01", "### Added\n\n- All."), "utf-8")
    git(folder, "init", "-q")
    git(folder, "add", "--all")
    git(folder, "commit", "-qm", "All")
    return folder


@pytest.fixture
def checkout(root: Path, tmp_path: Path) -> Path:
    return make_checkout(root, tmp_path / "checkout")
