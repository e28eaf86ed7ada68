"""The published document: separate schemas for responses and requests, under the names of the client, with our own descriptions.

One rule of tolerance: a property of a response may be null, and is decoded by its kind (`x-fortnox-wire`: text, integer, decimal, boolean,
date, datetime, enum ...). "" and API_NORIGHT mean that there is no value, a numeric text is a number, and an unknown enum value is
its text. Every check of a real response against this document applies that rule.
"""

from __future__ import annotations

import copy
from typing import Any

from generator import nulls, numbers, types
from generator.api import JSON, LOCATION, UPLOAD, Api, Creation, Operation, ResponseSpec, schema_of
from generator.descriptions import Descriptions
from generator.document import Json, pointer, schema_reference
from generator.errors import GeneratorError
from generator.names import Names
from generator.normalization import ANY, ENUM_NAME, TAG
from generator.payload_names import Payload, Payloads
from generator.wrappers import META

# fmt: off
_CONSTRAINTS = (
    "minLength", "maxLength", "minimum", "maximum", "exclusiveMinimum", "exclusiveMaximum", "multipleOf", "pattern", "minItems", "maxItems",
    "uniqueItems", "enum", "default",
)
# fmt: on


def publish(api: Api, names: Names, payloads: Payloads, descriptions: Descriptions) -> Json:
    """Return the corrected document in its published form."""
    document = copy.deepcopy(api.document)
    schemas = {names.model(schema): _read(schema, api, names) for schema in (*api.read_schemas(), _meta(api))}
    schemas |= {payloads.name(payload): _written(payload, api, names) for payload in payloads.all()}
    schemas |= {schema: _without_marks(api.schemas[schema]) for schema in _error_schemas(api)}
    document["components"]["schemas"] = schemas
    for operation in api.operations:
        node = document["paths"][operation.path][operation.method.lower()]
        node["operationId"] = names.operation(operation.key).full
        for key in ("x-fortnox-creates", "x-callbacks"):
            node.pop(key, None)
        _publish_response(operation, node, api, names)
        _publish_body(operation, node, payloads)
        _describe(operation, node, names, descriptions)
    return _without_marks(document)


def _describe(operation: Operation, node: Json, names: Names, descriptions: Descriptions) -> None:
    """Write what an operation does and what its parameters mean. The command line's help is read from here."""
    name = names.operation(operation.key)
    node["summary"] = descriptions.summary(operation, name)
    notes = descriptions.notes_on(operation, name)
    if notes:
        node["description"] = " ".join(notes)
    if "parameters" in node:
        node["parameters"] = [{**each, "description": descriptions.parameter(name, each["name"])} for each in node["parameters"]]
    if operation.form:
        fields = node["requestBody"]["content"][UPLOAD]["schema"]["properties"]
        for each in operation.form:
            fields[each["name"]]["description"] = descriptions.parameter(name, each["name"])


def _error_schemas(api: Api) -> list[str]:
    named = {
        schema_of(body["schema"]["$ref"])
        for item in api.document["paths"].values()
        for operation in item.values()
        for status, response in operation["responses"].items()
        if not status.startswith("2")
        for body in response.get("content", {}).values()
    }
    return api.closure(named)


def _publish_response(operation: Operation, node: Json, api: Api, names: Names) -> None:
    spec = operation.folder or operation.response
    if spec.schema is None:
        return
    for status, response in node["responses"].items():
        if status.startswith("2") and JSON in response.get("content", {}):
            schema = _response_schema(spec, operation, api, names) if operation.creation is None else _either(operation.creation, names)
            response["content"][JSON]["schema"] = schema


def _either(creation: Creation, names: Names) -> Json:
    """Return the response of an action that makes a document: it holds that document, or the one that it is made of."""
    documents = (creation.own, creation.new)
    return {
        "type": "object",
        "properties": {each.wrapper: schema_reference(names.model(each.schema)) for each in documents},
        "minProperties": 1,
    }


def _response_schema(spec: ResponseSpec, operation: Operation, api: Api, names: Names) -> Json:
    assert spec.schema is not None
    inner: Json = schema_reference(names.model(spec.schema))
    if spec.kind in ("many", "pages"):
        inner = {"type": "array", "items": inner}
    if spec.wrapper is None:
        return inner
    if spec.kind == "pages":
        inner["nullable"] = True
    properties = {spec.wrapper: inner}
    if spec.kind == "pages" and operation.paging == "page":
        properties[META] = schema_reference(names.model(_meta(api)))
    elif spec.kind == "pages" and operation.paging is not None:
        properties |= {total: {"type": "integer"} for total in ("limit", "offset", "total_count")}
    return {"type": "object", "properties": properties, "required": [spec.wrapper]}


