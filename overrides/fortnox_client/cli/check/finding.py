"""What was found out about a step of the road."""

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
    """One thing that was looked at.

    Attributes:
        step: the number of the step.
        what: what was looked at.
        state: done, failed, yours (no program can see it), or waiting for what comes before it.
        seen: what was seen.
        next: what to do now; "" where there is nothing to do.
        link: where Fortnox tells more.
    """

    step: int
    what: str
    state: State
    seen: str
    next: str = ""
    link: str = ""
