"""Types as text: the members of a union, and whether one type is narrower than another."""

from __future__ import annotations

import re
from collections.abc import Iterator

import griffe


def normalize(annotation: str | griffe.Expr) -> str:
    """Return a type with the members of its union in a fixed order: `None | str` becomes `str | None`."""
    return " | ".join(sorted(members(str(annotation)), key=lambda each: (each == "None", each)))


def members(annotation: str) -> list[str]:
    """Return the members of a union. A type that is no union is its only member."""
    found, start, depth = [], 0, 0
    for match in re.finditer(r"[\[\]()|]", annotation):
        if match[0] == "|" and depth == 0:
            found.append(annotation[start : match.start()].strip())
            start = match.end()
        depth += {"[": 1, "(": 1, "]": -1, ")": -1}.get(match[0], 0)
    return [*found, annotation[start:].strip()]


def is_narrower(old: str, new: str) -> bool:
    """Whether the new union only lost members."""
    return set(_values(new)) < set(_values(old))


def is_wider(old: str, new: str) -> bool:
    """Whether the new union only got members."""
    return is_narrower(new, old)


def _values(annotation: str) -> Iterator[str]:
    """Yield the members of a union, and of a Literal each value."""
    for member in members(annotation):
        if member.startswith("Literal["):
            yield from (value.strip() for value in member.removeprefix("Literal[").removesuffix("]").split(","))
        else:
            yield member
