"""Files on disk that are there whole or not at all."""

from __future__ import annotations

from collections.abc import Generator
from contextlib import contextmanager
from os import PathLike
from pathlib import Path
from shutil import copymode
from typing import BinaryIO
from uuid import uuid4


@contextmanager
def atomic_write(path: str | PathLike[str]) -> Generator[BinaryIO]:
    """Opens a file for writing, which takes the place of the one at the path when all is written, and is removed where that fails."""
    target = Path(path).resolve()  # a link goes on leading to it
    if target.exists() and not target.is_file():
        with target.open("wb") as pipe:  # a pipe or a device has no place to take
            yield pipe
        return
    part = target.with_name(f".{uuid4().hex}.part")
    try:
        with part.open("xb") as file:
            yield file
        if target.exists():
            copymode(target, part)
        part.replace(target)
    except BaseException:
        part.unlink(missing_ok=True)
        raise
