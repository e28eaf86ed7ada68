"""Clean up after runs that were killed."""

from __future__ import annotations

import shutil
from pathlib import Path

from generator.atomic_replace import ASIDE
from generator.errors import GeneratorError

PREFIX = ".generate-"


def remove(root: Path) -> None:
    """Remove the temporary folders of killed runs.

    Raises:
        GeneratorError: a folder contains the only copy of a file.
    """
    for folder in sorted(root.glob(f"{PREFIX}*")):
        aside = folder / ASIDE
        if any(aside.glob("*")):
            raise GeneratorError(
                str(aside.relative_to(root)),
                "contains files that a killed run was replacing, possibly the only copies",
                f"restore spec/ and generated/ with git, copy uncommitted files from this folder, then remove {folder.name}",
            )
        shutil.rmtree(folder, ignore_errors=True)
