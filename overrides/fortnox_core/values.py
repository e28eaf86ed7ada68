"""How a value of the wire becomes a Python value: one tolerant conversion per type.

Each takes what JSON holds and returns the value, None where Fortnox means "no value", or raises Unconvertible, on which the model
keeps the raw value in `additional_properties`. Source of the quirks: recorded answers of api.fortnox.se, 2014 to 2026.
"""

from __future__ import annotations

from datetime import date, datetime
from decimal import Decimal, InvalidOperation
from typing import Any, SupportsIndex

from fortnox_core.json_types import as_object

NO_RIGHT = "API_NORIGHT"
"""Stands in any field, also a number's, that the user or the licence may not see."""


_EXPONENT = 1000
"""An integer of more digits is kept as it came: 1e999999999 would take all memory to write out."""


class Unconvertible(ValueError):
    """The value cannot be read as the declared type."""


def to_text(value: Any) -> str | None:
    """Text; a number becomes its digits, "" stays."""
    if isinstance(value, str):
        return None if value == NO_RIGHT else value
    if value is None:
        return None
    if isinstance(value, bool) or not isinstance(value, int | Decimal):
        raise Unconvertible
    return str(value)


def to_reference(value: Any) -> str | None:
    """Return the number of another document as text; 0, "0" and "" stand for none."""
    found = to_text(value)
    return None if found in ("", "0") or (isinstance(value, Decimal) and value.is_zero()) else found


def to_integer(value: Any) -> int | None:
    """An integer, also from text and from a number without a fraction."""
    if isinstance(value, int) and not isinstance(value, bool):
        return value
    number = to_decimal(value)
    if number is None:
        return None
    if number.adjusted() > _EXPONENT or number != number.to_integral_value():
        raise Unconvertible
    return int(number)


def to_decimal(value: Any) -> Decimal | None:
    """A number with the digits of the wire."""
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
    """True or False, also from their text and from 1 and 0."""
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
    """A date of the form 2026-01-31, and no other: Python takes more, which could not be written back as they were read."""
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
    """A datetime that remembers how Fortnox wrote it, so that it can be written back the same: with T or a space, with Z or an offset."""

    text: str | None = None

    def __reduce_ex__(self, protocol: SupportsIndex) -> str | tuple[Any, ...]:
        # A copy is written back the same too.
        return super().__reduce_ex__(protocol) if self.text is None else (to_datetime, (self.text,))


def to_datetime(value: Any) -> datetime | None:
    """A date and time: naive Swedish local time where Fortnox sends no offset, else with its offset."""
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
    """A value of an enumeration; an unknown one survives as its text."""
    return None if value == "" else to_text(value)


def to_mapping(value: Any) -> dict[str, Any] | None:
    """Return an object whose keys are free, as it came."""
    if is_no_value(value):
        return None
    found = as_object(value)
    if found is None:
        raise Unconvertible
    return found


class AbsentList(list[Any]):
    """The empty list of a property that was not sent, or sent as null: it is not written back, unless something is put into it."""

    __slots__ = ()


def is_no_value(value: Any) -> bool:
    """Whether a value is one of Fortnox's ways to say that there is none: null, empty text, API_NORIGHT."""
    return value is None or (isinstance(value, str) and value.strip() in ("", NO_RIGHT))
