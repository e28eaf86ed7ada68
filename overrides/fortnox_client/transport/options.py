"""What a caller may ask of the sending of its calls."""

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
        retries: how often a call is sent again where that is safe; 0: never, not even after a 429.
        timeout: seconds for which an attempt may be silent; None: as the HTTP client has it.
        deadline: seconds from the first sending of a call, after which it is not sent again.
    """

    retries: int = RETRIES
    timeout: float | None = None
    deadline: float = DEADLINE

    def __attrs_post_init__(self) -> None:
        if self.retries < 0:
            raise ValueError(f"retries is {self.retries}, and must be 0 or more")
        for name, seconds in (("timeout", self.timeout), ("deadline", self.deadline)):
            if seconds is not None and not seconds > 0:
                raise ValueError(f"{name} is {seconds}, and must be more than 0 seconds")

    def changed(self, changes: Mapping[str, float | None]) -> Options:
        """The same with other values; None leaves one as it is. Raises ValueError for what could never work."""
        given: dict[str, Any] = {name: value for name, value in changes.items() if value is not None}
        return evolve(self, **given)
