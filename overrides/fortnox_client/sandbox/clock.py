"""The sandbox's time, which a test may move."""

from __future__ import annotations

import time
from datetime import timedelta


class Clock:
    """Runs as the machine's clock does, and can be set ahead or back."""

    def __init__(self) -> None:
        self._moved = 0.0

    def now(self) -> float:
        """Seconds since 1970."""
        return time.time() + self._moved

    def move(self, by: timedelta) -> None:
        """Sets the clock ahead, or back where `by` is negative: time travel for tokens."""
        self._moved += by.total_seconds()

    def reset(self) -> None:
        """Back to the machine's time."""
        self._moved = 0.0
