"""Reads what a company has: the lists of a resource, few rows of each, then what those rows name."""

from collections.abc import Iterator, Mapping
from decimal import Decimal
from typing import Any

from attrs import evolve, frozen
from fortnox_client import Fortnox
from fortnox_client.errors import UnexpectedResponse
from fortnox_client.operations import OPERATIONS, Operation

from tests import samples
from tests.contract.recorder import declared, paths
from tests.samples import JSON

ROWS = 3
"""Of each list. More would show nothing that a model does not know by then."""


@frozen
class Exchange:
    """A request and its answer, as they were."""

    operation: Operation
    path: str
    query: Mapping[str, str]
    status: int
    body: Any

    @property
    def content(self) -> Any:
        """What the answer holds under its wrapper."""
        return self.body if self.operation.wrapper is None else self.body[self.operation.wrapper]

    @property
    def rows(self) -> list[Any]:
        """What a list holds."""
        return self.content if isinstance(self.content, list) else []


@frozen
class Unread:
    """An operation that gave nothing to record, and why."""

    operation: Operation
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
    node = declared.operations()[f"{operation.method} {operation.path}"]
    return (
        operation.method == "GET"
        and operation.safe
        and list(node.success[1]) == [JSON]
        and not any(parameter.get("required") for parameter in node.parameters("query"))
    )


def read(fortnox: Fortnox, resource: str) -> Iterator[Exchange | Unread]:
    """What can be read of a resource, lists first, since their rows name the rest."""
    operations = [operation for operation in OPERATIONS.values() if _resource(operation) == resource and is_readable(operation)]
    rows: list[dict[str, Any]] = []
    for operation in sorted(operations, key=lambda operation: "{" in operation.path):
        asked = [Asked()] if "{" not in operation.path else _named_by(rows, operation)
        if not asked:
            yield Unread(operation, "no row that was seen names one")
        for each in asked:
            found = _ask(fortnox, operation, each)
            if isinstance(found, Exchange) and "{" not in operation.path:
                rows += [row for row in found.rows if isinstance(row, dict)]
            yield found


def _resource(operation: Operation) -> str:
    return operation.name.rpartition(".")[0]


def _ask(fortnox: Fortnox, operation: Operation, asked: Asked) -> Exchange | Unread:
    options: dict[str, Any] = {samples.python_name(name): value for name, value in asked.query.items()}
    if operation.paging is not None:
        options["limit"] = ROWS
    answer = samples.method_of(fortnox, operation.name).raw(*asked.parameters, **options)
    if answer.status >= 300:
        return Unread(operation, f"answered {answer.status}")
    try:
        body = answer.reply.json()
        answer.reply.unwrapped(body)
    except UnexpectedResponse:
        return Unread(operation, "answered something that is not declared")
    return _shortened(Exchange(operation, answer.call.path, dict(answer.call.query), answer.status, body))


def _shortened(exchange: Exchange) -> Exchange:
    """Without the rows of a list that has no limit, or kept none."""
    rows = exchange.rows[:ROWS]
    if not rows:
        return exchange
    wrapper = exchange.operation.wrapper
    return evolve(exchange, body=rows if wrapper is None else {**exchange.body, wrapper: rows})


def _named_by(rows: list[dict[str, Any]], operation: Operation) -> list[Asked]:
    """What the first rows name, each once."""
    asked = [named for row in rows if (named := _by_address(row, operation) or _by_attributes(row, operation))]
    return [each for place, each in enumerate(asked) if each not in asked[:place]][:ROWS]


def _by_address(row: dict[str, Any], operation: Operation) -> Asked | None:
    """From the row's own address, which also knows the financial year of a voucher."""
    path, query = paths.of_address(str(row.get("@url"))) or ("", {})
    parameters = paths.parameters(operation.path, path)
    if parameters is None or not all(map(_names_something, parameters)):
        return None
    known = {parameter["name"] for parameter in declared.operations()[f"GET {operation.path}"].parameters("query")}
    return Asked(parameters, {name: value for name, value in query.items() if name in known})


def _by_attributes(row: dict[str, Any], operation: Operation) -> Asked | None:
    """From the row's properties that are called as the parameters."""
    properties = {name.casefold(): value for name, value in row.items()}
    names = [parameter["name"] for parameter in declared.operations()[f"GET {operation.path}"].parameters("path")]
    values = [properties.get(name.casefold()) for name in names]
    return Asked(tuple(map(str, values))) if all(map(_names_something, values)) else None


def _names_something(value: Any) -> bool:
    """Whether a value can stand in a path, where a dot would lead elsewhere."""
    return isinstance(value, str | int | Decimal) and value not in ("", ".", "..")
