"""A document that was made of another, such as the invoice of an order: its number, and what the response held."""

from __future__ import annotations

from collections.abc import Mapping
from inspect import signature
from typing import Any, Final

from fortnox_core.created_document import CreatedDocument
from fortnox_core.errors import FortnoxError
from fortnox_core.json_types import as_object
from fortnox_core.response import Response

from fortnox_client.cli import operations, output, terminal
from fortnox_client.cli.output import Format
from fortnox_client.schema import ObjectSchema, OperationSchema, document, reference

NUMBER: Final = "number"
_DOCUMENT: Final = "document"


def makes(declared: OperationSchema) -> bool:
    """Return whether an operation makes a document of another."""
    return CreatedDocument.__name__ in str(signature(operations.method(declared)).return_annotation)


def shapes(declared: OperationSchema) -> Mapping[str, ObjectSchema]:
    """Return what the response may hold, by the keys that it stands under; nothing for an operation that makes no document."""
    if not makes(declared):
        return {}
    node = document().content["paths"][declared.operation.path][declared.operation.method.lower()]
    schema = node["responses"][str(declared.status)]["content"]["application/json"]["schema"]
    names = {key: reference(inner) for key, inner in schema["properties"].items()}
    return {key: document().shape(name) for key, name in names.items() if name is not None}


def show(declared: OperationSchema, found: CreatedDocument[Any], response: Response, form: Format, columns: list[str]) -> None:
    """Write the number of the new document, and the document that the response held: `columns` are those of the document."""
    number, content = _number(found), _content(declared, response)
    if form in ("json", "jsonl"):
        chosen = {name: content.get(name) for name in columns} if columns else content
        output.write_one({NUMBER: number, _DOCUMENT: chosen}, form)
    else:
        output.write_one({NUMBER: number, **content}, form, [NUMBER, *columns] if columns else ())


def _number(found: CreatedDocument[Any]) -> str | None:
    try:
        return found.number
    except FortnoxError as error:
        terminal.told().print(str(error), markup=False)
        return None


def _content(declared: OperationSchema, response: Response) -> dict[str, Any]:
    """Return the new document where the response has it, else the one that it was made of: it may hold both."""
    body = as_object(response.json()) or {}
    own = declared.operation.response_key
    new = next((key for key in shapes(declared) if key != own and key in body), own)
    return as_object(body.get(new or "")) or {}
