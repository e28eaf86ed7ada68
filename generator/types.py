"""Which Python type a schema of the document is, for reading, for writing and for parameters. Said once, used by all templates."""

from __future__ import annotations

from typing import Literal

from generator.document import Json

# fmt: off
Kind = Literal[
    "text", "integer", "decimal", "boolean", "day", "moment", "choice", "nested", "rows", "values", "mapping", "anything", "reference",
]
# fmt: on

READ = {
    "text": "str",
    "reference": "str",
    "integer": "int",
    "decimal": "Decimal",
    "boolean": "bool",
    "day": "_datetime.date",
    "moment": "_datetime.datetime",
    "mapping": "dict[str, Any]",
    "anything": "Any",
}
"""The attribute type of a kind, without `| None`. No attribute can hide a name that begins with an underscore."""


def kind(schema: Json) -> Kind:
    """What a property is."""
    if "$ref" in schema or "allOf" in schema:
        return "nested"
    if schema.get("x-fortnox-number") == "reference":
        return "reference"
    if "enum" in schema and schema.get("type") == "string":
        return "choice"
    match schema.get("type"), schema.get("format"):
        case "string", "date":
            return "day"
        case "string", "date-time":
            return "moment"
        case "string", _:
            return "text"
        case "integer", _:
            return "integer"
        case "number", _:
            return "decimal"
        case "boolean", _:
            return "boolean"
        case "array", _:
            return "rows" if "$ref" in schema["items"] else "values"
        case "object", _:
            return "mapping"
        case _:
            return "anything"
