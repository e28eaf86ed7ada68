"""What a type is by its text: its parts, and what of it is gone in another one."""

from __future__ import annotations

import re

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
    before, after = set(parts(old)), set(parts(new))
    return after < before


def is_wider(old: str, new: str) -> bool:
    """Whether types have come, and none is gone."""
    return is_narrower(new, old)
