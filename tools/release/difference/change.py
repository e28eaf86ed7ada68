"""One change that users see, and the version that all changes need."""

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
"""The worst effect is the first."""


@frozen
class Operation:
    """An operation that a change affects: method, path, and its name in Python."""

    method: str
    path: str
    name: str


@frozen
class Change:
    """One difference between two documents.

    Attributes:
        effect: what it does to programs. `fix`: the client sends or reads something differently, under the same Python names.
        what: what changed.
        location: the location in Fortnox's names: `query filter`, `body Customer.Name`, `response InvoiceRow.Price`.
        python: the location in Python names.
        operations: the operations that it affects. A schema that many operations share is one change.
        old: the old value.
        new: the new value.
    """

    effect: Effect
    what: What
    location: str
    python: str
    operations: tuple[Operation, ...]
    old: str = ""
    new: str = ""

    @property
    def needs_attention(self) -> bool:
        """Whether users should check their code: it breaks, a value was removed, or an operation will be removed."""
        return self.effect == "breaking" or self.what == "sunset" or (self.what == "values" and bool(self.old))


def bump_of(changes: Iterable[Change]) -> Bump:
    """Return what the worst change needs. Invisible changes need no release."""
    effects = {change.effect for change in changes}
    levels: tuple[Bump, ...] = ("breaking", "additive", "fix")
    found: Bump = "none"
    for level in reversed(levels):
        if level in effects:
            found = level
    return found


def raised_part(bump: Bump, major: int) -> Literal["major", "minor", "patch", "none"]:
    """Return the part of a version that a bump raises.

    Before 1.0 a breaking change raises the minor version, since careful users require `>=0.3,<0.4`.
    """
    if bump == "none":
        return "none"
    if bump == "fix":
        return "patch"
    if major == 0:
        return "minor" if bump == "breaking" else "patch"
    return "major" if bump == "breaking" else "minor"
