"""The sandbox's clock, which tests can move."""

from __future__ import annotations

import time
from datetime import UTC, datetime, timedelta


class Clock:
    """A clock that runs with the system clock, at an offset.

    Access tokens, refresh tokens, authorization codes, due dates and modification times all use it. The rate limit does not.

    Args:
        start: the time that the clock starts at, aware; None for the system time.
    """

    def __init__(self, start: datetime | None = None) -> None:
        self._start = start
        self.reset()

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
        """Set the clock to its start: a fixed time, or the system time."""
        self._offset = 0.0 if self._start is None else self._start.timestamp() - time.time()
