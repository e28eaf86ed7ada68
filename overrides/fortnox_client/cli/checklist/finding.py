"""Result of one check."""

from __future__ import annotations

from typing import Final, Literal, TypeAlias

import msgspec

State: TypeAlias = Literal["done", "failed", "manual", "waiting"]

STEPS: Final = {
    1: "Register as a developer",
    2: "Create the integration",
    3: "Create a test database",
    4: "Connect the integration",
    5: "Authorize",
    6: "Make a request",
    7: "Publish",
}
"""The seven steps of Fortnox's checklist for developers. Source: https://www.fortnox.se/developer/checklist"""


class Finding(msgspec.Struct, frozen=True):
    """Result of one check.

    Attributes:
        step: number of the step, 1 to 7.
        what: what was checked.
        state: "done", "failed", "manual" (a program cannot check it) or "waiting" (an earlier check failed).
        seen: what the check found.
        next: what to do; "" if there is nothing to do.
        link: page of Fortnox about it, or "".
    """

    step: int
    what: str
    state: State
    seen: str
    next: str = ""
    link: str = ""
