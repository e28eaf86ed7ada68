"""One change of a Python API, and how lists of changes are reduced."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from typing import Literal

Bump = Literal["breaking", "additive", "fix", "none"]
Heading = Literal["Added", "Changed", "Deprecated", "Removed", "Fixed", "Security"]
HEADINGS: tuple[Heading, ...] = ("Added", "Changed", "Deprecated", "Removed", "Fixed", "Security")
"""The headings of Keep a Changelog, in its order."""

_SEPARATORS = (".", "(", "[", " ")


@dataclass(frozen=True)
class ApiChange:
    """One change, by the names that users know.

    Attributes:
        names: the name that users know, then other names of the same object.
        effect: what it does to programs.
        heading: the heading in a changelog.
        message: what changed, after the name. Empty if the heading says enough.
        location: where it is, such as an operation. Empty if the name says enough.
        warns: whether users should check their code though nothing surely breaks.
    """

    names: tuple[str, ...]
    effect: Bump
    heading: Heading
    message: str = ""
    location: str = ""
    warns: bool = False

    @property
    def needs_attention(self) -> bool:
        """Whether users should check their code."""
        return self.warns or self.effect == "breaking"


def fold(found: Iterable[ApiChange], instance: tuple[str, str]) -> list[ApiChange]:
    """Return each change once, sorted. A change of an `Async` class is left out if the sync class has the same.

    Args:
        found: the changes.
        instance: a class, and the name of the instance that users have.
    """
    once = {(each.names, each.message): each for each in found}
    unique = [
        each for each in once.values() if not each.names[0].startswith("Async") or (_sync_names(each, instance), each.message) not in once
    ]
    return sorted(unique, key=lambda each: (each.names, each.message))


def _sync_names(change: ApiChange, instance: tuple[str, str]) -> tuple[str, ...]:
    """Return the names in the sync client. Its attributes have the name of the instance, the class itself its own."""
    owner, name_of_instance = (f"{each}." for each in instance)
    plain = [name.removeprefix("Async") for name in change.names]
    return tuple(name.replace(owner, name_of_instance, 1) if name.startswith(owner) else name for name in plain)


def not_covered(found: Iterable[ApiChange], known: Iterable[ApiChange]) -> list[ApiChange]:
    """Return the changes that no known change covers.

    The methods of a removed resource are enough: the resource itself needs no line.
    """
    known = list(known)
    headings = {name: each.heading for each in known for name in each.names}
    breaking = {name for each in known if each.effect == "breaking" for name in each.names}

    def is_covered(each: ApiChange) -> bool:
        if each.effect == "breaking" and breaking.isdisjoint(each.names) and each.heading != "Removed":
            return False
        owners = each.names if each.heading in ("Added", "Removed") else ()
        return not headings.keys().isdisjoint(each.names) or any(
            heading == each.heading and is_part_of(name, owner) for name, heading in headings.items() for owner in owners
        )

    return [each for each in found if not is_covered(each)]


def is_part_of(name: str, owner: str) -> bool:
    """Whether a name is the owner or a part of it: `client.customers.list(filter)` is a part of `client.customers`."""
    return name == owner or name.startswith(tuple(f"{owner}{separator}" for separator in _SEPARATORS))
