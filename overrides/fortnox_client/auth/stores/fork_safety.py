"""Protection of file operations against a fork: the child would inherit half an operation, with locks that none of its threads releases."""

from __future__ import annotations

import os
import sys
import threading
from collections.abc import Generator
from contextlib import contextmanager

FORK_TIMEOUT = 10.0
"""Seconds that a fork waits for operations: longer than a disk takes. After them it continues: a program must be able to fork."""


class _ForkGuard:
    """Excludes forks from operations: either any number of operations is running, or one fork."""

    def __init__(self) -> None:
        self._changed = threading.Condition(threading.Lock())
        self._operations = 0
        self._forking = False

    @contextmanager
    def block_forks(self) -> Generator[None]:
        with self._changed:
            self._changed.wait_for(lambda: not self._forking)
            self._operations += 1
        try:
            yield
        finally:
            with self._changed:
                self._operations -= 1
                self._changed.notify_all()

    def before_fork(self) -> None:
        self._changed.acquire()
        self._forking = True  # no operation begins from here on, so that the wait ends
        self._changed.wait_for(lambda: self._operations <= 0, FORK_TIMEOUT)

    def after_fork_in_parent(self) -> None:
        self._forking = False
        self._changed.notify_all()
        self._changed.release()

    def after_fork_in_child(self) -> None:
        self._changed = threading.Condition(threading.Lock())  # the threads that waited for the other one do not exist here
        self._operations, self._forking = 0, False


_guard = _ForkGuard()
if sys.platform != "win32":
    os.register_at_fork(before=_guard.before_fork, after_in_parent=_guard.after_fork_in_parent, after_in_child=_guard.after_fork_in_child)

block_forks = _guard.block_forks
"""A context manager during which no fork begins. It must end soon, and must not be nested."""
