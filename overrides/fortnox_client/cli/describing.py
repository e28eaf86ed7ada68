"""The words around an operation's options: what it does, and what stands in rows and columns."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Final

from fortnox_client.cli import arguments, operations
from fortnox_client.declared import Declared, Shape

# Text needs no word, most is that.
_KINDS: Final = {"integer": "whole number", "decimal": "number", "boolean": "true or false", "day": "date", "moment": "date and time"}


def description(declared: Declared) -> str:
    """What it does, what is asked of Fortnox, and what is good to know before."""
    operation, said = declared.operation, operations.said(declared)
    writes = "" if operation.safe else "It writes: what is sent is shown first, and asked about."
    scope = f", scope {operation.scope}" if operation.scope else ""
    return "\n\n".join(filter(None, [said.summary, f"{operation.method} {operation.path}{scope}.", f"{said.notes} {writes}".strip()]))


def inside(declared: Declared) -> str:
    """What the parts of a body hold, and which columns there are."""
    parts = [f"{argument.option}: {_fields(shape, writing=True)}" for argument, shape in _held(declared)]
    if declared.row is not None and declared.row.fields:
        parts.append(f"{'Columns' if declared.answer and declared.answer.kind == 'rows' else 'Answer'}: {_fields(declared.row)}")
    return "\n\n".join(parts)


def _held(declared: Declared) -> Iterator[tuple[arguments.Argument, Shape]]:
    for argument in arguments.arguments(declared):
        if argument.value.kind in ("nested", "rows"):
            yield argument, argument.value.inside


def _fields(shape: Shape, *, writing: bool = False) -> str:
    told = ((name, _KINDS.get(value.kind, "")) for name, value in shape.fields.items() if not (writing and value.read_only))
    return ", ".join(f"{name} ({kind})" if kind else name for name, kind in told)
