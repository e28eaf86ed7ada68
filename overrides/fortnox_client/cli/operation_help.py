"""Help of an operation: what it does, the fields of rows and objects, and the columns of the response."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Final

from fortnox_client.cli import arguments, created_documents
from fortnox_client.schema import ObjectSchema, OperationSchema, ValueSchema

# Text is not named, because most fields are text.
_KINDS: Final = {"integer": "integer", "decimal": "decimal", "boolean": "true or false", "date": "date", "datetime": "datetime"}


def description(declared: OperationSchema) -> str:
    """Return the help above the options: summary, request and notes.

    Args:
        declared: the operation.
    """
    operation = declared.operation
    writes = "" if operation.safe else "Writes data; asks for confirmation (skip with --yes)."
    scope = f", scope {operation.scope}" if operation.scope else ""
    etag = "The response has an ETag; save it for an update with --etag-save FILE." if declared.has_etag else ""
    notes = " ".join(filter(None, [declared.notes, etag, writes]))
    return "\n\n".join(filter(None, [declared.summary, f"{operation.method} {operation.path}{scope}.", notes]))


def epilogue(declared: OperationSchema) -> str:
    """Return the help below the options: the fields of rows and objects, and what the response has.

    Args:
        declared: the operation.
    """
    parts = [f"{option}: {_fields(schema, writing=True)}" for option, schema in _objects(declared)]
    return "\n\n".join([*parts, *_response(declared)])


def _objects(declared: OperationSchema) -> Iterator[tuple[str, ObjectSchema]]:
    """Yield the options that take objects or rows, with their schemas."""
    for argument in arguments.arguments(declared):
        if argument.value.kind in ("nested", "rows"):
            yield argument.option, argument.value.object_schema
    if declared.body is not None and declared.body.kind == "rows":
        yield "--body", declared.body.object_schema


def _response(declared: OperationSchema) -> Iterator[str]:
    response, documents = declared.response, created_documents.schemas(declared)
    if documents:
        yield "Response: the number of the new document, and one of these documents:"
        yield from (f"{name}: {_fields(schema)}" for name, schema in documents.items())
    elif response is not None and response.kind == "values":
        yield f"Response: a list of values{_known_values(response)}"
    elif response is not None and declared.row is not None and declared.row.fields:
        yield f"{'Columns' if response.kind == 'rows' else 'Response'}: {_fields(declared.row)}"


def _known_values(value: ValueSchema) -> str:
    known = value.item.enum_values if value.item is not None else ()
    return f", such as {', '.join(known)}" if known else ""


def _fields(schema: ObjectSchema, *, writing: bool = False) -> str:
    kinds = ((name, _kind(value, writing=writing)) for name, value in schema.fields.items() if not (writing and value.read_only))
    return ", ".join(f"{name} ({kind})" if kind else name for name, kind in kinds)


def _kind(value: ValueSchema, *, writing: bool) -> str:
    return ", ".join(value.enum_values) if writing and value.enum_values else _KINDS.get(value.kind, "")
