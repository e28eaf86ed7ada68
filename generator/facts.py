"""Import: what a document declares, without its prose and its ids, pruned to what a path reaches, sorted."""

import re
from http import HTTPStatus
from typing import Any

from generator.document import Json, references, schema_name

# What a schema may say. Everything else (description, example, title, vendor extensions) is prose or tooling.
# fmt: off
_SCHEMA_FACTS = frozenset((
    "type", "format", "enum", "items", "properties", "required", "additionalProperties", "allOf", "anyOf", "oneOf", "not", "nullable",
    "readOnly", "writeOnly", "minLength", "maxLength", "minimum", "maximum", "exclusiveMinimum", "exclusiveMaximum", "multipleOf",
    "pattern", "minItems", "maxItems", "uniqueItems", "minProperties", "maxProperties", "deprecated",
))
# fmt: on
_PARAMETER_FACTS = ("name", "in", "required", "style", "explode", "deprecated", "allowReserved", "allowEmptyValue")
_PHRASES = {str(status.value): status.phrase for status in HTTPStatus}
_PROSE_IN_PATTERN = re.compile(r"(?:\w+\s+){7}\w+")


def from_document(document: Json) -> Json:
    """The facts of a raw document, in the form of an OpenAPI 3.0 document."""
    facts: Json = {
        "openapi": "3.0.3",
        "info": {"title": "Fortnox API", "version": "3"},
        "servers": sorted(({"url": server["url"]} for server in document.get("servers", [])), key=lambda s: s["url"]),
        "paths": {path: {method: _operation(operation) for method, operation in item.items()} for path, item in document["paths"].items()},
    }
    schemas = document["components"]["schemas"]
    facts["components"] = {"schemas": {name: _schema(schemas[name]) for name in reachable(facts["paths"], schemas)}}
    return facts


def reachable(paths: Json, schemas: Json) -> set[str]:
    """The names of all schemas that a path uses, directly or through others."""
    seen: set[str] = set()
    waiting: list[Any] = [paths]
    while waiting:
        for _, reference in references(waiting.pop()):
            name = schema_name(reference)
            if name is not None and name not in seen:
                seen.add(name)
                waiting.append(schemas[name])
    return seen


def _operation(operation: Json) -> Json:
    facts: Json = {
        "tags": list(operation["tags"]),
        "responses": {status: _response(status, response) for status, response in operation["responses"].items()},
    }
    if operation.get("deprecated"):
        facts["deprecated"] = True
    if "x-sunset" in operation:
        facts["x-sunset"] = operation["x-sunset"]
    if operation.get("parameters"):
        parameters = [_parameter(parameter) for parameter in operation["parameters"]]
        facts["parameters"] = sorted(parameters, key=lambda parameter: (parameter["in"], parameter["name"]))
    if "requestBody" in operation:
        body = operation["requestBody"]
        facts["requestBody"] = {"content": _content(body["content"]), **({"required": True} if body.get("required") else {})}
    return facts


def _parameter(parameter: Json) -> Json:
    facts = {key: parameter[key] for key in _PARAMETER_FACTS if key in parameter}
    facts["schema"] = _schema(parameter["schema"])
    return facts


def _response(status: str, response: Json) -> Json:
    facts: Json = {"description": _phrase(status)}
    if response.get("content"):
        facts["content"] = _content(response["content"])
    return facts


def _phrase(status: str) -> str:
    """OpenAPI demands a description; the status phrase says nothing that is Fortnox's."""
    if status in _PHRASES:
        return _PHRASES[status]
    return "Success" if status.startswith("2") else "Error"


def _content(content: Json) -> Json:
    return {media: {"schema": _schema(body["schema"])} if "schema" in body else {} for media, body in content.items()}


def _schema(schema: Json) -> Json:
    if "$ref" in schema:
        return {"$ref": schema["$ref"]}
    facts: Json = {}
    for key, value in schema.items():
        if key not in _SCHEMA_FACTS:
            continue
        match key:
            case "properties":
                facts[key] = {name: _schema(inner) for name, inner in value.items()}
            case "items" | "not":
                facts[key] = _schema(value)
            case "additionalProperties":
                facts[key] = _schema(value) if isinstance(value, dict) else value
            case "allOf" | "anyOf" | "oneOf":
                facts[key] = [_schema(inner) for inner in value]
            case "required" | "enum":
                facts[key] = sorted(value, key=str)
            case "pattern" if _PROSE_IN_PATTERN.search(value):
                continue
            case _:
                facts[key] = value
    return facts
