"""Send an object's ETag with its update, so that the update fails if somebody changed the object in between."""

from __future__ import annotations

import re
from collections.abc import Callable
from datetime import UTC, datetime
from email.utils import format_datetime
from typing import Any, TypeVar

import attrs

from fortnox_core.decoding import read_one
from fortnox_core.errors import Response
from fortnox_core.model import Model
from fortnox_core.payload import swedish_zone

_UUID = re.compile(r"[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}", re.IGNORECASE)


@attrs.define(slots=True, kw_only=True, repr=False)
class ETagModel(Model):
    """An object whose response has an ETag, which is the version of the object.

    Attributes:
        etag: the value of the header ETag. None if the response has no such header, as in a list. It is not a property of Fortnox's:
            `to_dict()` omits it, and a comparison ignores it.
        additional_properties: the properties that are not declared, and the values that could not be converted. See Model.
    """

    etag: str | None = attrs.field(default=None, eq=False)

    def _shown(self) -> dict[str, Any]:
        return super()._shown() | ({} if self.etag is None else {"etag": self.etag})


V = TypeVar("V", bound=ETagModel)


def one_with_etag(model: type[V]) -> Callable[[Response], V]:
    """Return a parser for a response with one object. The object has the ETag of the response.

    Args:
        model: the model of the object.
    """

    def read(response: Response) -> V:
        found = read_one(response, model)
        found.etag = response.headers.get("etag") or None
        return found

    return read


def if_match(value: object, model_attribute: str, path_value: object) -> str:
    """Return the value of the header If-Match.

    Args:
        value: the object as it was read, or its ETag as text, with quotes and W/ as Fortnox sent it. "*" matches any version.
        model_attribute: the attribute that has the id of the object.
        path_value: the id in the path of the request.

    Raises:
        ValueError: the object has no ETag, the object has another id than the path, or the text is empty.
        TypeError: the value is neither an object with an ETag nor text.
    """
    match value:
        case str():
            if not value.strip():
                raise ValueError("if_match must not be empty; send the object that `get` returned, or its etag")
            return value
        case ETagModel():
            return _etag_of(value, model_attribute, path_value)
        case _:
            raise TypeError(
                f"if_match must be an object with an etag, or text, got {type(value).__name__}; send the object that `get` returned"
            )


def http_date(value: datetime | str | None) -> str | None:
    """Return a datetime in the format of headers: "Sat, 31 Jan 2026 12:45:00 GMT".

    Args:
        value: an aware datetime, a naive datetime in Swedish time, or the text itself. None is returned unchanged.

    Raises:
        TypeError: the value is something else. A date has no time, and is rejected too.
    """
    # A caller without a type checker may pass a date, which has no time.
    given: Any = value
    match given:
        case None | str():
            return given
        case datetime():
            aware = given if given.tzinfo is not None else given.replace(tzinfo=swedish_zone())
            return format_datetime(aware.astimezone(UTC), usegmt=True)
        case _:
            raise TypeError(f"a date header must be a datetime or text, got {type(given).__name__}")


def _etag_of(value: ETagModel, model_attribute: str, path_value: object) -> str:
    kind = type(value).__name__
    if not value.etag:
        raise ValueError(
            f"if_match has a {kind} without etag: it was read from a list, or its response had no ETag; send the object that `get` returned"
        )
    own: object = getattr(value, model_attribute)
    if _comparable(own) != _comparable(path_value):
        raise ValueError(f"if_match must have {model_attribute} {path_value!r} as the path, got a {kind} with {own!r}")
    return value.etag


def _comparable(value: object) -> str:
    text = str(value)
    return text.lower() if _UUID.fullmatch(text) else text
