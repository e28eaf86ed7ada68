"""Calls of what has no method: an address that Fortnox has added since, or that its document leaves out."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from functools import cache
from typing import TYPE_CHECKING, Any

from fortnox_api.operations import OPERATIONS
from fortnox_core.call import Call, encode_query
from fortnox_core.operation import Operation
from fortnox_core.payload import to_json
from fortnox_core.resource import RawResponse

if TYPE_CHECKING:
    from fortnox_core.response import Response

METHODS = ("GET", "POST", "PUT", "PATCH", "DELETE")


def undeclared(method: str, path: str, query: Mapping[str, object] | None, json: object) -> Call[Any]:
    """The call of a method and a path. Raises ValueError for what would be another request than it says."""
    method = method.upper()
    if method not in METHODS:
        raise ValueError(f"method is {method!r}, and must be one of {', '.join(METHODS)}")
    if not path.startswith("/") or path.startswith("//") or set(path) & set("?# ") or not path.isascii() or not path.isprintable():
        raise ValueError(f"path is {path!r}, and must begin with one slash and hold no query: /3/customers, percent-encoded where needed")
    if {".", ".."} & set(re.sub("%2e", ".", path, flags=re.IGNORECASE).split("/")):
        raise ValueError(f"path is {path!r}, and would be another one: . and .. are taken out on the way")
    content = None if json is None else to_json(json)
    return Call(_operation(method, path), path, encode_query(query or {}), content, read=_parsed)


def answered(call: Call[Any], response: Response) -> RawResponse[Any]:
    """The answer to it. Raises the ResponseError that fits a failure."""
    response.raise_for_status()
    return RawResponse(call, response)


def _operation(method: str, path: str) -> Operation:
    """What is declared there, without its wrappers; else one that is sent again as carefully as a POST."""
    for pattern, operation in _declared():
        if operation.method == method and pattern.fullmatch(path):
            return Operation(operation.name, method, operation.path, operation.scope, operation.safe, request_media=operation.request_media)
    return Operation("request", method, path)


@cache
def _declared() -> list[tuple[re.Pattern[str], Operation]]:
    """Patterns of all paths, those with the fewest parameters first: /3/invoices/{number} is no /3/invoices/new."""
    forms = [(path, operation) for operation in OPERATIONS.values() for path in _forms(operation)]
    return [(_pattern(path), operation) for path, operation in sorted(forms, key=lambda form: form[0].count("{"))]


def _forms(operation: Operation) -> Iterator[str]:
    """The path with all its parameters, then without those at its end that may be left out."""
    path = operation.path
    yield path
    for name in reversed(operation.optional):
        path = path.removesuffix(f"/{{{name}}}")
        yield path


def _pattern(path: str) -> re.Pattern[str]:
    return re.compile("[^/]+".join(map(re.escape, re.split(r"\{[^}]*\}", path))))


def _parsed(response: Response) -> Any:
    return response.json() if response.content else None
