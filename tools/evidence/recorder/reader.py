"""Reads what a company has: the lists of a resource, few rows of each, then what those rows name."""

from collections.abc import Iterator, Mapping
from decimal import Decimal
from typing import Any
from urllib.parse import parse_qsl, urlsplit

from attrs import frozen
from fortnox_client import Fortnox
from fortnox_client.errors import UnexpectedResponse
from fortnox_client.operations import OPERATIONS, Operation

from tools.evidence import fixtures, samples
from tools.evidence.fixtures import Fixture, Request, Response
from tools.evidence.samples import JSON

ROWS = 3
"""Of each list. More would show nothing that a model does not know by then."""

_DECLARED = {declared.key: declared for declared in samples.operations()}


@frozen
class Unread:
    """An operation that gave nothing to record, and why."""

    operation: str
    why: str


@frozen
class Asked:
    """What to ask an operation for."""

    parameters: tuple[str, ...] = ()
    query: Mapping[str, str] = {}


def resources() -> tuple[str, ...]:
    """The resources that have something to read."""
    return tuple(sorted({_resource(operation) for operation in OPERATIONS.values() if is_readable(operation)}))


def is_readable(operation: Operation) -> bool:
    """Whether it reads without effect, answers with JSON and never with a file, and needs nothing that only a person knows."""
    declared = _DECLARED[_key(operation)]
    return (
        operation.method == "GET"
        and operation.safe
        and list(declared.success[1]) == [JSON]
        and not any(parameter.get("required") for parameter in declared.parameters("query"))
    )


def read(fortnox: Fortnox, resource: str) -> Iterator[Fixture | Unread]:
    """What can be read of a resource, as it is, lists first, since their rows name the rest."""
    operations = [operation for operation in OPERATIONS.values() if _resource(operation) == resource and is_readable(operation)]
    rows: list[dict[str, Any]] = []
    for operation in sorted(operations, key=lambda operation: "{" in operation.path):
        request = [Asked()] if "{" not in operation.path else _named_by(rows, operation)
        if not request:
            yield Unread(_key(operation), "no row that was seen names one")
        for each in request:
            found = _ask(fortnox, operation, each)
            if isinstance(found, Fixture) and "{" not in operation.path:
                rows += [row for row in _rows(operation, found.response.body) if isinstance(row, dict)]
            yield found


def _resource(operation: Operation) -> str:
    return operation.name.rpartition(".")[0]


def _key(operation: Operation) -> str:
    return f"{operation.method} {operation.path}"


def _ask(fortnox: Fortnox, operation: Operation, request: Asked) -> Fixture | Unread:
    options: dict[str, Any] = {samples.python_name(name): value for name, value in request.query.items()}
    if operation.paging is not None:
        options["limit"] = ROWS
    answer = samples.method_of(fortnox, operation.name).raw(*request.parameters, **options)
    if answer.status >= 300:
        return Unread(_key(operation), f"answered {answer.status}")
    try:
        body = answer.response.json()
        answer.response.unwrap(body)
    except UnexpectedResponse:
        return Unread(_key(operation), "answered something that is not declared")
    # Of a list that has no limit, or kept none.
    del _rows(operation, body)[ROWS:]
    # The limit is the recorder's own wish, and no part of the shape.
    query = {name: value for name, value in answer.call.query if name != "limit"}
    return Fixture("", _key(operation), "recorded", "", "", Request(answer.call.path, query), Response(answer.status, JSON, body))


def _rows(operation: Operation, body: Any) -> list[Any]:
    """What a list holds."""
    content = body if operation.response_key is None else body[operation.response_key]
    return content if isinstance(content, list) else []


def _named_by(rows: list[dict[str, Any]], operation: Operation) -> list[Asked]:
    """What the first rows name, each once."""
    request = [named for row in rows if (named := _by_address(row, operation) or _by_attributes(row, operation))]
    return [each for place, each in enumerate(request) if each not in request[:place]][:ROWS]


def _by_address(row: dict[str, Any], operation: Operation) -> Asked | None:
    """From the row's own address, which also knows the financial year of a voucher. Its host may be a stand-in for Fortnox's."""
    try:
        address = urlsplit(str(row.get("@url")))
    except ValueError:
        return None
    values = fixtures.path_values(operation.path, address.path.rstrip("/"))
    if values is None or not all(map(_names_something, values.values())):
        return None
    known = {parameter["name"] for parameter in _DECLARED[_key(operation)].parameters("query")}
    query = parse_qsl(address.query, keep_blank_values=True)
    return Asked(tuple(values.values()), {name: value for name, value in query if name in known})


def _by_attributes(row: dict[str, Any], operation: Operation) -> Asked | None:
    """From the row's properties that are called as the parameters."""
    properties = {name.casefold(): value for name, value in row.items()}
    names = [parameter["name"] for parameter in _DECLARED[_key(operation)].parameters("path")]
    values = [properties.get(name.casefold()) for name in names]
    return Asked(tuple(map(str, values))) if all(map(_names_something, values)) else None


def _names_something(value: Any) -> bool:
    """Whether a value can stand in a path, where a dot would lead elsewhere."""
    return isinstance(value, str | int | Decimal) and value not in ("", ".", "..")
