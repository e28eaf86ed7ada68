"""Objects that Fortnox gives a version: the ETag that came with one goes back with its update, which fails if another came between."""

from __future__ import annotations

import re
from collections.abc import Callable
from datetime import UTC, datetime
from email.utils import format_datetime
from typing import Any, TypeVar

import attrs

from fortnox_core.decoding import read_one
from fortnox_core.model import Model
from fortnox_core.payload import swedish_zone
from fortnox_core.response import Response

_UUID = re.compile(r"[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}", re.IGNORECASE)


@attrs.define(slots=True, kw_only=True, repr=False)
class ETagModel(Model):
    """An object of an operation whose response has an ETag.

    Attributes:
        etag: the version that was read, as the header ETag names it; None where the response named none, as in a list. It is no property
            of Fortnox's: `to_dict()` leaves it out, and objects are equal without it.
    """

    etag: str | None = attrs.field(default=None, eq=False)

    def shown(self) -> dict[str, Any]:
        return super().shown() | ({} if self.etag is None else {"etag": self.etag})


V = TypeVar("V", bound=ETagModel)


def one_with_etag(model: type[V]) -> Callable[[Response], V]:
    """Return a reader of one object that keeps the ETag of its response."""

    def read(response: Response) -> V:
        found = read_one(response, model)
        found.etag = response.headers.get("etag") or None
        return found

    return read


def if_match(value: object, model_attribute: str, path_value: object) -> str:
    """Return the text of the header If-Match.

    Args:
        value: the object as it was read, or an ETag as text: quoted as it came, with W/ where it had that; "*" for any version.
        model_attribute: the attribute of the object that the path names it by.
        path_value: what the path names.

    Raises ValueError for an object without an ETag, for another object than the path names, and for an empty text; TypeError for what is
    neither an object with an ETag nor text.
    """
    match value:
        case str():
            if not value.strip():
                raise ValueError("if_match is an empty text; send the object that `get` gave, or its etag")
            return value
        case ETagModel():
            return _etag_of(value, model_attribute, path_value)
        case _:
            raise TypeError(f"if_match is a {type(value).__name__}; send the object that `get` gave, or its etag as text")


def http_date(value: datetime | str | None) -> str | None:
    """Return a point in time as headers have it, such as "Sat, 31 Jan 2026 12:45:00 GMT".

    Args:
        value: a datetime (aware, or Swedish time), or the text itself; None stays None.

    Raises TypeError for anything else, a date without a time included.
    """
    # The type says so to those who check it; others may send a date, which is no point in time.
    given: Any = value
    match given:
        case None | str():
            return given
        case datetime():
            aware = given if given.tzinfo is not None else given.replace(tzinfo=swedish_zone())
            return format_datetime(aware.astimezone(UTC), usegmt=True)
        case _:
            raise TypeError(f"a {type(given).__name__} is no point in time; send a datetime, or text")


def _etag_of(value: ETagModel, model_attribute: str, path_value: object) -> str:
    kind = type(value).__name__
    if not value.etag:
        raise ValueError(
            f"the {kind} of if_match has no etag: it was read from a list, or its response had no ETag; `get` gives one that has it"
        )
    own: object = getattr(value, model_attribute)
    if _comparable(own) != _comparable(path_value):
        raise ValueError(f"if_match is a {kind} whose {model_attribute} is {own!r}, and the call is about {path_value!r}; send that one's")
    return value.etag


def _comparable(value: object) -> str:
    text = str(value)
    return text.lower() if _UUID.fullmatch(text) else text
