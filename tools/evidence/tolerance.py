"""The published document as JSON Schema: a strict form, and a tolerant form by its rule `x-fortnox-wire`.

Objects are closed: a property that is not declared is an error in both forms.
A value that only the strict form rejects is drift.
The custom keywords `unless` and `notPattern` make the checks about twice as fast as `if` and `not`.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from decimal import Decimal
from typing import Any

from attrs import frozen
from jsonschema import Draft202012Validator, validators
from jsonschema.exceptions import ValidationError
from referencing import Registry
from referencing.jsonschema import DRAFT202012

from generator import types

Schema = dict[str, Any]

_NO_VALUE = (None, "", "API_NORIGHT")
_NULL = (None,)
_DATE = r"^\d{4}-\d\d-\d\d$"
_DATETIME = r"^\d{4}-\d\d-\d\d[T ]\d\d:\d\d"
_DECIMAL = r"^-?\d+(\.\d+)?$"
_LIMITS = ("minLength", "maxLength", "minimum", "maximum", "pattern", "minItems", "maxItems")
_URI = "urn:published"

_STRICT: dict[str, Schema] = {
    # A date in a field that is declared as text shows a type that is not declared yet.
    "text": {"type": "string", "notPattern": f"({_DATE})|({_DATETIME})|^API_NORIGHT$"},
    "integer": {"type": "integer"},
    "decimal": {"type": "number"},
    "boolean": {"type": "boolean"},
    "date": {"type": "string", "pattern": _DATE},
    "datetime": {"type": "string", "pattern": _DATETIME},
    "reference": {"type": "string", "notPattern": f"({_DATE})|({_DATETIME})|^API_NORIGHT$"},
}
_TOLERANT: dict[str, Schema] = {
    "text": {"type": ["string", "number"]},
    "integer": {"if": {"type": "string"}, "then": {"pattern": r"^-?\d+$"}, "else": {"type": "number", "multipleOf": 1}},
    "decimal": {"if": {"type": "string"}, "then": {"pattern": _DECIMAL}, "else": {"type": "number"}},
    "boolean": {
        "if": {"anyOf": [{"type": "string", "pattern": r"^(?i:true|false|1|0)$"}, {"enum": [0, 1]}]},
        "else": {"type": "boolean"},
    },
    "date": {"type": "string", "pattern": _DATE},
    "datetime": {"type": "string", "pattern": _DATETIME},
    "enum": {"type": "string"},
    "reference": {"type": ["string", "number"]},
}
_FORMATS = {
    "string": ("file-id", "archive-file-id", None, "date", "date-time", "uuid", "email", "uri", "uri-reference"),
    "integer": (None, "int32", "int64"),
    "number": (None, "double", "float", "integer"),
}


def _unless(validator: Any, unless: Schema, instance: Any, schema: Schema) -> Iterator[ValidationError]:
    """A keyword: the schema must match, unless the value is one of some values."""
    if not (instance is None or isinstance(instance, str)) or instance not in unless["values"]:
        yield from validator.descend(instance, unless["schema"])


def _not_pattern(validator: Any, pattern: str, instance: Any, schema: Schema) -> Iterator[ValidationError]:
    """A keyword: text must not match a pattern."""
    if isinstance(instance, str) and re.search(pattern, instance):
        yield ValidationError(f"{instance!r} matches {pattern!r}")


_Validator = validators.extend(Draft202012Validator, {"unless": _unless, "notPattern": _not_pattern})


@frozen
class Reader:
    """The strict or the tolerant form of a document."""

    tolerant: bool
    registry: Registry[Any]

    @classmethod
    def of(cls, document: Schema, *, tolerant: bool) -> Reader:
        schemas = {name: convert(schema, tolerant=tolerant) for name, schema in document["components"]["schemas"].items()}
        resource = DRAFT202012.create_resource({"components": {"schemas": schemas}})
        return cls(tolerant, Registry().with_resource(_URI, resource))

    def faults(self, value: Any, schema: Schema) -> Iterator[ValidationError]:
        """Yield the errors of a value against a schema of the document."""
        return _Validator(convert(schema, tolerant=self.tolerant), registry=self.registry).iter_errors(value)


def convert(schema: Schema, *, tolerant: bool) -> Schema:
    """Return the JSON Schema of a schema of the document."""
    if "$ref" in schema:
        return {"$ref": _URI + schema["$ref"]}
    if "oneOf" in schema:
        # The tolerant form accepts unknown enum values, so the discriminator may match more than one variant.
        return {"anyOf" if tolerant else "oneOf": [convert(each, tolerant=tolerant) for each in schema["oneOf"]]}
    if "properties" in schema:
        properties = {name: convert(inner, tolerant=tolerant) for name, inner in schema["properties"].items()}
        limits = {key: schema[key] for key in ("required", "minProperties") if key in schema}
        return {"type": "object", "properties": properties, "additionalProperties": False, **limits}
    value = _value(schema, tolerant=tolerant)
    return {"unless": {"values": _NO_VALUE if tolerant else _NULL, "schema": value}} if schema.get("nullable") else value


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
            form = (_TOLERANT if tolerant else _STRICT)[kind]
            return {"allOf": [form, limits]} if form.keys() & limits.keys() else {**form, **limits}


def observed(value: Any) -> str:
    """Return the kind of a value that is not as declared, in the words of `fortnox_client.Drift`."""
    match value:
        case "":
            return "empty text"
        case "API_NORIGHT":
            return value
        case str() if re.match(f"({_DATE})|({_DATETIME})", value):
            return "date"
        case str() if re.match(_DECIMAL, value) or value.lower() in ("true", "false"):
            return "text"
        case str():
            return "unknown value"
        case int():
            return "integer"
        case Decimal():
            return "number"
        case _:
            return type(value).__name__
