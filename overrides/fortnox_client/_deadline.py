"""One time limit that several waits share."""

from __future__ import annotations

import time
from collections.abc import Callable


def countdown(seconds: float) -> Callable[[], float]:
    """Start a countdown. The returned function gives the seconds that remain, at least 0."""
    end = time.monotonic() + seconds
    return lambda: max(0.0, end - time.monotonic())
