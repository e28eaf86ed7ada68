"""Convert JSON values to Python values: one tolerant function per type.

Each function takes a decoded JSON value and returns the Python value, or None if Fortnox means "no value".
It raises `Unconvertible` for any other input; the model then stores the raw value in `additional_properties`.
Source of the special cases: recorded responses of api.fortnox.se, 2014 to 2026.
"""

from __future__ import annotations

from datetime import date, datetime
from decimal import Decimal, InvalidOperation
from typing import Any, SupportsIndex

from fortnox_core.json_types import as_object

NO_RIGHT = "API_NORIGHT"
"""The text that Fortnox sends in a field of any type if the user or the licence may not see its value."""


_MAX_EXPONENT = 1000
"""An integer with more digits stays as received: converting 1e999999999 would exhaust the memory."""


class Unconvertible(ValueError):
    """The value cannot be converted to the declared type."""


def to_text(value: Any) -> str | None:
    """Return a text or the digits of a number; "" stays ""."""
    if isinstance(value, str):
        return None if value == NO_RIGHT else value
    if value is None:
        return None
    if isinstance(value, bool) or not isinstance(value, int | Decimal):
        raise Unconvertible
    return str(value)


def to_reference(value: Any) -> str | None:
    """Return the number of another document as text; 0, "0" and "" are None."""
    found = to_text(value)
    return None if found in ("", "0") or (isinstance(value, Decimal) and value.is_zero()) else found


def to_integer(value: Any) -> int | None:
    """Return an integer, also from numeric text and from a decimal without a fraction."""
    if isinstance(value, int) and not isinstance(value, bool):
        return value
    number = to_decimal(value)
    if number is None:
        return None
    if number.adjusted() > _MAX_EXPONENT or number != number.to_integral_value():
        raise Unconvertible
    return int(number)


def to_decimal(value: Any) -> Decimal | None:
    """Return a Decimal with exactly the digits of the response."""
    if isinstance(value, Decimal):
        return value
    if isinstance(value, bool):
        raise Unconvertible
    if isinstance(value, int):
        return Decimal(value)
    if is_no_value(value):
        return None
    if not isinstance(value, str) or not value.isascii() or "_" in value:
        raise Unconvertible
    try:
        number = Decimal(value)
    except InvalidOperation:
        raise Unconvertible from None
    if not number.is_finite():
        raise Unconvertible
    return number


def to_boolean(value: Any) -> bool | None:
    """Return a bool, also from "true" and "false" in any case, and from 1 and 0."""
    if isinstance(value, bool):
        return value
    if is_no_value(value):
        return None
    match str(value).lower() if isinstance(value, str | int) else None:
        case "true" | "1":
            return True
        case "false" | "0":
            return False
        case _:
            raise Unconvertible


def to_date(value: Any) -> date | None:
    """Return a date from text of the form 2026-01-31.

    `date.fromisoformat` accepts other forms too. They raise Unconvertible, because they could not be written back unchanged.
    """
    if is_no_value(value):
        return None
    if not isinstance(value, str):
        raise Unconvertible
    try:
        read = date.fromisoformat(value)
    except ValueError:
        raise Unconvertible from None
    if read.isoformat() != value:
        raise Unconvertible
    return read


class WireDateTime(datetime):
    """A datetime that remembers its original text.

    Fortnox uses several forms: with T or a space, with Z or an offset. The original text is written back unchanged.
    """

    text: str | None = None

    def __reduce_ex__(self, protocol: SupportsIndex) -> str | tuple[Any, ...]:
        # A copy must remember the original text too.
        return super().__reduce_ex__(protocol) if self.text is None else (to_datetime, (self.text,))


def to_datetime(value: Any) -> datetime | None:
    """Return a datetime: with the offset that Fortnox sent, or naive (Swedish time) if it sent none."""
    if is_no_value(value):
        return None
    if not isinstance(value, str):
        raise Unconvertible
    try:
        read = WireDateTime.fromisoformat(value)
    except ValueError:
        raise Unconvertible from None
    read.text = value
    return read


def to_enum(value: Any) -> str | None:
    """Return an enum value as text; an unknown value is returned unchanged."""
    return None if value == "" else to_text(value)


def to_mapping(value: Any) -> dict[str, Any] | None:
    """Return a JSON object with arbitrary keys unchanged."""
    if is_no_value(value):
        return None
    found = as_object(value)
    if found is None:
        raise Unconvertible
    return found


class AbsentList(list[Any]):
    """The empty list of a property that was absent or null.

    `to_dict()` leaves it out, unless items are added to it.
    """

    __slots__ = ()


def is_no_value(value: Any) -> bool:
    """Return whether Fortnox means "no value": null, blank text or API_NORIGHT."""
    return value is None or (isinstance(value, str) and value.strip() in ("", NO_RIGHT))