def _without_marks(schema: Json) -> Json:
    """Return a copy without the generator's own marks."""
    return {key: _unmarked(value) for key, value in schema.items() if key not in (ANY, ENUM_NAME, TAG, numbers.KEY)}


def _unmarked(node: Any) -> Any:
    if isinstance(node, dict):
        return _without_marks(node)
    return [_unmarked(each) for each in node] if isinstance(node, list) else node


def _meta(api: Api) -> str:
    name = f"fortnox_{META}"
    if name not in api.schemas:
        raise GeneratorError(pointer(LOCATION, "components", "schemas", name), "is missing", "every list of /3 has it next to its rows")
    return name


def _publish_body(operation: Operation, node: Json, payloads: Payloads) -> None:
    body = operation.body
    if operation.upload:
        _publish_form(operation, node)
    if body is None or body.schema is None:
        return
    schema: Json = schema_reference(payloads.name(payloads.by_operation[operation.key]))
    if body.many:
        schema = {"type": "array", "items": schema}
    if body.envelope is not None:
        schema = {"type": "object", "properties": {body.envelope: schema}, "required": [body.envelope]}
    node["requestBody"]["content"][body.media]["schema"] = schema


def _publish_form(operation: Operation, node: Json) -> None:
    """Write the form of an upload in its operation: there is no payload type for it."""
    fields = {each["name"]: _without_marks(each["schema"]) for each in operation.form}
    required = ["file", *(each["name"] for each in operation.form if each["required"])]
    schema = {"type": "object", "properties": {"file": {"type": "string", "format": "binary"}, **fields}, "required": sorted(required)}
    node["requestBody"]["content"][UPLOAD]["schema"] = schema


def _read(schema: str, api: Api, names: Names) -> Json:
    published = {key: value for key, value in api.schemas[schema].items() if key not in ("required", "properties", "oneOf")}
    published["properties"] = {name: _read_property(inner, names) for name, inner in api.schemas[schema].get("properties", {}).items()}
    return published


def _read_property(schema: Json, names: Names) -> Json:
    kind = types.kind(schema)
    if "$ref" in schema:
        reference = schema_reference(names.model(schema_of(schema["$ref"])))
        return {"allOf": [reference], "nullable": True, "x-fortnox-wire": kind}
    published = {key: value for key, value in schema.items() if key not in _CONSTRAINTS}
    if "items" in schema:
        items = schema["items"]
        published["items"] = (
            schema_reference(names.model(schema_of(items["$ref"])))
            if "$ref" in items
            else {key: value for key, value in items.items() if key not in _CONSTRAINTS}
        )
    if "enum" in schema:
        published["x-fortnox-values"] = schema["enum"]
    return {**published, "nullable": True, "x-fortnox-wire": kind}


def _written(payload: Payload, api: Api, names: Names) -> Json:
    schema = api.schemas[payload.schema]
    if "oneOf" in schema:
        return {"oneOf": [schema_reference(names.model(schema_of(each["$ref"])) + payload.variant) for each in schema["oneOf"]]}
    published = {key: value for key, value in schema.items() if key not in ("required", "properties")}
    published["properties"] = {
        name: _written_property(inner, payload, names) | _null_effect(name, schema, payload)
        for name, inner in schema.get("properties", {}).items()
        if not inner.get("readOnly")
    }
    tags = [name for name, inner in schema.get("properties", {}).items() if TAG in inner]
    required = sorted({*tags, *(name for name in schema.get("required", ()) if name in published["properties"])})
    if required and not payload.partial:
        published["required"] = required
    return published


def _written_property(schema: Json, payload: Payload, names: Names) -> Json:
    """Return the schema of a property of a payload. Enums are open: Fortnox accepts values before its document has them."""
    if "$ref" in schema:
        reference = schema_reference(names.model(schema_of(schema["$ref"])) + payload.variant)
        return {"allOf": [reference], "nullable": True}
    if TAG in schema:
        return {"type": "string", "enum": schema["enum"]}
    published = {key: value for key, value in schema.items() if key not in ("enum", "readOnly")}
    if "$ref" in schema.get("items", {}):
        published["items"] = schema_reference(names.model(schema_of(schema["items"]["$ref"])) + payload.variant)
    elif "enum" in schema.get("items", {}):
        published["items"] = {key: value for key, value in schema["items"].items() if key != "enum"}
    if "enum" in schema:
        published["x-fortnox-values"] = schema["enum"]
    return {**published, "nullable": True}


def _null_effect(name: str, schema: Json, payload: Payload) -> Json:
    """Return what the schema of a property says about null, if null does not clear it."""
    effect = nulls.effect(name, schema, payload)
    if effect is None:
        return {}
    return {nulls.KEY: effect, "nullable": effect != nulls.REJECTED}
