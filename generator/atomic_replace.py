"""Replace several files and folders at once: all of them, or none."""

from __future__ import annotations

from collections.abc import Iterable
from pathlib import Path

from generator.errors import GeneratorError

ASIDE, REPLACED = "old", "replaced"
"""The folder of the replaced files during the run, and its name after the last replacement."""


def replace_all(pairs: Iterable[tuple[Path, Path]], workshop: Path) -> None:
    """Move new files and folders to their targets. If a move fails, undo all of them.

    The replaced files are kept in a subfolder of `workshop`, which is renamed after the last move.
    A run that was killed earlier therefore leaves their only copies under the first name.

    Args:
        pairs: new file or folder, and its target.
        workshop: a folder on the same file system.

    Raises:
        GeneratorError: a file cannot be moved. Nothing was changed.
    """
    aside = workshop / ASIDE
    made: list[tuple[Path, Path]] = []

    def move(source: Path, target: Path) -> None:
        source.rename(target)
        made.append((source, target))

    try:
        aside.mkdir()
        for index, (new, target) in enumerate(pairs):
            target.parent.mkdir(exist_ok=True)
            if target.exists():
                move(target, aside / str(index))
            move(new, target)
    except BaseException as error:  # including KeyboardInterrupt
        for source, target in reversed(made):
            target.rename(source)
        if isinstance(error, OSError):
            raise GeneratorError(str(error.filename), f"cannot be replaced ({error.strerror})", "no file was changed") from None
        raise
    aside.rename(workshop / REPLACED)
