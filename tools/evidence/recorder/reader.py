"""Read resources of a company: first a few rows of the lists, then the objects that those rows name."""

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
"""Number of rows that are read of each list. More rows rarely have other fields."""

_DECLARED = {declared.key: declared for declared in samples.operations()}


@frozen
class Skipped:
    """An operation without a recording, with the reason."""

    operation: str
    reason: str


@frozen
class Arguments:
    """Arguments of one call: the path parameters in order, and the query."""

    parameters: tuple[str, ...] = ()
    query: Mapping[str, str] = {}


def resources() -> tuple[str, ...]:
    """Return the names of the resources that have a readable operation, sorted."""
    return tuple(sorted({_resource(operation) for operation in OPERATIONS.values() if is_readable(operation)}))


def is_readable(operation: Operation) -> bool:
    """Whether an operation is a GET without effects, returns only JSON, and has no required query parameter."""
    declared = _DECLARED[_key(operation)]
    return (
        operation.method == "GET"
        and operation.safe
        and list(declared.success[1]) == [JSON]
        and not any(parameter.get("required") for parameter in declared.parameters("query"))
    )


def read(fortnox: Fortnox, resource: str) -> Iterator[Fixture | Skipped]:
    """Yield the exchanges of a resource with their original values. Lists come first, since their rows name the objects."""
    operations = [operation for operation in OPERATIONS.values() if _resource(operation) == resource and is_readable(operation)]
    rows: list[dict[str, Any]] = []
    for operation in sorted(operations, key=lambda operation: "{" in operation.path):
        calls = [Arguments()] if "{" not in operation.path else _named_by(rows, operation)
        if not calls:
            yield Skipped(_key(operation), "no row names an object")
        for each in calls:
            result = _call(fortnox, operation, each)
            if isinstance(result, Fixture) and "{" not in operation.path:
                rows += [row for row in _rows(operation, result.response.body) if isinstance(row, dict)]
            yield result


def _resource(operation: Operation) -> str:
    return operation.name.rpartition(".")[0]


def _key(operation: Operation) -> str:
    return f"{operation.method} {operation.path}"


def _call(fortnox: Fortnox, operation: Operation, arguments: Arguments) -> Fixture | Skipped:
    options: dict[str, Any] = {samples.python_name(name): value for name, value in arguments.query.items()}
    if operation.paging is not None:
        options["limit"] = ROWS
    raw = samples.method_of(fortnox, operation.name).raw(*arguments.parameters, **options)
    if raw.status >= 300:
        return Skipped(_key(operation), f"response has status {raw.status}")
    try:
        body = raw.response.json()
        raw.response.unwrap(body)
    except UnexpectedResponse:
        return Skipped(_key(operation), "response is not declared")
    # Some lists ignore the limit or have none.
    del _rows(operation, body)[ROWS:]
    # The recorder adds the limit, so it is not part of the shape.
    query = {name: value for name, value in raw.call.query if name != "limit"}
    return Fixture("", _key(operation), "recorded", "", "", Request(raw.call.path, query), Response(raw.status, JSON, body))


def _rows(operation: Operation, body: Any) -> list[Any]:
    """Return the rows of a list; [] for another response."""
    content = body if operation.response_key is None else body[operation.response_key]
    return content if isinstance(content, list) else []


def _named_by(rows: list[dict[str, Any]], operation: Operation) -> list[Arguments]:
    """Return the arguments for the objects that the first rows name, without duplicates."""
    named = [found for row in rows if (found := _by_url(row, operation) or _by_properties(row, operation))]
    return [each for index, each in enumerate(named) if each not in named[:index]][:ROWS]


def _by_url(row: dict[str, Any], operation: Operation) -> Arguments | None:
    """Return the arguments from the `@url` of a row. It may have a query, such as the financial year of a voucher.

    The host is ignored, since it may differ from Fortnox's.
    """
    try:
        url = urlsplit(str(row.get("@url")))
    except ValueError:
        return None
    values = fixtures.path_values(operation.path, url.path.rstrip("/"))
    if values is None or not all(map(_is_path_value, values.values())):
        return None
    known = {parameter["name"] for parameter in _DECLARED[_key(operation)].parameters("query")}
    query = parse_qsl(url.query, keep_blank_values=True)
    return Arguments(tuple(values.values()), {name: value for name, value in query if name in known})


def _by_properties(row: dict[str, Any], operation: Operation) -> Arguments | None:
    """Return the arguments from the properties of a row that have the names of the parameters."""
    properties = {name.casefold(): value for name, value in row.items()}
    names = [parameter["name"] for parameter in _DECLARED[_key(operation)].parameters("path")]
    values = [properties.get(name.casefold()) for name in names]
    return Arguments(tuple(map(str, values))) if all(map(_is_path_value, values)) else None


def _is_path_value(value: Any) -> bool:
    """Whether a value is valid in a path. The segments "." and ".." would change the path."""
    return isinstance(value, str | int | Decimal) and value not in ("", ".", "..")
