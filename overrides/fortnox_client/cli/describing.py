"""The words around an operation's options: what it does, and what stands in rows and columns."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Final

from fortnox_client.cli import arguments, made, operations
from fortnox_client.schema import ObjectSchema, OperationSchema, ValueSchema

# Text needs no word, most is that.
_KINDS: Final = {"integer": "whole number", "decimal": "number", "boolean": "true or false", "date": "date", "datetime": "date and time"}


def description(declared: OperationSchema) -> str:
    """What it does, what is asked of Fortnox, and what is good to know before."""
    operation, said = declared.operation, operations.said(declared)
    writes = "" if operation.safe else "It writes: what is sent is shown first, and asked about."
    scope = f", scope {operation.scope}" if operation.scope else ""
    etag = "The response has an ETag: --etag-save FILE keeps it for an update." if declared.etag else ""
    notes = " ".join(filter(None, [said.notes, etag, writes]))
    return "\n\n".join(filter(None, [said.summary, f"{operation.method} {operation.path}{scope}.", notes]))


def inside(declared: OperationSchema) -> str:
    """What the parts of a body hold, and which columns there are."""
    parts = [f"{option}: {_fields(shape, writing=True)}" for option, shape in _held(declared)]
    return "\n\n".join([*parts, *_given(declared)])


def _held(declared: OperationSchema) -> Iterator[tuple[str, ObjectSchema]]:
    """Yield the options that hold objects, with what these hold."""
    for argument in arguments.arguments(declared):
        if argument.value.kind in ("nested", "rows"):
            yield argument.option, argument.value.inside
    if declared.body is not None and declared.body.kind == "rows":
        yield "--body", declared.body.inside


def _given(declared: OperationSchema) -> Iterator[str]:
    """Yield what the response holds."""
    content, documents = declared.answer, made.shapes(declared)
    if documents:
        yield "Response: number, and the document:"
        yield from (f"{name}: {_fields(shape)}" for name, shape in documents.items())
    elif content is not None and content.kind == "values":
        yield f"Response: a list of values{_known(content)}"
    elif content is not None and declared.row is not None and declared.row.fields:
        yield f"{'Columns' if content.kind == 'rows' else 'Response'}: {_fields(declared.row)}"


def _known(value: ValueSchema) -> str:
    choices = value.each.choices if value.each is not None else ()
    return f", among them {', '.join(choices)}" if choices else ""


def _fields(shape: ObjectSchema, *, writing: bool = False) -> str:
    held = ((name, _kind(value, writing=writing)) for name, value in shape.fields.items() if not (writing and value.read_only))
    return ", ".join(f"{name} ({kind})" if kind else name for name, kind in held)


def _kind(value: ValueSchema, *, writing: bool) -> str:
    return ", ".join(value.choices) if writing and value.choices else _KINDS.get(value.kind, "")
