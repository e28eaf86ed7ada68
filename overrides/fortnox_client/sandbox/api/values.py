"""Stored values: JSON."""

from __future__ import annotations

from typing import Any, TypeGuard

State = dict[str, Any]
"""A stored resource: JSON values under Fortnox's field names. A missing key is a blank value."""


def is_object(value: Any) -> TypeGuard[dict[str, Any]]:
    """Return whether a JSON value is an object."""
    return isinstance(value, dict)


def is_list(value: Any) -> TypeGuard[list[Any]]:
    """Return whether a JSON value is a list."""
    return isinstance(value, list)
