"""A lock between processes for a short operation on the files of a directory. It ends with its process."""

from __future__ import annotations

import os
import sys
from collections.abc import Generator
from contextlib import contextmanager
from pathlib import Path

if sys.platform == "win32":

    @contextmanager
    def try_lock_folder(folder: Path) -> Generator[bool]:
        """Lock a directory. Yield False if another process has the lock."""
        try:
            # Windows deletes the file when it is closed, also if the process is killed.
            lock = os.open(folder / ".fortnox-lock", os.O_CREAT | os.O_EXCL | os.O_RDWR | os.O_TEMPORARY, 0o600)
        except (FileExistsError, PermissionError):  # PermissionError: another process is closing the file
            yield False
            return
        try:
            yield True
        finally:
            os.close(lock)

else:
    import fcntl

    @contextmanager
    def try_lock_folder(folder: Path) -> Generator[bool]:
        """Lock a directory. Yield False if another process has the lock."""
        opened = os.open(folder, os.O_RDONLY | os.O_CLOEXEC)
        try:
            try:
                fcntl.flock(opened, fcntl.LOCK_EX | fcntl.LOCK_NB)
            except BlockingIOError:
                yield False
                return
            yield True
        finally:
            os.close(opened)
