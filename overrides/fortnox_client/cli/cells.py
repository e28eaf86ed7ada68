"""Text of one value in a table or in CSV."""

from __future__ import annotations

from decimal import Decimal
from typing import Any

from fortnox_client.cli.json_text import encode


def is_number(value: Any) -> bool:
    """Return whether a value is an amount, a quantity or a count."""
    return isinstance(value, int | Decimal) and not isinstance(value, bool)


def cell(value: Any, decimal: str = ".") -> str:
    """Return the text of a value: "" for null, true or false, all digits of a number, and compact JSON for nested values.

    Args:
        value: a JSON value.
        decimal: decimal separator of numbers.
    """
    match value:
        case None:
            return ""
        case bool():
            return str(value).lower()
        case str():
            return value
        case int() | Decimal():
            return str(value).replace(".", decimal)
        case _:
            return encode(value) if value else ""
