"""A call of an operation: the request it makes, and how its answer is read. Built without I/O, shared by sync and async."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Mapping, Sequence
from datetime import date, datetime
from decimal import Decimal
from typing import Any, Final, Generic, TypeVar, cast
from urllib.parse import quote

from attrs import field, frozen

from fortnox_core.decoding import read_one, read_rows
from fortnox_core.download import Download
from fortnox_core.errors import UnexpectedResponse
from fortnox_core.json_types import as_list
from fortnox_core.model import Model
from fortnox_core.operation import Operation
from fortnox_core.payload import swedish_time, to_json
from fortnox_core.response import Response
from fortnox_core.upload import Upload
from fortnox_core.values import Unconvertible, to_integer, to_text

T = TypeVar("T")
R = TypeVar("R", covariant=True)
M = TypeVar("M", bound=Model)

PathParam = str | int | None
"""A path parameter. None is typed, since models have it, and refused when the call is built."""

DatePathParam = date | str | None
"""A path parameter that is a date, or its text as 2026-01-31."""

DateTimeFilter = datetime | date | str
"""A point in time to filter by: a datetime (Swedish time, or aware), a date, or text as 2026-01-31 13:45."""

_JSON = "application/json"
_JSON_OR_PROBLEM = f"{_JSON}, application/problem+json"
"""What the services under /api send, errors included. /3 sends nothing for another Accept than application/json."""

_CONTROL = re.compile(r"[\x00-\x08\x0a-\x1f\x7f]")

NO_BODY: Final = object()
"""Stands for a body where the operation has none; None is what a caller may have given by mistake."""


@frozen
class Call(Generic[R]):
    """One call, ready to be sent.

    Attributes:
        operation: what is called.
        path: the path with its parameters, percent-encoded.
        query: names and values, in order.
        content: the bytes of the body; None where there is none.
        upload: the file to send as multipart/form-data; None where there is none.
        form: the fields that go beside the file, names and values, in order.
        own_headers: the headers of this call alone, names and values.
        read: turns a successful answer into the result.
    """

    operation: Operation
    path: str
    query: tuple[tuple[str, str], ...] = ()
    content: bytes | None = field(default=None, repr=False)
    upload: Upload | None = field(default=None, repr=False)
    form: tuple[tuple[str, str], ...] = field(default=(), repr=False)
    own_headers: tuple[tuple[str, str], ...] = ()
    read: Callable[[Response], R] = field(kw_only=True, repr=False)

    @property
    def headers(self) -> dict[str, str]:
        """The headers that the call itself asks for."""
        operation = self.operation
        headers = {"Accept": _JSON_OR_PROBLEM if operation.path.startswith("/api/") else _JSON}
        if self.content is not None:
            headers["Content-Type"] = operation.request_media or _JSON
        headers.update(self.own_headers)
        return headers

    def result(self, response: Response) -> R:
        """The result of an answer. Raises the ResponseError that fits it."""
        response.raise_for_status()
        return self.read(response)


def call(
    operation: Operation,
    read: Callable[[Response], T],
    path: tuple[object, ...] = (),
    *,
    query: Mapping[str, object] | None = None,
    headers: Mapping[str, object] | None = None,
    body: object = NO_BODY,
    upload: object = NO_BODY,
    form: Mapping[str, object] | None = None,
) -> Call[T]:
    """Build a call.

    Args:
        operation: what is called.
        read: turns a successful response into the result.
        path: the path parameters, in order.
        query: names and values; None is not sent.
        headers: names and texts; None is not sent.
        body: what is sent as JSON.
        upload: the file that is sent as multipart/form-data.
        form: the fields that go beside the file: text, int, Decimal, bool or date; None is not sent.

    Raises ValueError for a path parameter that would name another address, a header that would be another one and a list in the query that
    would be another filter, TypeError for what cannot be sent.
    """
    if upload is not NO_BODY and not isinstance(upload, Upload):
        raise TypeError(f"{operation.name}: the file is a {type(upload).__name__}; send Upload.of(path), or Upload(filename, content)")
    return Call(
        operation,
        fill(operation, path),
        encode_query(query or {}),
        None if body is NO_BODY else to_json(body, operation.request_key, operation.datetime_fields),
        upload if isinstance(upload, Upload) else None,
        _form(operation, form, upload) if form else (),
        _headers(operation, headers) if headers else (),
        read=read,
    )


def fill(operation: Operation, parameters: tuple[object, ...]) -> str:
    """Return the operation's path with each parameter percent-encoded in its place. An optional one that is None is left out."""
    parts = operation.path.split("{")
    filled = [parts[0]]
    for part, value in zip(parts[1:], parameters, strict=True):
        name, rest = part.split("}", 1)
        if value is None and name in operation.optional:
            return "".join(filled).removesuffix("/")
        filled += (_segment(value, name, operation), rest)
    return "".join(filled)


def _segment(value: object, name: str, operation: Operation) -> str:
    text = "" if value is None else _text(f"{operation.name}: {name}", value)
    if text in ("", ".", ".."):
        # An empty segment or a dot would be another request: DELETE /3/customers/.. is not about a customer.
        raise ValueError(f"{operation.name}: {name} is {value!r}, which names nothing in {operation.path}")
    return quote(text, safe="")


def _form(operation: Operation, form: Mapping[str, object], upload: object) -> tuple[tuple[str, str], ...]:
    if upload is NO_BODY:
        raise TypeError(f"{operation.name}: the fields of a form go beside a file, and there is none; send one as upload")
    return tuple((name, _query_text(f"{operation.name}: {name}", value)) for name, value in form.items() if value is not None)


