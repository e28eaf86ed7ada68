"""Removes what a killed run left behind."""

from __future__ import annotations

import shutil
from pathlib import Path

from generator.atomic_replace import ASIDE
from generator.errors import GeneratorError

PREFIX = ".generate-"


def remove(root: Path) -> None:
    """Remove the folders of killed runs. A folder that holds the only copy of a file stops the run instead."""
    for folder in sorted(root.glob(f"{PREFIX}*")):
        aside = folder / ASIDE
        if any(aside.glob("*")):
            raise GeneratorError(
                str(aside.relative_to(root)),
                "holds the files that a run was replacing when it was killed, perhaps their only copies",
                f"restore spec/ and generated/ with git, take from it what was not committed, then remove {folder.name}",
            )
        shutil.rmtree(folder, ignore_errors=True)
