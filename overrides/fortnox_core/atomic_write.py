"""Write files atomically: a file on disk is either complete or unchanged."""

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
    """Open a temporary file for writing, and move it to the path when the block ends.

    If the block raises, the temporary file is deleted and the file at the path stays unchanged.
    An existing file keeps its permissions, and a symbolic link keeps its target.
    A pipe or a device is written to directly.

    Args:
        path: path of the file to create or replace.

    Yields:
        The file, opened in binary mode.

    Raises:
        OSError: the file cannot be written.
    """
    target = Path(path).resolve()  # a symbolic link must keep its target
    if target.exists() and not target.is_file():
        with target.open("wb") as pipe:  # a pipe or a device cannot be replaced
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
