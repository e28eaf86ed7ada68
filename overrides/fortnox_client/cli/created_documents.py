"""Responses of actions that create another document, such as an order from an offer."""

from __future__ import annotations

from collections.abc import Mapping
from inspect import signature
from typing import Any, Final

from fortnox_core.base_errors import FortnoxError
from fortnox_core.created_document import CreatedDocument
from fortnox_core.errors import Response
from fortnox_core.json_types import as_object

from fortnox_client.cli import operations, output, terminal
from fortnox_client.cli.csv_output import Dialect
from fortnox_client.cli.output import Format
from fortnox_client.schema import ObjectSchema, OperationSchema, document, reference

NUMBER: Final = "number"
_DOCUMENT: Final = "document"


def creates_document(declared: OperationSchema) -> bool:
    """Return whether an operation creates a document from another one.

    Args:
        declared: the operation.
    """
    return CreatedDocument.__name__ in str(signature(operations.method(declared)).return_annotation)


def schemas(declared: OperationSchema) -> Mapping[str, ObjectSchema]:
    """Return the documents that the response may have, by their JSON keys.

    Args:
        declared: the operation.

    Returns:
        The schemas; empty for an operation that creates no document.
    """
    if not creates_document(declared):
        return {}
    node = document().content["paths"][declared.operation.path][declared.operation.method.lower()]
    schema = node["responses"][str(declared.status)]["content"]["application/json"]["schema"]
    names = {key: reference(inner) for key, inner in schema["properties"].items()}
    return {key: document().object_schema(name) for key, name in names.items() if name is not None}


def show(
    declared: OperationSchema, found: CreatedDocument[Any], response: Response, form: Format, columns: list[str], dialect: Dialect | None
) -> None:
    """Write the number of the new document, and the document in the response.

    Args:
        declared: the operation.
        found: the result as the client returns it.
        response: the response.
        form: output format.
        columns: fields of the document to write; empty for all.
        dialect: how to write CSV; None for another format.
    """
    number, content = _number(found), _content(declared, response)
    if form in ("json", "jsonl"):
        chosen = {name: content.get(name) for name in columns} if columns else content
        output.write_one({NUMBER: number, _DOCUMENT: chosen}, form)
    else:
        output.write_one({NUMBER: number, **content}, form, [NUMBER, *columns] if columns else (), dialect)


def _number(found: CreatedDocument[Any]) -> str | None:
    try:
        return found.number
    except FortnoxError as error:
        terminal.stderr().print(str(error))
        return None


def _content(declared: OperationSchema, response: Response) -> dict[str, Any]:
    """Return the new document if the response has it, else the original document."""
    body = as_object(response.parse()) or {}
    original = declared.operation.response_key
    new = next((key for key in schemas(declared) if key != original and key in body), original)
    return as_object(body.get(new or "")) or {}
