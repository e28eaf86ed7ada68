"""Calls of operations that have no method: Fortnox added them later, or its document does not contain them."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from functools import cache
from typing import TYPE_CHECKING, Any

from attrs import evolve, frozen
from fortnox_api.operations import OPERATIONS
from fortnox_core.call import Call, encode_body, encode_query
from fortnox_core.errors import UnexpectedResponse, find_error
from fortnox_core.json_types import as_list, as_object, as_rows
from fortnox_core.model import Model
from fortnox_core.operation import Operation
from fortnox_core.pagination import Listing, OnIncomplete
from fortnox_core.resource import RawResponse
from fortnox_core.totals import read_meta

if TYPE_CHECKING:
    from fortnox_core.errors import Response

NOT_A_LIST = object()
"""Stands for rows that a body does not have: null is the empty list."""

METHODS = ("GET", "POST", "PUT", "PATCH", "DELETE")


def build_call(method: str, path: str, query: Mapping[str, object] | None, json: object) -> Call[Any]:
    """Build the call of a method and a path.

    Raises:
        ValueError: the HTTP library would send another request than the one described.
        TypeError: an argument has another type.
    """
    _check_type("method", method, str)
    _check_type("path", path, str)
    _check_type("query", query or {}, Mapping)
    method = method.upper()
    if method not in METHODS:
        raise ValueError(f"method must be one of {', '.join(METHODS)}, got {method!r}")
    _check_path(path)
    operation = _find_operation(method, path)
    content = None if json is None else encode_body(operation, json)
    return Call(operation, path, encode_query(query or {}), content, read=_parse_json)


@frozen
class JsonListing(Listing[Any]):
    """A list that has no method. Its rows are JSON objects.

    Attributes:
        key: the key of the rows in the body; None for the only list in the body.
    """

    key: str | None = None

    def _read_rows(self, response: Response) -> tuple[list[Any], dict[str, Any]]:
        body = response.parse()
        rows = as_rows(self._rows_in(body))
        if rows is None:
            hint = "pass key" if self.key is None else f"the body has no list under {self.key!r}"
            raise UnexpectedResponse(response, f"the rows of the list were not found; {hint}")
        return rows, read_meta(body)

    def _rows_in(self, body: Any) -> Any:
        fields = as_object(body)
        if fields is None:
            return body
        if self.key is not None:
            return fields.get(self.key, NOT_A_LIST)
        found = [value for name, value in fields.items() if as_list(value) is not None or (value is None and name != "MetaInformation")]
        return found[0] if len(found) == 1 else NOT_A_LIST


def build_listing(
    path: str, query: Mapping[str, object] | None, key: str | None, limit: int | None, page: int | None, on_incomplete: OnIncomplete
) -> JsonListing:
    """Build the listing of a path that has no method.

    Raises:
        ValueError: the HTTP library would send another request, or the query has page, limit or offset.
        TypeError: an argument has another type.
    """
    _check_type("path", path, str)
    _check_path(path)
    declared = next((each for pattern, each in _declared() if each.method == "GET" and pattern.fullmatch(path)), None)
    found = Operation("paginate", "GET", path, safe=True) if declared is None else declared
    operation = evolve(found, path=path, optional=(), response_key=None, paging=found.paging or "page")
    return JsonListing(operation, Model, extra_query=query, limit=limit, page=page, on_incomplete=on_incomplete, key=key)


def check_response(call: Call[Any], response: Response) -> RawResponse[Any]:
    """Return the response of a custom call.

    Raises:
        ResponseError: the response is an error, whatever its status, or HTML.
    """
    response.raise_for_status()
    error = find_error(response, _decoded(response))
    if error is not None and "content-disposition" not in response.headers:
        raise error
    return RawResponse(call, response)


def _check_type(name: str, value: object, kind: type) -> None:
    if not isinstance(value, kind):
        raise TypeError(f"{name} must be a {kind.__name__.lower()}, got {type(value).__name__}")


def _check_path(path: str) -> None:
    one_slash = path.startswith("/") and not path.startswith("//")
    if not one_slash or set(path) & set("?# ") or not path.isascii() or not path.isprintable():
        raise ValueError(f"path must begin with one slash, be percent-encoded and contain no query, such as /3/customers, got {path!r}")
    if {".", ".."} & set(re.sub("%2e", ".", path, flags=re.IGNORECASE).split("/")):
        raise ValueError(f"path must not contain the segments . and .., which the HTTP library removes, got {path!r}")


def _find_operation(method: str, path: str) -> Operation:
    """Return the declared operation without its request and response keys. An undeclared one is retried as carefully as a POST."""
    for pattern, operation in _declared():
        if operation.method == method and pattern.fullmatch(path):
            return evolve(operation, request_key=None, response_key=None, paging=None, media=None, datetime_fields=())
    return Operation("request", method, path)


@cache
def _declared() -> list[tuple[re.Pattern[str], Operation]]:
    """Return patterns of all paths. Those with the fewest parameters come first: /3/invoices/new is not /3/invoices/{number}."""
    variants = [(path, operation) for operation in OPERATIONS.values() for path in _path_variants(operation)]
    return [(_path_pattern(path), operation) for path, operation in sorted(variants, key=lambda variant: variant[0].count("{"))]


def _path_variants(operation: Operation) -> Iterator[str]:
    """Yield the path with all parameters, then without the optional ones at its end."""
    path = operation.path
    yield path
    for name in reversed(operation.optional):
        path = path.removesuffix(f"/{{{name}}}")
        yield path


def _path_pattern(path: str) -> re.Pattern[str]:
    return re.compile("[^/]+".join(map(re.escape, re.split(r"\{[^}]*\}", path))))


def _parse_json(response: Response) -> Any:
    return response.parse() if response.content else None


def _decoded(response: Response) -> Any:
    """Return the decoded body; None if it is not JSON."""
    try:
        return response.json()
    except UnexpectedResponse:
        return None
