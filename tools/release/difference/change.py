"""One change that users see, and what all of them together ask of a version."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Literal

from attrs import frozen

from tools.api_diff.change import Bump

Effect = Literal["breaking", "additive", "fix", "invisible"]
# fmt: off
What = Literal[
    "added", "removed", "renamed", "type", "values", "required", "scope", "sunset", "deprecated", "etag", "declared",
    "moved", "wire", "wrapper", "envelope", "paging", "safety", "media", "server",
]
# fmt: on

EFFECTS: tuple[Effect, ...] = ("breaking", "additive", "fix", "invisible")
"""The worst first."""


@frozen
class Operation:
    """An operation that a change touches: by its key, and by its name in Python."""

    method: str
    path: str
    name: str


@frozen
class Change:
    """One difference between two documents.

    `place` is where it is in Fortnox's words (`query filter`, `body Customer.Name`, `answer InvoiceRow.Price`), `python` the same in ours.
    A schema that many operations share changes once, and says which ones it touches.
    The effect `fix` is for what the client sends or reads in another way, under the same Python names: programs need the next version.
    """

    effect: Effect
    what: What
    place: str
    python: str
    operations: tuple[Operation, ...]
    old: str = ""
    new: str = ""

    @property
    def needs_attention(self) -> bool:
        """Whether a user should look at his own code: it breaks, a value is no longer taken, or an operation will be taken away."""
        return self.effect == "breaking" or self.what == "sunset" or (self.what == "values" and bool(self.old))


def bump_of(changes: Iterable[Change]) -> Bump:
    """What the worst of the changes asks for. Invisible ones ask for nothing: no release."""
    effects = {change.effect for change in changes}
    levels: tuple[Bump, ...] = ("breaking", "additive", "fix")
    found: Bump = "none"
    for level in reversed(levels):
        if level in effects:
            found = level
    return found


def moved(bump: Bump, major: int) -> Literal["major", "minor", "patch", "none"]:
    """The part of a version that a bump raises: before 1.0 all moves one place down, as `>=0.3,<0.4` is what careful users ask for."""
    if bump == "none":
        return "none"
    if bump == "fix":
        return "patch"
    if major == 0:
        return "minor" if bump == "breaking" else "patch"
    return "major" if bump == "breaking" else "minor"