def _headers(operation: Operation, headers: Mapping[str, object]) -> tuple[tuple[str, str], ...]:
    return tuple((name, _header(f"{operation.name}: {name}", value)) for name, value in headers.items() if value is not None)


def _header(where: str, value: object) -> str:
    """The text of a header. With a line break in it there would be two headers; no value is shown, as it may be a secret."""
    if not isinstance(value, str):
        raise TypeError(f"{where} is a {type(value).__name__}, and the value of a header must be text")
    if _CONTROL.search(value) or value != value.strip():
        raise ValueError(f"{where} has a line break, another control character, or a blank at an end; take it out")
    try:
        value.encode("latin-1")
    except UnicodeEncodeError:
        raise ValueError(f"{where} has a character outside Latin-1, which no header can hold; take it out") from None
    return value


def encode_query(query: Mapping[str, object]) -> tuple[tuple[str, str], ...]:
    """Names and texts of what is not None; a list repeats its name. Raises ValueError for an empty list, or one with an empty value."""
    pairs: list[tuple[str, str]] = []
    for name, value in query.items():
        if value is None:
            continue
        if isinstance(value, list | tuple):
            pairs += ((name, item) for item in _items(name, cast("Sequence[object]", value)))
        else:
            pairs.append((name, _query_text(name, value)))
    return tuple(pairs)


def _items(where: str, values: Iterable[object]) -> list[str]:
    """The texts of a list. Without any Fortnox would take the filter for none, and list everything."""
    items = [_query_text(where, value) for value in values]
    if not items:
        raise ValueError(f"{where} is an empty list; leave it out for no filter")
    if "" in items:
        raise ValueError(f"{where}: value {items.index('') + 1} is empty; take it out of the list, or leave the list out for no filter")
    return items


def datetime_filter(value: DateTimeFilter | None) -> str | None:
    """A point in time as Fortnox's `lastmodified` takes it: to the minute, in Swedish time.

    Source: https://www.fortnox.se/developer/guides-and-good-to-know/parameters
    """
    if isinstance(value, datetime):
        return swedish_time(value).strftime("%Y-%m-%d %H:%M")
    return value.isoformat() if isinstance(value, date) else value


def commas(values: Iterable[object] | None) -> str | None:
    """A list as Fortnox's /api takes it: in one parameter, parted by commas. A text is taken to be parted already.

    Raises ValueError for an empty list, and for a value that is empty or holds a comma, which would be two values.
    """
    if values is None:
        return None
    items = _items("the list", values.split(",") if isinstance(values, str) else values)
    for place, item in enumerate(items, 1):
        if "," in item:
            raise ValueError(f"the list: value {place} is {item!r}, which a comma makes two; give each value on its own")
    return ",".join(items)


def optional(body: object) -> object:
    """A body that may be left out: for None none is sent."""
    return NO_BODY if body is None else body


def _query_text(name: str, value: object) -> str:
    if isinstance(value, bool):
        return "true" if value else "false"
    return _text(name, value)


def _text(name: str, value: object) -> str:
    """What stands in an address. Whatever else had a text, such as a model, would be sent to a log by every server on the way."""
    match value:
        case bool():
            raise TypeError(f"{name} is a bool, and must be text or a number")
        case datetime():
            raise TypeError(f"{name} is a datetime, and Fortnox takes a date there; send its .date(), or text")
        case date():
            return value.isoformat()
        case float():
            raise TypeError(f"{name} is a float, which cannot hold a number exactly; send Decimal, int or str")
        case str() | int() | Decimal():
            return str(value)
        case _:
            raise TypeError(f"{name} is a {type(value).__name__}, and must be text or a number")


# How answers are read.


def one(model: type[M]) -> Callable[[Response], M]:
    """The answer is one object."""
    return lambda response: read_one(response, model)


def many(model: type[M]) -> Callable[[Response], list[M]]:
    """The answer is a list of objects, all at once. Only null and [] are the empty list."""
    return lambda response: read_rows(response, model)[0]


def values(convert: Callable[[Any], T | None]) -> Callable[[Response], list[T]]:
    """Return a reader of a list of plain values, such as texts.

    Args:
        convert: makes a value of what JSON holds, None where there is none, and raises Unconvertible where it cannot: a function of
            `fortnox_core.values`. What is None is left out.

    The reader gives [] for null, and raises UnexpectedResponse for what is no list of such values.
    """

    def read(response: Response) -> list[T]:
        content = response.unwrapped()
        items = [] if content is None else as_list(content)
        if items is None:
            raise UnexpectedResponse(response, "the content is no list")
        try:
            return [found for found in map(convert, items) if found is not None]
        except Unconvertible:
            raise UnexpectedResponse(response, "the list holds a value of another kind") from None

    return read


def texts(response: Response) -> list[str]:
    """Return the texts of a response that is a list of texts."""
    return _texts(response)


_texts = values(to_text)


def no_content(response: Response) -> None:
    """The answer has no content."""


def number(response: Response) -> int:
    """The answer is an integer."""
    try:
        content = to_integer(response.unwrapped())
    except Unconvertible:
        content = None
    if content is None:
        raise UnexpectedResponse(response, "the content is no integer")
    return content


def download(response: Response) -> Download:
    """The answer is a file. JSON where none was asked for is Fortnox's way to tell of a failure."""
    return Download.of(response)
