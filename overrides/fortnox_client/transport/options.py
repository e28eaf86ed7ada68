"""Options of a client: retries, timeout, deadline."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from attrs import evolve, frozen

RETRIES = 4
DEADLINE = 120.0


@frozen
class Options:
    """How calls are sent.

    Attributes:
        retries: maximum number of retries of a call, where a retry is safe; 0 or more. 0 also disables the retry after a 429.
        timeout: seconds that one attempt may wait for the next byte, above 0; None: as configured in the HTTP client.
        deadline: seconds from the first attempt of a call after which it is not retried, above 0.

    Raises:
        ValueError: an option is outside its range.
    """

    retries: int = RETRIES
    timeout: float | None = None
    deadline: float = DEADLINE

    def __attrs_post_init__(self) -> None:
        if self.retries < 0:
            raise ValueError(f"retries must be 0 or more, got {self.retries}")
        for name, seconds in (("timeout", self.timeout), ("deadline", self.deadline)):
            if seconds is not None and not seconds > 0:
                raise ValueError(f"{name} must be more than 0 seconds, got {seconds}")

    def changed(self, changes: Mapping[str, float | None]) -> Options:
        """Return these options with other values. A value of None changes nothing. Raises ValueError, see Options."""
        given: dict[str, Any] = {name: value for name, value in changes.items() if value is not None}
        return evolve(self, **given)
