"""Write files atomically: a file on disk is either complete or unchanged."""

from __future__ import annotations

import os
from collections.abc import Generator
from contextlib import contextmanager
from errno import EEXIST
from os import PathLike
from pathlib import Path
from shutil import copymode
from typing import BinaryIO
from uuid import uuid4


@contextmanager
def atomic_write(path: str | PathLike[str], *, replace: bool = True, private: bool = False) -> Generator[BinaryIO]:
    """Open a temporary file for writing, and move it to the path when the block ends.

    If the block raises, the temporary file is deleted and the file at the path stays unchanged.
    An existing file keeps its permissions, and a symbolic link keeps its target.
    A pipe or a device is written to directly.

    Args:
        path: path of the file to create or replace.
        replace: whether something that exists at the path may be written to. False raises FileExistsError for it, also for a symbolic
            link without a target.
        private: whether only the user may read the file, from its first byte on. Permissions of an existing file are not kept then.

    Yields:
        The file, opened in binary mode.

    Raises:
        OSError: the file cannot be written.
    """
    target = Path(path).resolve() if replace else Path(path)  # a symbolic link must keep its target
    if replace and target.exists() and not target.is_file():
        with target.open("wb") as pipe:  # a pipe or a device cannot be replaced
            yield pipe
        return
    if not replace and os.path.lexists(target):
        raise FileExistsError(EEXIST, os.strerror(EEXIST), str(target))
    part = target.with_name(f".{uuid4().hex}.part")
    try:
        with open(part, "xb", opener=_open_private if private else None) as file:
            yield file
        if not replace:
            _move_to_new(part, target)
            return
        if target.exists() and not private:
            copymode(target, part)
        part.replace(target)
    except BaseException:
        part.unlink(missing_ok=True)
        raise


def _open_private(path: str, flags: int) -> int:
    return os.open(path, flags, 0o600)


def _move_to_new(part: Path, target: Path) -> None:
    """Move a file to a path. Raise FileExistsError if the path exists, also for a symbolic link without a target."""
    with target.open("xb"):  # O_EXCL does not follow a link
        pass
    try:
        part.replace(target)
    except BaseException:
        target.unlink()
        raise
