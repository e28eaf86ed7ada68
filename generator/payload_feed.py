"""The input document of datamodel-code-generator: one schema for each payload, with the types of fortnox_core.payload."""

from __future__ import annotations

from generator import id_types, modules, nulls, numbers, types
from generator.api import Api, schema_of
from generator.choices import Choices
from generator.docstrings import Docstrings
from generator.document import Json, schema_reference
from generator.names import Names
from generator.normalization import TAG
from generator.payload_names import Payload, Payloads

MAIN = "main"
"""The module of payloads without a namespace."""

_TYPES: dict[str, Json] = {
    "text": {"type": "string"},
    "reference": {"type": "string", "customTypePath": "fortnox_core.payload.TextNumber"},
    "integer": {"type": "integer"},
    "boolean": {"type": "boolean"},
    "decimal": {"type": "number", "customTypePath": "fortnox_core.payload.DecimalInput"},
    "date": {"type": "string", "customTypePath": "fortnox_core.payload.DateInput"},
    "datetime": {"type": "string", "customTypePath": "fortnox_core.payload.DateTimeInput"},
    "anything": {"type": "object", "customTypePath": "fortnox_core.payload.JsonInput"},
}
_BLANK = {"type": "object", "customTypePath": "fortnox_core.payload.Blank"}


def module_of(name: str) -> str:
    """Return a payload's name with its module, which datamodel-code-generator reads before the dot: `main.CustomerCreate`."""
    return name if "." in name else f"{MAIN}.{name}"


def build_document(api: Api, names: Names, choices: Choices, payloads: Payloads, docstrings: Docstrings) -> Json:
    """Return the input document: a schema for each payload, with its docstring as the description."""
    rows = _rows_of_updates(api, payloads)
    schemas = {
        module_of(payloads.name(each)): _schema(each, api, names, choices, docstrings, is_row=each.schema in rows)
        for each in payloads.all()
    }
    return {
        "openapi": "3.0.3",
        "info": {"title": "Fortnox API", "version": "3"},
        "paths": {},
        "components": {"schemas": dict(sorted(schemas.items()))},
    }


def _rows_of_updates(api: Api, payloads: Payloads) -> set[str]:
    """Return the schemas of rows that an update sends. Rows that are created are sent by an update too, next to the existing ones."""
    updates = [each for each in payloads.all() if each.variant == "Update"]
    lists = (inner for each in updates for inner in api.schemas[each.schema].get("properties", {}).values() if "items" in inner)
    return {schema_of(each["items"]["$ref"]) for each in lists if "$ref" in each["items"]}


def _schema(payload: Payload, api: Api, names: Names, choices: Choices, docstrings: Docstrings, *, is_row: bool) -> Json:
    schema = api.schemas[payload.schema]
    if "oneOf" in schema:
        return {"oneOf": [_reference(part, payload, names) for part in schema["oneOf"]]}
    required = [] if payload.partial else schema.get("required", [])
    # Only /3 takes API_BLANK, and only in updates and in the rows that they send.
    blankable = nulls.is_of_v3(payload) and (payload.variant == "Update" or is_row)
    properties: Json = {}
    for name, inner in sorted(schema.get("properties", {}).items()):
        if inner.get("readOnly"):
            continue
        typed = _typed(inner, choices.of(payload.schema, name), payload, names)
        if name not in required and TAG not in inner:
            typed = _clearable(name, typed, schema, payload, blankable=blankable)
        properties[name] = typed
    feed: Json = {"type": "object", "properties": properties, "description": docstrings.payload(payload)}
    kept = [name for name in properties if name in required or TAG in schema["properties"][name]]
    return {**feed, "required": kept} if kept else feed


def _clearable(name: str, typed: Json, schema: Json, payload: Payload, *, blankable: bool) -> Json:
    """Return the type of a property with the values that clear it: None where null clears it, and Blank where API_BLANK is possible."""
    if nulls.is_required_text(name, schema, payload):
        return typed
    inner = schema["properties"][name]
    if blankable and "$ref" not in inner and inner.get("type") not in ("array", None):
        typed = {"anyOf": [typed, _BLANK]}
    return typed if nulls.effect(name, schema, payload) else _nullable(typed)


def _typed(schema: Json, choice: str | None, payload: Payload, names: Names) -> Json:
    if "$ref" in schema:
        return _reference(schema, payload, names)
    if schema.get("type") == "array":
        return {"type": "array", "items": _typed(schema["items"], choice, payload, names)}
    if TAG in schema:
        return {"type": "string", "enum": schema["enum"]}
    if choice is not None:
        namespace, _, plain = choice.rpartition(".")
        return {"type": "string", "customTypePath": modules.path("models", namespace, "choices", plain)}
    if types.kind(schema) == "mapping":
        values = schema.get("additionalProperties")
        return {
            "type": "object",
            "additionalProperties": _typed(values, None, payload, names) if isinstance(values, dict) and values else {},
        }
    if numbers.KEY in schema:
        return {"type": "string", "customTypePath": "fortnox_core.payload.TextNumber"}
    id_type = id_types.find_type(schema)
    return {"type": "string", "customTypePath": f"{id_types.MODULE}.{id_type}"} if id_type else dict(_TYPES[types.kind(schema)])


def _reference(schema: Json, payload: Payload, names: Names) -> Json:
    return schema_reference(module_of(names.model(schema_of(schema["$ref"])) + payload.variant))


def _nullable(schema: Json) -> Json:
    return {"allOf": [schema], "nullable": True} if "$ref" in schema else {**schema, "nullable": True}
