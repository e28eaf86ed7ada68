"""The Python type of a schema: of a model's attribute, a payload's key and a parameter. All templates use this module."""

from __future__ import annotations

from typing import Literal

from generator.document import Json

# fmt: off
Kind = Literal[
    "text", "integer", "decimal", "boolean", "date", "datetime", "enum", "nested", "rows", "values", "mapping", "anything", "reference",
]
# fmt: on

READ = {
    "text": "str",
    "reference": "str",
    "integer": "int",
    "decimal": "Decimal",
    "boolean": "bool",
    "date": "_datetime.date",
    "datetime": "_datetime.datetime",
    "mapping": "dict[str, Any]",
    "anything": "Any",
}
"""The attribute type of a kind, without `| None`. The underscore prevents that an attribute hides the module."""


_OF_TEXT: dict[str, Kind] = {"date": "date", "date-time": "datetime"}
_OF_OTHERS: dict[str, Kind] = {"integer": "integer", "number": "decimal", "boolean": "boolean", "object": "mapping"}


def kind(schema: Json) -> Kind:
    """Return the kind of a property."""
    if "$ref" in schema or "allOf" in schema:
        return "nested"
    if schema.get("x-fortnox-number") == "reference":
        return "reference"
    match schema.get("type"):
        case "string":
            return _of_text(schema)
        case "array":
            return "rows" if "$ref" in schema["items"] else "values"
        case str(other):
            return _OF_OTHERS.get(other, "anything")
        case _:
            return "anything"


def _of_text(schema: Json) -> Kind:
    """Return the kind of a value that is a string in JSON."""
    return "enum" if "enum" in schema else _OF_TEXT.get(str(schema.get("format")), "text")
