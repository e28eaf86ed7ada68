"""Request bodies: the types that generated payloads use, and their conversion to JSON."""

from __future__ import annotations

import operator
from collections.abc import Collection, Mapping, Sequence
from datetime import UTC, date, datetime
from decimal import Decimal
from enum import Enum
from typing import Final, cast
from zoneinfo import ZoneInfo, ZoneInfoNotFoundError

import msgspec

from fortnox_core.model import Model


class Blank(Enum):
    """The type of BLANK."""

    BLANK = "API_BLANK"

    def __repr__(self) -> str:
        return "BLANK"


BLANK: Final = Blank.BLANK
"""Clears a field in an update of a /3 resource if Fortnox rejects null for it, such as the account of a text row (Fortnox: API_BLANK).

Other fields are cleared by None, which is sent as null. "" does not clear a field: Fortnox reports success and the old value stays.
"""

DecimalInput = Decimal | int | str
"""Type of an amount, a quantity or a rate in a payload. A float raises TypeError, because it is not exact."""

DateInput = date | str
"""Type of a date in a payload: a date, or text of the form 2026-01-31."""

DateTimeInput = datetime | str
"""Type of a datetime in a payload: a datetime or its text. An aware datetime is sent in Swedish time."""

TextNumber = str | int
"""Type of the number of a document, party, article or project in a payload: text, as it may have letters or leading zeros, or an int."""

JsonInput = object
"""Type of any JSON value in a payload, such as `value` in a JSON Patch document.

Allowed are text, int, Decimal, bool, None, a date, a list and a dict. The type is checked when the call is built.
"""

_encoder = msgspec.json.Encoder(decimal_format="number")


def to_json(body: object, request_key: str | None = None, datetime_fields: Collection[str] = ()) -> bytes:
    """Return the bytes of a request body.

    Args:
        body: the payload, a dict with Fortnox's keys.
        request_key: JSON key around the body; None if there is none.
        datetime_fields: keys of the body that take a datetime.

    Returns:
        The JSON text in UTF-8.

    Raises:
        TypeError: a value cannot be sent: a float, a model, a datetime for a date, or a value without a JSON form.
            The message has the path of the value in the body.
        ValueError: a Decimal is infinite or not a number, a text is not valid Unicode, or an object contains itself.
    """
    name = request_key or "body"
    try:
        return _encode_body(body, request_key, datetime_fields)
    except UnicodeEncodeError:
        raise ValueError(f"{name} must contain only valid Unicode, got a text with half a surrogate pair; remove it") from None
    except RecursionError:
        raise ValueError(f"{name} must not contain itself or be nested deeply; pass a dict of values") from None


def _encode_body(body: object, request_key: str | None, datetime_fields: Collection[str]) -> bytes:
    plain = _to_plain(body, request_key or "body", datetime_fields)
    if plain is None or (request_key is not None and not isinstance(plain, dict)):
        raise TypeError(f"{request_key or 'the body'} must be a dict with the keys to write, got {type(body).__name__}")
    return _encoder.encode(plain if request_key is None else {request_key: plain})


def _is_empty_list(value: object) -> bool:
    return isinstance(value, Sequence) and not isinstance(value, str) and len(cast("Sequence[object]", value)) == 0


def check_rows(body: object, where: str, depth: int = 2) -> None:
    """Check that an update has no empty list of rows. Fortnox rejects it, and deletes rows that an update does not contain.

    Args:
        body: the payload, with or without its request key.
        where: name of the operation, for the error.
        depth: how many levels of objects below this one are checked. A payload may contain itself.

    Raises:
        ValueError: the value of a key that ends with `Rows` is an empty list.
    """
    if not isinstance(body, Mapping):
        return
    for key, value in cast("Mapping[object, object]", body).items():
        if isinstance(value, str):
            continue
        if str(key).endswith("Rows") and _is_empty_list(value):
            raise ValueError(f"{where}: {key} must not be empty; omit it to leave the rows unchanged, or send the rows that remain")
        if depth:
            check_rows(value, where, depth - 1)


