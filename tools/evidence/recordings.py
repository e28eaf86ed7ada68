"""Read recorded exchanges of public test suites of other clients from folders. They are not part of this project."""

from __future__ import annotations

import json
from collections.abc import Iterator, Sequence
from decimal import Decimal
from pathlib import Path
from typing import Any
from xml.etree import ElementTree

from attrs import frozen
from fortnox_client.operations import OPERATIONS

from tools.evidence import samples
from tools.evidence.fixtures import JSON, Evidence, Fixture, Request, Response

_EVIDENCE: dict[str, Evidence] = {"recorded": "recorded", "docs-example": "documented"}
_XML = "application/xml"
_REJECTED_SINCE = {"GET /3/financialyears": ("date",)}
"""Parameters that Fortnox accepted at the time of a recording and rejects today. Only the response is used."""


@frozen
class Markup:
    """A documented response in XML, which this client does not support. Only its field names are used."""

    name: str
    operation: str
    fields: frozenset[str]


def read(folders: Sequence[Path]) -> list[Fixture]:
    """Read every recorded or documented exchange of an operation."""
    return [_fixture(each) for each in _of_operations(folders) if not _is_xml(each)]


def markup(folders: Sequence[Path]) -> list[Markup]:
    """Read the field names of every documented XML response."""
    return [Markup(each["id"], _operation(each), fields_of(each["response"]["body"])) for each in _of_operations(folders) if _is_xml(each)]


def without_operation(folders: Sequence[Path]) -> list[dict[str, Any]]:
    """Read recorded exchanges that belong to no operation: a token endpoint, a path without its key."""
    return [each for each in _exchanges(folders) if each["kind"] == "recorded" and each["operation"] is None]


def recorded_failures(folders: Sequence[Path]) -> list[dict[str, Any]]:
    """Read every recorded error response, also of requests that belong to no operation."""
    return [each for each in _exchanges(folders) if each["kind"] == "recorded" and each["response"]["status"] >= 400]


def _exchanges(folders: Sequence[Path]) -> Iterator[dict[str, Any]]:
    for folder in folders:
        for file in sorted(folder.glob("*/*.json")):
            yield json.loads(file.read_text("utf-8"), parse_float=Decimal)


def _of_operations(folders: Sequence[Path]) -> Iterator[dict[str, Any]]:
    return (each for each in _exchanges(folders) if each["kind"] in _EVIDENCE and each["operation"] is not None)


def _is_xml(exchange: dict[str, Any]) -> bool:
    return exchange["response"]["headers"].get("Content-Type") == _XML


def _operation(exchange: dict[str, Any]) -> str:
    """Return the key in the operation table. Without one, return method and path, which the checks report."""
    method, path = exchange["request"]["method"], exchange["operation"]
    return samples.key_of(method, path) or f"{method} {path}"


def _fixture(exchange: dict[str, Any]) -> Fixture:
    request, response = exchange["request"], exchange["response"]
    body, operation = response["body"], _operation(exchange)
    return Fixture(
        f"{exchange['id']}.json",
        operation,
        _EVIDENCE[exchange["kind"]],
        _seen(exchange),
        "",
        # Fortnox accepts a trailing slash; the client sends none.
        Request(request["path"].rstrip("/"), _query(request["query"], operation), valid_body(request["body"], operation)),
        Response(response["status"], None if body is None else JSON, body),
    )


def _query(query: dict[str, Any], operation: str) -> dict[str, str]:
    return {name: str(value) for name, value in query.items() if name not in _REJECTED_SINCE.get(operation, ())}


def valid_body(body: Any, operation: str) -> Any:
    """Return a body; None if it is invalid: without its wrapper key, or with the text of a Ruby object."""
    row = OPERATIONS.get(operation)
    request_key = None if row is None else row.request_key
    lacks_wrapper = request_key is not None and isinstance(body, dict) and request_key not in body
    return None if lacks_wrapper or any(text.startswith("#<") for text in _texts(body)) else body


def _texts(value: Any) -> Iterator[str]:
    match value:
        case str():
            yield value
        case dict() | list():
            for inner in value.values() if isinstance(value, dict) else value:
                yield from _texts(inner)


def fields_of(text: str) -> frozenset[str]:
    """Return the names of the innermost elements of an XML text, which have or may have a value."""
    return frozenset(element.tag for element in ElementTree.fromstring(text).iter() if not len(element))


def _seen(exchange: dict[str, Any]) -> str:
    """Return the months, as "2016-03" or "2016-03 to 2024-01"."""
    first, last = exchange["recorded_at"] or "", exchange.get("last_recorded_at") or exchange["recorded_at"] or ""
    return " to ".join(dict.fromkeys([first[:7], last[:7]]))
