"""The operations by their names on the client, and what the client says of each."""

from __future__ import annotations

import re
from collections.abc import Mapping
from difflib import get_close_matches
from functools import cache
from inspect import getdoc
from operator import attrgetter
from typing import Any, Final, cast

from attrs import frozen
from fortnox_api.client import FortnoxApi
from fortnox_core.transport import Transport

from fortnox_client.cli.errors import UsageError
from fortnox_client.schema import OperationSchema, document

_PARAMETER: Final = re.compile(r"^ +(\w+): (.+)$", re.MULTILINE)


@frozen
class Said:
    """What the client's own method says.

    Attributes:
        summary: a sentence.
        notes: what else there is to know, such as that a mail is sent.
        parameters: what its parameters are, by their names as bare() writes them.
    """

    summary: str
    notes: str
    parameters: Mapping[str, str]


def known(*, files: bool = False) -> dict[str, OperationSchema]:
    """All operations, or those that answer a file."""
    operations = document().operations
    return {name: declared for name, declared in operations.items() if declared.media} if files else operations


def of_resource(resource: str, *, files: bool = False) -> list[OperationSchema]:
    """Those of a resource, and of what is below it: `warehouse` has `warehouse.orders.list`."""
    return [declared for name, declared in known(files=files).items() if name.startswith(f"{resource}.")]


def find(name: str, *, files: bool = False) -> OperationSchema:
    """An operation by its name, `files`: one that answers a file. Raises UsageError for one that there is not."""
    operations = known(files=files)
    if name in operations:
        return operations[name]
    if files and name in document().operations:
        raise UsageError(f"{name} answers no file; those that do are {', '.join(operations)}")
    near = get_close_matches(name, operations, n=3) or [each for each in operations if name.lower() in each][:8]
    command = "download" if files else "call"
    hint = f"; did you mean {' or '.join(near)}?" if near else f"; `fortnox {command} --help` lists all"
    raise UsageError(f"there is no operation {name}{hint}")


def said(declared: OperationSchema) -> Said:
    """What the client says of it."""
    text, _, parameters = (getdoc(method(declared)) or "").partition("\n\nArgs:\n")
    summary, *notes = (" ".join(part.split()) for part in text.split("\n\n"))
    # The command itself says what is sent, and .stream(), .full() and .etag are of Python.
    kept = [note for note in notes if not note.startswith(("`", "Args:", "The result has `.etag`"))]
    return Said(summary, " ".join(kept), {bare(name): words for name, words in _PARAMETER.findall(parameters)})


def method(declared: OperationSchema) -> Any:
    """Return the method of the client that calls an operation."""
    return attrgetter(declared.operation.name)(_client())


def bare(name: str) -> str:
    """A name without what joins its words: `costCenterIds` and cost_center_ids are one."""
    return name.replace("_", "").replace("-", "").lower()


@cache
def _client() -> FortnoxApi:
    """The client's methods without a server behind them: they are looked at, never called."""
    return FortnoxApi(cast("Transport", None))
