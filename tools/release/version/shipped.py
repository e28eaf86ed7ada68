"""A check that no shipped file differs from a release when no comparison found a change."""

from __future__ import annotations

from pathlib import Path

from tools.release import git
from tools.release.contents import PACKAGES
from tools.release.errors import ReleaseError
from tools.release.version.fragments import FOLDER

_COPIES = ("generated/fortnox_api/document.py", "generated/fortnox_api/openapi.json")
"""Files that change with each word of the document."""

_SHOWN = 5


def check(root: Path, tag: str) -> None:
    """Raise if a shipped file differs from the release: users would not get the change."""
    found = [name for name in git.differing(root, tag, *PACKAGES) if name not in _COPIES]
    if found:
        more = f" and {len(found) - _SHOWN} more" if len(found) > _SHOWN else ""
        raise ReleaseError(
            f"no name or type differs from {tag}, and {len(found)} of the shipped files do ({', '.join(found[:_SHOWN])}{more}): "
            f"write into {FOLDER}/NAME.fixed.md what changes for users, or revert these files"
        )
