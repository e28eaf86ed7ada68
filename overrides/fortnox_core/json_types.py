"""Narrow a decoded JSON value to an object or an array, for type checkers too."""

from __future__ import annotations

from typing import Any, TypeGuard, cast


def as_object(value: Any) -> dict[str, Any] | None:
    """Return the value if it is a JSON object, else None."""
    return cast("dict[str, Any]", value) if isinstance(value, dict) else None


def as_list(value: Any) -> list[Any] | None:
    """Return the value if it is a JSON array, else None."""
    return value if _is_list(value) else None


def _is_list(value: Any) -> TypeGuard[list[Any]]:
    return isinstance(value, list)


def as_rows(value: Any) -> list[dict[str, Any]] | None:
    """Return an array of objects unchanged, [] for null, None for any other value."""
    if value is None:
        return []
    rows = as_list(value)
    return rows if rows is not None and all(isinstance(row, dict) for row in rows) else None
