"""Build the input document of openapi-python-client: one schema per model, one operation per method, plain types."""

from __future__ import annotations

from generator import naming, reserved_names
from generator.api import JSON, Api, Operation, schema_of
from generator.choices import Choices
from generator.document import Json, schema_reference
from generator.errors import GeneratorError
from generator.names import Names

_COPIED = ("type", "format", "enum")
_FORMATS = ("date", "date-time", "uuid", "int32", "int64", "float", "double")
"""The formats that have a type of their own. Other formats are ignored."""


def flat(name: str) -> str:
    """Return the flat name of a model: `warehouse.StockPoint` -> `WarehouseStockPoint`.

    openapi-python-client writes all models into one folder.
    """
    namespace, _, plain = name.rpartition(".")
    return naming.camel(namespace) + plain


def build_document(api: Api, names: Names, choices: Choices) -> Json:
    """Return the document: without wrappers and bodies (datamodel-code-generator makes the payload types), with named enumerations."""
    schemas: Json = {
        flat(names.model(schema)): {
            "type": "object",
            "properties": {
                name: _property(inner, choices.of(schema, name), names)
                for name, inner in sorted(_distinct(schema, api.schemas[schema].get("properties", {}), names).items())
            },
        }
        for schema in api.read_schemas()
    }
    schemas |= {flat(name): {"type": "string", "enum": list(values)} for name, values in choices.values.items()}
    paths: Json = {}
    for operation in api.operations:
        paths.setdefault(operation.path, {})[operation.method.lower()] = _operation(operation, names, choices)
    return {
        "openapi": "3.0.3",
        "info": {"title": "Fortnox API", "version": "3"},
        "paths": paths,
        "components": {"schemas": dict(sorted(schemas.items()))},
    }


def _distinct(schema: str, properties: Json, names: Names) -> Json:
    """Return the properties.

    Raises:
        GeneratorError: two properties have the same attribute name, or an attribute name is reserved.
    """
    holders: dict[str, str] = {}
    for name in sorted(properties):
        attribute = names.identifier(name)
        if attribute in reserved_names.ATTRIBUTES:
            raise GeneratorError(
                "spec/names.yaml, identifiers",
                f"{name} of {schema} is named {attribute}, but every model has an attribute of that name",
                f"use another name: `{name}: {attribute}_`",
            )
        if attribute in holders:
            raise GeneratorError(
                "spec/names.yaml, identifiers",
                f"{holders[attribute]} and {name} of {schema} are both named {attribute}",
                "rename one of them",
            )
        holders[attribute] = name
    return properties


def operation_id(operation: Operation, names: Names) -> str:
    """Return the operation id of the input document: `customers_get`."""
    return names.operation(operation.key).full.replace(".", "_")


def _operation(operation: Operation, names: Names, choices: Choices) -> Json:
    content: Json = {}
    response = operation.response
    if response.kind == "values":
        content[JSON] = {"schema": {"type": "array", "items": {"type": "string"}}}
    elif response.schema is not None:
        reference = schema_reference(flat(names.model(response.schema)))
        content[JSON] = {"schema": reference if response.kind in ("one", "created") else {"type": "array", "items": reference}}
    elif response.kind == "number":
        content[JSON] = {"schema": {"type": "integer"}}
    elif response.kind == "file":
        content["application/octet-stream"] = {"schema": {"type": "string", "format": "binary"}}
    published: Json = {"description": "OK"}
    if content:
        published["content"] = content
    return {
        "operationId": operation_id(operation, names),
        "tags": [names.operation(operation.key).resource],
        "parameters": [
            {
                "name": each["name"],
                "in": each["in"],
                "required": bool(each.get("required")),
                "schema": _property(each["schema"], choices.of(operation.key, each["name"]), names),
            }
            for each in (*operation.path_parameters, *operation.query_parameters)
        ],
        "responses": {"200": published},
    }


def _property(schema: Json, choice: str | None, names: Names) -> Json:
    if "$ref" in schema:
        return schema_reference(flat(names.model(schema_of(schema["$ref"]))))
    if schema.get("type") == "array":
        return {"type": "array", "items": _property(schema["items"], choice, names)}
    if choice is not None:
        return schema_reference(flat(choice))
    if schema.get("type", "object") == "object":
        return {}  # An object with free keys, or any JSON value: no model.
    return {key: value for key, value in schema.items() if key in _COPIED and (key != "format" or value in _FORMATS)}
