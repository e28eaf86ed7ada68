"""The published document as JSON Schema: strictly, and with its one rule of tolerance (`x-fortnox-wire`).

Objects are closed: a property that is declared nowhere is a fault. What the strict form refuses and the tolerant one takes is drift.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from decimal import Decimal
from typing import Any

from attrs import frozen
from jsonschema import Draft202012Validator
from jsonschema.exceptions import ValidationError
from referencing import Registry
from referencing.jsonschema import DRAFT202012

from generator import types

Schema = dict[str, Any]

_NO_VALUE = {"enum": [None, "", "API_NORIGHT"]}
_NULL = {"type": "null"}
_DAY = r"^\d{4}-\d\d-\d\d$"
_MOMENT = r"^\d{4}-\d\d-\d\d[T ]\d\d:\d\d"
_NUMBER = r"^-?\d+(\.\d+)?$"
_LIMITS = ("minLength", "maxLength", "minimum", "maximum", "pattern", "minItems", "maxItems")
_ADDRESS = "urn:published"

_STRICT: dict[str, Schema] = {
    # A date where the document says text is a type that it does not know yet.
    "text": {"type": "string", "not": {"pattern": f"({_DAY})|({_MOMENT})|^API_NORIGHT$"}},
    "integer": {"type": "integer"},
    "decimal": {"type": "number"},
    "boolean": {"type": "boolean"},
    "date": {"type": "string", "pattern": _DAY},
    "datetime": {"type": "string", "pattern": _MOMENT},
    "reference": {"type": "string", "not": {"pattern": f"({_DAY})|({_MOMENT})|^API_NORIGHT$"}},
}
_TOLERANT: dict[str, Schema] = {
    "text": {"type": ["string", "number"]},
    "integer": {"if": {"type": "string"}, "then": {"pattern": r"^-?\d+$"}, "else": {"type": "number", "multipleOf": 1}},
    "decimal": {"if": {"type": "string"}, "then": {"pattern": _NUMBER}, "else": {"type": "number"}},
    "boolean": {
        "if": {"anyOf": [{"type": "string", "pattern": r"^(?i:true|false|1|0)$"}, {"enum": [0, 1]}]},
        "else": {"type": "boolean"},
    },
    "date": {"type": "string", "pattern": _DAY},
    "datetime": {"type": "string", "pattern": _MOMENT},
    "enum": {"type": "string"},
    "reference": {"type": ["string", "number"]},
}
_FORMATS = {
    "string": ("file-id", "archive-file-id", None, "date", "date-time", "uuid", "email", "uri", "uri-reference"),
    "integer": (None, "int32", "int64"),
    "number": (None, "double", "float", "integer"),
}


@frozen
class Reader:
    """One of the two forms of a document."""

    tolerant: bool
    registry: Registry[Any]

    @classmethod
    def of(cls, document: Schema, *, tolerant: bool) -> Reader:
        schemas = {name: convert(schema, tolerant=tolerant) for name, schema in document["components"]["schemas"].items()}
        resource = DRAFT202012.create_resource({"components": {"schemas": schemas}})
        return cls(tolerant, Registry().with_resource(_ADDRESS, resource))

    def faults(self, value: Any, schema: Schema) -> Iterator[ValidationError]:
        """Where a value is not what a schema of the document says."""
        return Draft202012Validator(convert(schema, tolerant=self.tolerant), registry=self.registry).iter_errors(value)


def convert(schema: Schema, *, tolerant: bool) -> Schema:
    """JSON Schema of a schema of the document."""
    if "$ref" in schema:
        return {"$ref": _ADDRESS + schema["$ref"]}
    if "oneOf" in schema:
        # Values outside of an enumeration are taken, so that the property that tells variants apart does not.
        return {"anyOf" if tolerant else "oneOf": [convert(each, tolerant=tolerant) for each in schema["oneOf"]]}
    if "properties" in schema:
        properties = {name: convert(inner, tolerant=tolerant) for name, inner in schema["properties"].items()}
        kept = {key: schema[key] for key in ("required", "minProperties") if key in schema}
        return {"type": "object", "properties": properties, "additionalProperties": False, **kept}
    nothing = _NO_VALUE if tolerant else _NULL
    value = _value(schema, tolerant=tolerant)
    return {"if": nothing, "else": value} if schema.get("nullable") else value


def _value(schema: Schema, *, tolerant: bool) -> Schema:
    if schema.get("format") not in _FORMATS.get(schema.get("type", ""), (schema.get("format"),)):
        return {"not": {}}
    limits = {key: schema[key] for key in _LIMITS if key in schema}
    match schema.get("x-fortnox-wire", types.kind(schema)):
        case "nested":
            return convert(schema["allOf"][0], tolerant=tolerant)
        case "rows" | "values":
            return {"type": "array", "items": convert(schema["items"], tolerant=tolerant), **limits}
        case "mapping":
            return {"type": "object"}
        case "anything":
            return {}
        case _ if not tolerant and ("enum" in schema or "x-fortnox-values" in schema):
            return {"enum": schema.get("enum", schema.get("x-fortnox-values"))}
        case kind:
            return {"allOf": [(_TOLERANT if tolerant else _STRICT)[kind], limits]} if limits else (_TOLERANT if tolerant else _STRICT)[kind]


def observed(value: Any) -> str:
    """What a value is that is not as declared, in the words of `fortnox_client.Drift`."""
    match value:
        case "":
            return "empty text"
        case "API_NORIGHT":
            return value
        case str() if re.match(f"({_DAY})|({_MOMENT})", value):
            return "date"
        case str() if re.match(_NUMBER, value) or value.lower() in ("true", "false"):
            return "text"
        case str():
            return "unknown value"
        case int():
            return "integer"
        case Decimal():
            return "number"
        case _:
            return type(value).__name__
