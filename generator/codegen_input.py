"""The document that openapi-python-client is fed: the plain types of what is read, one schema a model, one operation a method."""

from __future__ import annotations

from generator import naming, reserved_names
from generator.api import JSON, Api, Operation, schema_of
from generator.choices import Choices
from generator.document import Json, schema_reference
from generator.errors import GeneratorError
from generator.names import Names

_KEPT = ("type", "format", "enum")
_FORMATS = ("date", "date-time", "uuid", "int32", "int64", "float", "double")
"""Those that make a type. Others are hints."""


def flat(name: str) -> str:
    """`warehouse.StockPoint` -> `WarehouseStockPoint`: openapi-python-client writes all models into one folder."""
    namespace, _, plain = name.rpartition(".")
    return naming.camel(namespace) + plain


def of(api: Api, names: Names, choices: Choices) -> Json:
    """Wrappers are taken off, bodies left out (payload types are datamodel-code-generator's), enumerations given their names."""
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
    """Stops where two properties would be one attribute."""
    holders: dict[str, str] = {}
    for name in sorted(properties):
        attribute = names.identifier(name)
        if attribute in reserved_names.ATTRIBUTES:
            raise GeneratorError(
                "spec/names.yaml, identifiers",
                f"{name} of {schema} is named {attribute}, which every model has",
                f"name it otherwise there: `{name}: {attribute}_`",
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
        return {}  # Free keys, or any value: no model, but whatever JSON holds.
    return {key: value for key, value in schema.items() if key in _KEPT and (key != "format" or value in _FORMATS)}
