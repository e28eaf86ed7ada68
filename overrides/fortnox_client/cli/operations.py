"""The operations of the client by their names."""

from __future__ import annotations

from difflib import get_close_matches
from functools import cache
from operator import attrgetter
from typing import Any, cast

from fortnox_api.client import FortnoxApi
from fortnox_core.transport import Transport

from fortnox_client.cli.errors import UsageError
from fortnox_client.schema import OperationSchema, document


def known(*, files: bool = False) -> dict[str, OperationSchema]:
    """Return the operations by name.

    Args:
        files: only operations whose response is a file.
    """
    operations = document().operations
    return {name: declared for name, declared in operations.items() if declared.media} if files else operations


def of_resource(resource: str, *, files: bool = False) -> list[OperationSchema]:
    """Return the operations of a resource and of the resources below it.

    Args:
        resource: name on the client; `warehouse` has `warehouse.purchase_orders.list` too.
        files: only operations whose response is a file.
    """
    return [declared for name, declared in known(files=files).items() if name.startswith(f"{resource}.")]


def find(name: str, *, files: bool = False) -> OperationSchema:
    """Return an operation.

    Args:
        name: name on the client, such as "customers.list".
        files: whether its response must be a file.

    Raises:
        UsageError: there is no such operation, or its response is not a file.
    """
    operations = known(files=files)
    if name in operations:
        return operations[name]
    if files and name in document().operations:
        raise UsageError(f"{name} does not return a file; use one of {', '.join(operations)}")
    near = get_close_matches(name, operations, n=3) or [each for each in operations if name.lower() in each][:8]
    command = "download" if files else "call"
    hint = f"; did you mean {' or '.join(near)}?" if near else f"; see `fortnox {command} --help`"
    raise UsageError(f"there is no operation {name}{hint}")


def method(declared: OperationSchema) -> Any:
    """Return the method of the client that calls an operation, to inspect it.

    Args:
        declared: the operation.
    """
    return attrgetter(declared.operation.name)(_client())


def bare(name: str) -> str:
    """Return a name in lower case without separators: `costCenterIds` and `cost_center_ids` become the same.

    Args:
        name: name of a parameter or a field.
    """
    return name.replace("_", "").replace("-", "").lower()


@cache
def _client() -> FortnoxApi:
    """Return a client without a transport. Its methods are inspected and never called."""
    return FortnoxApi(cast("Transport", None))
