"""The operations of the client by their names."""

from __future__ import annotations

from difflib import get_close_matches
from functools import cache
from operator import attrgetter
from typing import Any, cast

from fortnox_api.client import FortnoxApi
from fortnox_core.transport import Transport

from fortnox_client.cli.trouble import Misuse
from fortnox_client.schema import OperationSchema, document


def known(*, files: bool = False) -> dict[str, OperationSchema]:
    """Return all operations by name, or those whose response is a file."""
    operations = document().operations
    return {name: declared for name, declared in operations.items() if declared.media} if files else operations


def of_resource(resource: str, *, files: bool = False) -> list[OperationSchema]:
    """Return the operations of a resource and of the resources below it: `warehouse` has `warehouse.orders.list`."""
    return [declared for name, declared in known(files=files).items() if name.startswith(f"{resource}.")]


def find(name: str, *, files: bool = False) -> OperationSchema:
    """Return an operation by its name; with `files` one whose response is a file. Raise Misuse for an unknown name."""
    operations = known(files=files)
    if name in operations:
        return operations[name]
    if files and name in document().operations:
        raise Misuse(f"{name} answers no file; those that do are {', '.join(operations)}")
    near = get_close_matches(name, operations, n=3) or [each for each in operations if name.lower() in each][:8]
    command = "download" if files else "call"
    hint = f"; did you mean {' or '.join(near)}?" if near else f"; `fortnox {command} --help` lists all"
    raise Misuse(f"there is no operation {name}{hint}")


def method(declared: OperationSchema) -> Any:
    """Return the method of the client that calls an operation."""
    return attrgetter(declared.operation.name)(_client())


def bare(name: str) -> str:
    """Return a name in lower case without separators: `costCenterIds` and `cost_center_ids` become the same."""
    return name.replace("_", "").replace("-", "").lower()


@cache
def _client() -> FortnoxApi:
    """Return a client without a transport. Its methods are inspected and never called."""
    return FortnoxApi(cast("Transport", None))
