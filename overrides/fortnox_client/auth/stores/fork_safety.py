"""Work that a fork must not cut through: the child would inherit half of it, with locks that no thread of it will ever open."""

from __future__ import annotations

import os
import sys
import threading
from collections.abc import Generator
from contextlib import contextmanager

PATIENCE = 10.0
"""Seconds that a fork waits for work: longer than a disk takes. A program that could not fork any more would be worse off than a child."""


class _Forks:
    """Keeps work and forks apart: work in any number of threads, or a fork."""

    def __init__(self) -> None:
        self._changed = threading.Condition(threading.Lock())
        self._working = 0
        self._forking = False

    @contextmanager
    def kept_off(self) -> Generator[None]:
        with self._changed:
            self._changed.wait_for(lambda: not self._forking)
            self._working += 1
        try:
            yield
        finally:
            with self._changed:
                self._working -= 1
                self._changed.notify_all()

    def begin(self) -> None:
        self._changed.acquire()
        self._forking = True  # no work begins from here on, or there might be some for ever
        self._changed.wait_for(lambda: self._working <= 0, PATIENCE)

    def end(self) -> None:
        self._forking = False
        self._changed.notify_all()
        self._changed.release()

    def end_in_child(self) -> None:
        self._changed = threading.Condition(threading.Lock())  # whoever waited at the other one is not here
        self._working, self._forking = 0, False


_forks = _Forks()
if sys.platform != "win32":
    os.register_at_fork(before=_forks.begin, after_in_parent=_forks.end, after_in_child=_forks.end_in_child)

kept_off = _forks.kept_off
"""While it lasts, no fork begins. It must end soon, and not hold another of its kind."""
