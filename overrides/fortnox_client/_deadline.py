"""One bound of time for several waits."""

from __future__ import annotations

import time
from collections.abc import Callable


def countdown(seconds: float) -> Callable[[], float]:
    """What is left of so many seconds from now, never below 0."""
    end = time.monotonic() + seconds
    return lambda: max(0.0, end - time.monotonic())
