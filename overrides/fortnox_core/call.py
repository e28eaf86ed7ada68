"""Calls: the request of one operation, and how its response is read.

A call is built without I/O, and sync and async clients share it.
"""

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
from fortnox_core.errors import Response, UnexpectedResponse
from fortnox_core.json_types import as_list
from fortnox_core.model import Model
from fortnox_core.operation import Operation
from fortnox_core.payload import check_rows, describe_float, to_int, to_json, to_swedish_time
from fortnox_core.upload import Upload
from fortnox_core.values import Unconvertible, to_integer, to_text

T = TypeVar("T")
R = TypeVar("R", covariant=True)
M = TypeVar("M", bound=Model)

PathParam = str | int | None
"""Type of a path parameter. None is in the type because attributes of models may be None; building the call then raises ValueError."""

DatePathParam = date | str | None
"""Type of a path parameter that is a date, or text of the form 2026-01-31."""

DateTimeFilter = datetime | date | str
"""Type of a datetime filter: a datetime (aware, or naive in Swedish time), a date, or text of the form 2026-01-31 13:45."""

_JSON = "application/json"
_JSON_OR_PROBLEM = f"{_JSON}, application/problem+json"
"""The media types of the services under /api, error responses included. /3 accepts only application/json in the header Accept."""

_CONTROL = re.compile(r"[\x00-\x08\x0a-\x1f\x7f]")
_HALF_PAIR = re.compile("[\ud800-\udfff]")

NO_BODY: Final = object()
"""Default of a body that the operation does not have. None means that the caller passed None, maybe by mistake."""


