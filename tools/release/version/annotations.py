"""What a type is by its text: its parts, and what of it is gone in another one."""

from __future__ import annotations

import re
from collections.abc import Iterator

import griffe


def in_order(annotation: str | griffe.Expr) -> str:
    """`str | None` and `None | str` are one."""
    return " | ".join(sorted(parts(str(annotation)), key=lambda each: (each == "None", each)))


def parts(annotation: str) -> list[str]:
    """The types of a union; a type alone is one of one."""
    found, start, depth = [], 0, 0
    for match in re.finditer(r"[\[\]()|]", annotation):
        if match[0] == "|" and depth == 0:
            found.append(annotation[start : match.start()].strip())
            start = match.end()
        depth += {"[": 1, "(": 1, "]": -1, ")": -1}.get(match[0], 0)
    return [*found, annotation[start:].strip()]


def is_narrower(old: str, new: str) -> bool:
    """Whether types are gone, and none has come that might stand for them."""
    return set(_values(new)) < set(_values(old))


def is_wider(old: str, new: str) -> bool:
    """Whether types have come, and none is gone."""
    return is_narrower(new, old)


def _values(annotation: str) -> Iterator[str]:
    """Its parts, and each value of a Literal for itself."""
    for part in parts(annotation):
        if part.startswith("Literal["):
            yield from (value.strip() for value in part.removeprefix("Literal[").removesuffix("]").split(","))
        else:
            yield part
