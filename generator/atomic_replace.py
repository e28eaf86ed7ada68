"""Puts what was generated in place of what is there: all of it, or nothing."""

from __future__ import annotations

from collections.abc import Iterable
from pathlib import Path

from generator.errors import GeneratorError

ASIDE, REPLACED = "old", "replaced"
"""The folder of what is being replaced, and its name after all is."""


def replace_all(pairs: Iterable[tuple[Path, Path]], beside: Path) -> None:
    """`pairs` are what is new and its place; what stands there is kept aside in `beside`, and put back when anything fails.

    The folder has another name after the last file is in its place: a run that was killed before then leaves the only copies in it.
    """
    aside = beside / ASIDE
    made: list[tuple[Path, Path]] = []

    def move(source: Path, target: Path) -> None:
        source.rename(target)
        made.append((source, target))

    try:
        aside.mkdir()
        for number, (new, place) in enumerate(pairs):
            place.parent.mkdir(exist_ok=True)
            if place.exists():
                move(place, aside / str(number))
            move(new, place)
    except BaseException as error:  # also when the run is interrupted
        for source, target in reversed(made):
            target.rename(source)
        if isinstance(error, OSError):
            raise GeneratorError(str(error.filename), f"cannot be replaced ({error.strerror})", "nothing was changed") from None
        raise
    aside.rename(beside / REPLACED)