def to_swedish_time(value: datetime) -> datetime:
    """Return a naive datetime in Swedish time. A naive datetime is returned unchanged."""
    return value if value.tzinfo is None else value.astimezone(swedish_zone()).replace(tzinfo=None)


def swedish_today(now: datetime | None = None) -> date:
    """Return today's date in Sweden, which is the date that Fortnox uses.

    A computer in another time zone has another date for some hours of each day: in UTC it is the day before, for an hour or two after
    midnight in Sweden.

    Args:
        now: the time to take the date of: an aware datetime, or a naive one in Swedish time; None for the current time.

    Returns:
        The date.

    Raises:
        LookupError: this machine has no time zone data.
    """
    return to_swedish_time(datetime.now(UTC) if now is None else now).date()


def swedish_zone() -> ZoneInfo:
    """Return the time zone Europe/Stockholm.

    Raises:
        LookupError: this machine has no time zone data.
    """
    try:
        return ZoneInfo("Europe/Stockholm")
    except ZoneInfoNotFoundError:
        raise LookupError(
            "This machine has no time zone data for Europe/Stockholm; `pip install tzdata`, or pass a naive Swedish time"
        ) from None


def _to_plain(value: object, where: str, datetime_fields: Collection[str]) -> object:
    """Return a value that has a JSON form, recursively. Raises as `to_json` does."""
    match value:
        case Decimal() if not value.is_finite():
            raise ValueError(f"{where} must be a finite Decimal, got {value}")
        case None | bool():
            return value
        case int() | Decimal():
            return _to_plain_number(value)
        case str():
            return str.__str__(value)  # msgspec encodes no subclass, such as numpy.str_
        case Blank():
            return value.value
        case date():
            return _format_date(value, where, datetime_fields)
        case Mapping():
            return {key: _to_plain(inner, f"{where}.{key}", datetime_fields) for key, inner in cast("Mapping[str, object]", value).items()}
        case Sequence() if not isinstance(value, bytes | bytearray):
            return [_to_plain(inner, f"{where}[{index}]", datetime_fields) for index, inner in enumerate(cast("Sequence[object]", value))]
        case _:
            number = to_int(value)
            if number is None:
                raise TypeError(_describe_type_error(where, value))
            return number


def _to_plain_number(value: int | Decimal) -> int | Decimal:
    """Return a number of the class that msgspec encodes, which are int and Decimal and no subclass of them."""
    if isinstance(value, Decimal):
        return value if type(value) is Decimal else Decimal(value)
    return value if type(value) is int else int(value)


def to_int(value: object) -> int | None:
    """Return the int of an integer, such as an int or numpy.int64; None for other values.

    Args:
        value: any value.
    """
    try:
        return operator.index(value)  # type: ignore[arg-type]
    except TypeError:
        return None


def describe_float(where: str, value: object) -> str | None:
    """Return the error message for a float, or for another number that is not exact; None for other values.

    Args:
        where: name of the value, for the message.
        value: any value.
    """
    if not hasattr(value, "__float__") or isinstance(value, str):
        return None
    return (
        f"{where} must be Decimal, int or str, got {type(value).__name__}, which is not exact;"
        ' pass Decimal("12.50"), or read JSON with json.loads(text, parse_float=Decimal)'
    )


def _format_date(value: date, where: str, datetime_fields: Collection[str]) -> str:
    """Return the text of a date, or of a datetime if its key takes one."""
    if not isinstance(value, datetime):
        return value.isoformat()
    if where.rpartition(".")[2] in datetime_fields:
        return to_swedish_time(value).strftime("%Y-%m-%d %H:%M:%S")
    raise TypeError(f"{where} must be a date or text, got datetime; pass its .date()")


def _describe_type_error(where: str, value: object) -> str:
    """Return the error message for a value that cannot be sent."""
    if isinstance(value, Model):
        return (
            f"{where} must be a dict with only the keys to write, got the model {type(value).__name__}; "
            "Fortnox rejects or misapplies a complete response that is sent back"
        )
    return describe_float(where, value) or (
        f"{where} must have a JSON form, got {type(value).__name__}; pass text, int, Decimal, bool, None, a date, a list or a dict"
    )
