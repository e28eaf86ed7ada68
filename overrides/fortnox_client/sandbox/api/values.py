"""What the books hold: JSON."""

from __future__ import annotations

from typing import Any, TypeGuard

State = dict[str, Any]
"""A resource as it is stored: plain JSON values under Fortnox's names. What is not there is blank."""


def is_object(value: Any) -> TypeGuard[dict[str, Any]]:
    """Whether a JSON value is an object."""
    return isinstance(value, dict)


def is_list(value: Any) -> TypeGuard[list[Any]]:
    """Whether a JSON value is a list."""
    return isinstance(value, list)
