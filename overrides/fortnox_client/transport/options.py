"""Options of a client: retries, timeout, deadline."""

from __future__ import annotations

from collections.abc import Mapping
from types import NoneType
from typing import Any

from attrs import evolve, frozen

from fortnox_client._config import check_number

RETRIES = 4
DEADLINE = 120.0
MAX_RESPONSE_BYTES = 512 * 1024 * 1024


@frozen
class Options:
    """How calls are sent.

    Attributes:
        retries: maximum number of retries of a call, where a retry is safe; 0 or more. 0 also disables the retry after a 429.
        timeout: seconds that one attempt may wait for the next byte, above 0; None: as configured in the HTTP client.
        deadline: seconds from the first attempt of a call after which it is not retried and an attempt ends, above 0. A streamed body
            may take longer in total, and each piece of it must arrive within this time.
        max_response_bytes: bytes that the decoded body of a response may have in memory, 1 or more. A streamed body has no bound.

    Raises:
        ValueError: an option is outside its range.
        TypeError: an option is not a number.
    """

    retries: int = RETRIES
    timeout: float | None = None
    deadline: float = DEADLINE
    max_response_bytes: int = MAX_RESPONSE_BYTES

    def __attrs_post_init__(self) -> None:
        for name in ("retries", "max_response_bytes"):
            check_number(name, getattr(self, name), int, "an int")
        for name in ("timeout", "deadline"):
            check_number(name, getattr(self, name), (int, float, NoneType), "a number of seconds")
        if self.max_response_bytes < 1:
            raise ValueError(f"max_response_bytes must be 1 or more, got {self.max_response_bytes}")
        if self.retries < 0:
            raise ValueError(f"retries must be 0 or more, got {self.retries}")
        for name, seconds in (("timeout", self.timeout), ("deadline", self.deadline)):
            if seconds is not None and not seconds > 0:
                raise ValueError(f"{name} must be more than 0 seconds, got {seconds}")

    def changed(self, changes: Mapping[str, float | None]) -> Options:
        """Return these options with other values. A value of None changes nothing. Raises ValueError, see Options."""
        given: dict[str, Any] = {name: value for name, value in changes.items() if value is not None}
        return evolve(self, **given)
