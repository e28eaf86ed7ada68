"""Removes what a killed run left behind."""

from __future__ import annotations

import shutil
from pathlib import Path

from generator.errors import Stop

PREFIX = ".generate-"


def remove(root: Path) -> None:
    """Remove the folders of killed runs. A folder that holds the only copy of a file stops the run instead."""
    for folder in sorted(root.glob(f"{PREFIX}*")):
        # A run moves the files that it replaces into `old`, and removes the folder when all are replaced.
        if any((folder / "old").glob("*")) and not _complete(root):
            raise Stop(
                folder.name,
                "holds files of a run that was killed while it replaced them",
                "restore spec/ and generated/ with git, then remove it",
            )
        shutil.rmtree(folder, ignore_errors=True)


def _complete(root: Path) -> bool:
    """Whether all that a run replaces is in its place."""
    places = ("generated/fortnox_api", "spec/fortnox.json", "spec/names.yaml", "spec/lock.json")
    return all((root / place).exists() for place in places)
