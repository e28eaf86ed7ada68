"""The checks of a tag before it is published. They need no installed package."""

from __future__ import annotations

import tomllib
from pathlib import Path

from tools.release import changelog, git
from tools.release.errors import ReleaseError

MAIN = "origin/main"


def check(root: Path, tag: str) -> str:
    """Check that a tag may be published.

    Args:
        root: the folder of the project, at the commit of the tag.
        tag: the tag, such as `v1.2.3`.

    Returns:
        The changelog entry of the version, as release notes.

    Raises:
        ReleaseError: if the commit is not on main, or the tag does not name the version in pyproject.toml.
            Also if the changelog has no entry for it, or there is text that the entry does not have.
    """
    _check_merged(root)
    version = tomllib.loads((root / "pyproject.toml").read_text("utf-8"))["project"]["version"]
    if tag != f"v{version}":
        raise ReleaseError(f"the tag is {tag} and the version in pyproject.toml is {version}: tag v{version}, or change the version")
    text = (root / changelog.FILE).read_text("utf-8")
    left = sorted(each.name for each in (root / "changes").glob("*.md") if each.name != "README.md")
    if left or changelog.entry(text, "Unreleased"):
        more = f"changes/{left[0]}" if left else f"text under Unreleased in {changelog.FILE}"
        raise ReleaseError(f"the entry for {version} does not have {more}: run `nox -s version -- --write`")
    entry = changelog.entry(text, version)
    if entry is None:
        raise ReleaseError(f"{changelog.FILE} has no entry for {version}: run `nox -s version -- --write`")
    if not entry:
        raise ReleaseError(f"the entry for {version} in {changelog.FILE} is empty: write what changed")
    return f"{entry}\n"


def _check_merged(root: Path) -> None:
    """Check that main has the commit, so that a tag on an unreviewed branch publishes nothing."""
    if not git.is_revision(root, MAIN):
        raise ReleaseError(f"{MAIN} is not known here, so the commit cannot be looked up: fetch it")
    if not git.is_part_of(root, "HEAD", MAIN):
        raise ReleaseError(f"the last commit is not on {MAIN}: merge it, and tag the merged commit")
