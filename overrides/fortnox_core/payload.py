"""What is written to Fortnox: the types that generated payloads use, and their way into JSON."""

from __future__ import annotations

from collections.abc import Collection, Mapping, Sequence
from datetime import date, datetime
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
"""Clears a field in an update of a /3 resource where null is rejected (Fortnox: API_BLANK), such as the account of a row of text. Elsewhere
None, sent as null, clears; "" keeps the old value, although the response is a success."""

DecimalInput = Decimal | int | str
"""An amount, a quantity or a rate. A float is refused: it would change the digits."""

DateInput = date | str
"""A date, or its text as 2026-01-31."""

DateTimeInput = datetime | str
"""A date and time, or its text. An aware datetime is sent in Swedish time."""

TextNumber = str | int
"""The number of a document, a party, an article or a project: text, since it may have letters or zeros before it, or an int."""

JsonInput = object
"""Any JSON value, such as a change of a JSON Patch document sets: text, int, Decimal, bool, None, a date, a list or a dict. Checked as it
is sent."""

_encoder = msgspec.json.Encoder(decimal_format="number")


def to_json(body: object, request_key: str | None = None, datetime_fields: Collection[str] = ()) -> bytes:
    """The bytes of a request body, in its envelope. `moments` are the keys that take a date with a time.

    Raises TypeError, with the place in the body, for what Fortnox would refuse or misread: a float, a model that was read, a datetime
    where a date belongs, a value without a form in JSON. Raises ValueError for a Decimal that is no number.
    """
    plain = _plain(body, request_key or "body", datetime_fields)
    if plain is None or (request_key is not None and not isinstance(plain, dict)):
        raise TypeError(f"{request_key or 'the body'} is a {type(body).__name__}; send a dict with the keys to write")
    return _encoder.encode(plain if request_key is None else {request_key: plain})


def swedish_time(moment: datetime) -> datetime:
    """A datetime as Fortnox takes it: naive, in Swedish time. A naive one is taken to be that already."""
    return moment if moment.tzinfo is None else moment.astimezone(swedish_zone()).replace(tzinfo=None)


def swedish_zone() -> ZoneInfo:
    """Return the time zone of Sweden. Raises LookupError where this machine has no time zone data."""
    try:
        return ZoneInfo("Europe/Stockholm")
    except ZoneInfoNotFoundError:
        raise LookupError(
            "This machine has no time zone data for Europe/Stockholm; `pip install tzdata`, or pass a naive Swedish time"
        ) from None


def _plain(value: object, where: str, datetime_fields: Collection[str]) -> object:
    """What JSON has a form for, with what is in it. Raises as `to_json` does."""
    match value:
        case Decimal() if not value.is_finite():
            raise ValueError(f"{where} is {value}, which is no number")
        case None | bool() | str() | int() | Decimal():
            return value
        case Blank():
            return value.value
        case date():
            return _day_or_moment(value, where, datetime_fields)
        case Mapping():
            return {key: _plain(inner, f"{where}.{key}", datetime_fields) for key, inner in cast("Mapping[str, object]", value).items()}
        case Sequence() if not isinstance(value, bytes | bytearray):
            return [_plain(inner, f"{where}[{index}]", datetime_fields) for index, inner in enumerate(cast("Sequence[object]", value))]
        case _:
            raise TypeError(f"{where} is a {_unsent(value)}")


def _day_or_moment(value: date, where: str, datetime_fields: Collection[str]) -> str:
    """The text of a date, or of a datetime where its key takes one."""
    if not isinstance(value, datetime):
        return value.isoformat()
    if where.rpartition(".")[2] in datetime_fields:
        return swedish_time(value).strftime("%Y-%m-%d %H:%M:%S")
    raise TypeError(f"{where} is a datetime, and Fortnox takes a date there; send its .date(), or text")


def _unsent(value: object) -> str:
    """The type of what cannot be sent, and what to send for it."""
    match value:
        case float():
            return "float, which cannot hold an amount exactly; send Decimal, int or str"
        case Model():
            return (
                f"{type(value).__name__} that was read; send a dict with only the keys to write, "
                "since a full answer sent back is refused or does harm"
            )
        case _:
            return f"{type(value).__name__}, which has no form in JSON"