@frozen(repr=False)
class Call(Generic[R]):
    """Describe one request that is ready to be sent, and how its response is read.

    `.call(...)` of a method builds it, `fortnox.gather(...)` sends many of them.

    Attributes:
        operation: the operation that is called.
        path: path with its parameters, percent-encoded.
        query: names and values of the query, in order.
        content: bytes of the request body; None if there is none.
        upload: file to send as multipart/form-data; None if there is none.
        form: names and values of the form fields that are sent with the file, in order.
        own_headers: names and values of the headers of this call only.
        read: converts a successful response to the result.
    """

    operation: Operation
    path: str
    query: tuple[tuple[str, str], ...] = ()
    content: bytes | None = None
    upload: Upload | None = None
    form: tuple[tuple[str, str], ...] = ()
    own_headers: tuple[tuple[str, str], ...] = ()
    read: Callable[[Response], R] = field(kw_only=True)

    def __repr__(self) -> str:
        # No query, headers or body: they may have names of persons, and calls are logged.
        return f"<Call {self.operation.name}: {self.operation.method} {self.path}>"

    @property
    def headers(self) -> dict[str, str]:
        """The headers that the call needs: Accept, Content-Type of a JSON body, and `own_headers`."""
        operation = self.operation
        headers = {"Accept": _JSON_OR_PROBLEM if operation.path.startswith("/api/") else _JSON}
        if self.content is not None:
            headers["Content-Type"] = operation.request_media or _JSON
        headers.update(self.own_headers)
        return headers

    def result(self, response: Response) -> R:
        """Return the result of a response to this call.

        Args:
            response: the response, whatever its status.

        Returns:
            What the method of the client returns: a model, a list, a file, a text, an int or None.

        Raises:
            ResponseError: the response is an error, or cannot be parsed.
        """
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
        operation: the operation to call.
        read: converts a successful response to the result.
        path: path parameters, in order.
        query: names and values of the query; a value None is omitted.
        headers: names and texts of headers; a value None is omitted.
        body: request body, sent as JSON.
        upload: file to send as multipart/form-data.
        form: form fields that are sent with the file: text, int, Decimal, bool or date; a value None is omitted.

    Returns:
        The call.

    Raises:
        ValueError: a path parameter is empty or a dot segment, a header contains a line break, or a list in the query is empty.
        TypeError: a value has a type that cannot be sent.
    """
    if upload is not NO_BODY and not isinstance(upload, Upload):
        raise TypeError(
            f"{operation.name}: file must be an Upload, got {type(upload).__name__}; pass Upload.of(path) or Upload(filename, content)"
        )
    return Call(
        operation,
        fill_path(operation, path),
        encode_query(query or {}),
        None if body is NO_BODY else encode_body(operation, body),
        upload if isinstance(upload, Upload) else None,
        _encode_form(operation, form, upload) if form else (),
        _encode_headers(operation, headers) if headers else (),
        read=read,
    )


def fill_path(operation: Operation, parameters: tuple[object, ...]) -> str:
    """Return the path of an operation with its parameters, percent-encoded.

    Args:
        operation: the operation.
        parameters: path parameters, in order. An optional parameter that is None ends the path.

    Raises:
        ValueError: a parameter is None, empty, "." or "..".
        TypeError: a parameter is not text, a number or a date.
    """
    parts = operation.path.split("{")
    filled = [parts[0]]
    for part, value in zip(parts[1:], parameters, strict=True):
        name, rest = part.split("}", 1)
        if value is None and name in operation.optional:
            return "".join(filled).removesuffix("/")
        filled += (_encode_segment(value, name, operation), rest)
    return "".join(filled)


def encode_body(operation: Operation, body: object) -> bytes:
    """Return the bytes of a request body.

    Args:
        operation: the operation, whose request key is put around the body.
        body: the payload.

    Raises:
        ValueError: an update of /3 has an empty list of rows, or a Decimal is infinite or not a number.
        TypeError: a value has a type that cannot be sent.
    """
    if operation.method == "PUT" and operation.path.startswith("/3/"):
        check_rows(body, operation.name)
    return to_json(body, operation.request_key, operation.datetime_fields)


def _encode_segment(value: object, name: str, operation: Operation) -> str:
    text = "" if value is None else _encode(f"{operation.name}: {name}", value)
    if text in ("", ".", ".."):
        # An empty segment or a dot segment is another request: DELETE /3/customers/.. does not delete a customer.
        raise ValueError(f'{operation.name}: {name} must not be None, empty, "." or "..", got {value!r}')
    return quote(text, safe="")


def _encode_form(operation: Operation, form: Mapping[str, object], upload: object) -> tuple[tuple[str, str], ...]:
    if upload is NO_BODY:
        raise TypeError(f"{operation.name}: form fields can only be sent with a file; pass one as upload")
    return tuple((name, _encode_value(f"{operation.name}: {name}", value)) for name, value in form.items() if value is not None)


def _encode_headers(operation: Operation, headers: Mapping[str, object]) -> tuple[tuple[str, str], ...]:
    return tuple((name, _encode_header(f"{operation.name}: {name}", value)) for name, value in headers.items() if value is not None)


def _encode_header(where: str, value: object) -> str:
    """Return the text of a header. A line break would add another header. Errors do not show the value, which may be a secret."""
    if not isinstance(value, str):
        raise TypeError(f"{where} must be text, got {type(value).__name__}")
    if _CONTROL.search(value) or value != value.strip():
        raise ValueError(f"{where} must not contain control characters such as line breaks, nor blanks at its start or end; remove them")
    try:
        value.encode("latin-1")
    except UnicodeEncodeError:
        raise ValueError(f"{where} must contain only Latin-1 characters, as all headers; remove the others") from None
    return value


def encode_query(query: Mapping[str, object]) -> tuple[tuple[str, str], ...]:
    """Return the names and texts of a query.

    Args:
        query: names and values. None is omitted, a list repeats the name for each of its values.

    Returns:
        Pairs of name and text, in order.

    Raises:
        ValueError: a list is empty or contains an empty text.
        TypeError: a value is not text, int, Decimal, bool or date.
    """
    pairs: list[tuple[str, str]] = []
    for name, value in query.items():
        if value is None:
            continue
        if isinstance(value, list | tuple):
            pairs += ((name, item) for item in _encode_items(name, cast("Sequence[object]", value)))
        else:
            pairs.append((name, _encode_value(name, value)))
    return tuple(pairs)


def _encode_items(where: str, values: Iterable[object]) -> list[str]:
    """Return the texts of a list. An empty list is an error, because Fortnox would ignore the filter and list all rows."""
    items = [_encode_value(where, value) for value in values]
    if not items:
        raise ValueError(f"{where} must not be an empty list; omit it to list without this filter")
    if "" in items:
        raise ValueError(f"{where}: item {items.index('') + 1} must not be empty; remove it, or omit the list to list without this filter")
    return items


def datetime_filter(value: DateTimeFilter | None) -> str | None:
    """Return the text of Fortnox's parameter `lastmodified`: Swedish time, to the minute.

    Args:
        value: a datetime (aware, or naive in Swedish time), a date, or the text itself; None for no parameter.

    Source: https://www.fortnox.se/developer/guides-and-good-to-know/parameters
    """
    if isinstance(value, datetime):
        return to_swedish_time(value).strftime("%Y-%m-%d %H:%M")
    return value.isoformat() if isinstance(value, date) else value


def join_commas(values: Iterable[object] | None) -> str | None:
    """Return a list as one comma-separated query parameter, as the services under /api take it.

    Args:
        values: the items, or text that is comma-separated already; None for no parameter.

    Raises:
        ValueError: the list is empty, or an item is empty or contains a comma.
    """
    if values is None:
        return None
    items = _encode_items("the list", values.split(",") if isinstance(values, str) else values)
    for position, item in enumerate(items, 1):
        if "," in item:
            raise ValueError(f"the list: item {position} must not contain a comma, got {item!r}; pass each item separately")
    return ",".join(items)


def optional_body(body: object) -> object:
    """Return the body of an operation that works without one: None sends no body."""
    return NO_BODY if body is None else body


def _encode_value(name: str, value: object) -> str:
    if isinstance(value, bool):
        return "true" if value else "false"
    return _encode(name, value)


def _encode(name: str, value: object) -> str:
    """Return the text of a value in a URL. Other types raise: the text of a model, for example, would get into the logs of servers."""
    match value:
        case bool():
            raise TypeError(f"{name} must be text or a number, got bool")
        case datetime():
            raise TypeError(f"{name} must be a date or text, got datetime; pass its .date()")
        case date():
            return value.isoformat()
        case str():
            text = str.__str__(value)  # str() of a member of a text enum is its name
            if not text.isascii() and _HALF_PAIR.search(text):
                raise ValueError(f"{name} must be valid Unicode, got half a surrogate pair; remove it")
            return text
        case Decimal():
            return str(value)
        case _:
            number = to_int(value)
            if number is None:
                raise TypeError(describe_float(name, value) or f"{name} must be text or a number, got {type(value).__name__}")
            return str(number)


# Readers: functions that convert a successful response to the result of a call.


def one(model: type[M]) -> Callable[[Response], M]:
    """Return a reader of a response that is one object."""
    return lambda response: read_one(response, model)


def many(model: type[M]) -> Callable[[Response], list[M]]:
    """Return a reader of a response that is a list of objects without pages. Only null and [] are the empty list."""
    return lambda response: read_rows(response, model)[0]


def value_list(convert: Callable[[Any], T | None]) -> Callable[[Response], list[T]]:
    """Return a reader of a response that is a list of plain values, such as texts.

    Args:
        convert: converts a JSON value; a function of `fortnox_core.values`. It returns None for "no value", which is omitted, and raises
            Unconvertible for a value of another type.

    Returns:
        The reader. It returns [] for null, and raises UnexpectedResponse if the response is not a list of such values.
    """

    def read(response: Response) -> list[T]:
        content = response.unwrap()
        items = [] if content is None else as_list(content)
        if items is None:
            raise UnexpectedResponse(response, "the content is not a list")
        try:
            return [found for found in map(convert, items) if found is not None]
        except Unconvertible:
            raise UnexpectedResponse(response, "the list contains a value of another type") from None

    return read


def texts(response: Response) -> list[str]:
    """Read a response that is a list of texts. Other content raises UnexpectedResponse."""
    return _texts(response)


_texts = value_list(to_text)


def no_content(response: Response) -> None:
    """Read a response without content. A body is ignored, unless it is an error, HTML or text: these raise."""
    if response.content.strip():
        response.parse()


def integer(response: Response) -> int:
    """Read a response that is an integer. Other content raises UnexpectedResponse."""
    try:
        content = to_integer(response.unwrap())
    except Unconvertible:
        content = None
    if content is None:
        raise UnexpectedResponse(response, "the content is not an integer")
    return content


def download(response: Response) -> Download:
    """Read a response that is a file. A JSON error in place of the file raises the error that it contains."""
    return Download.from_response(response)
