"""The sandbox's clock, which tests can move."""

from __future__ import annotations

import time
from datetime import UTC, datetime, timedelta


class Clock:
    """A clock that runs with the system clock, at an offset.

    Access tokens, refresh tokens, authorization codes, due dates and modification times all use it. The rate limit does not.
    """

    def __init__(self) -> None:
        self._offset = 0.0

    def __repr__(self) -> str:
        return f"<Clock at {datetime.fromtimestamp(self.now(), UTC):%Y-%m-%dT%H:%M:%SZ}>"

    def now(self) -> float:
        """Read the clock.

        Returns:
            Seconds since 1970-01-01 UTC.
        """
        return time.time() + self._offset

    def move(self, by: timedelta) -> None:
        """Add to the offset.

        Args:
            by: the difference; negative to move the clock back.
        """
        self._offset += by.total_seconds()

    def reset(self) -> None:
        """Set the clock to the system time."""
        self._offset = 0.0
