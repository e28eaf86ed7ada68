"""The published document: what is read and what is written, apart, under the names of the client.

The one rule of tolerance: a property of an answer may be null, and is read by its kind (`x-fortnox-wire`: text, integer, decimal, boolean,
day, moment, choice ...), so that "" and API_NORIGHT are no value, a numeric text is a number, and an unknown value of an enumeration is
its text. Every check of a real answer against this document applies that rule.
"""

from __future__ import annotations

import copy

from generator import types
from generator.api import JSON, META, WHERE, Answer, Api, Operation, schema_of
from generator.document import Json, pointer, schema_reference
from generator.errors import Stop
from generator.names import Names
from generator.payload_names import Payload, Payloads

_ANSWER_CONSTRAINTS = ("minLength", "maxLength", "minimum", "maximum", "pattern", "minItems", "maxItems", "uniqueItems", "enum")


def publish(api: Api, names: Names, payloads: Payloads) -> Json:
    """The corrected document in its published form."""
    document = copy.deepcopy(api.document)
    schemas = {names.model(schema): _read(schema, api, names) for schema in (*api.read_schemas(), _meta(api))}
    schemas |= {payloads.name(payload): _written(payload, api, names) for payload in payloads.all()}
    schemas |= {schema: copy.deepcopy(api.schemas[schema]) for schema in _error_schemas(api)}
    document["components"]["schemas"] = schemas
    for operation in api.operations:
        node = document["paths"][operation.path][operation.method.lower()]
        node["operationId"] = names.operation(operation.key).full
        _publish_answers(operation, node, api, names)
        _publish_body(operation, node, payloads)
    return document


def _error_schemas(api: Api) -> list[str]:
    named = {
        schema_of(body["schema"]["$ref"])
        for item in api.document["paths"].values()
        for operation in item.values()
        for body in operation["responses"].get("default", {}).get("content", {}).values()
    }
    return api.closure(named)


def _publish_answers(operation: Operation, node: Json, api: Api, names: Names) -> None:
    answer = operation.folder or operation.answer
    if answer.schema is None:
        return
    for status, response in node["responses"].items():
        if status.startswith("2"):
            response["content"][JSON]["schema"] = _answer(answer, api, names)


def _answer(answer: Answer, api: Api, names: Names) -> Json:
    assert answer.schema is not None
    inner: Json = schema_reference(names.model(answer.schema))
    if answer.kind in ("many", "pages"):
        inner = {"type": "array", "items": inner}
    if answer.wrapper is None:
        return inner
    if answer.kind == "pages":
        inner["nullable"] = True
    properties = {answer.wrapper: inner}
    if answer.kind == "pages":
        properties[META] = schema_reference(names.model(_meta(api)))
    return {"type": "object", "properties": properties, "required": [answer.wrapper]}


def _meta(api: Api) -> str:
    name = f"fortnox_{META}"
    if name not in api.schemas:
        raise Stop(pointer(WHERE, "components", "schemas", name), "is missing", "every list of /3 has it beside its rows")
    return name


def _publish_body(operation: Operation, node: Json, payloads: Payloads) -> None:
    body = operation.body
    if body is None or body.schema is None:
        return
    schema: Json = schema_reference(payloads.name(payloads.by_operation[operation.key]))
    if body.many:
        schema = {"type": "array", "items": schema}
    if body.envelope is not None:
        schema = {"type": "object", "properties": {body.envelope: schema}, "required": [body.envelope]}
    node["requestBody"]["content"][JSON]["schema"] = schema


def _read(schema: str, api: Api, names: Names) -> Json:
    published = {key: value for key, value in api.schemas[schema].items() if key not in ("required", "properties")}
    published["properties"] = {name: _read_property(inner, names) for name, inner in api.schemas[schema].get("properties", {}).items()}
    return published


def _read_property(schema: Json, names: Names) -> Json:
    kind = types.kind(schema)
    if "$ref" in schema:
        reference = schema_reference(names.model(schema_of(schema["$ref"])))
        return {"allOf": [reference], "nullable": True, "x-fortnox-wire": kind}
    published = {key: value for key, value in schema.items() if key not in _ANSWER_CONSTRAINTS}
    if "items" in schema:
        items = schema["items"]
        published["items"] = (
            schema_reference(names.model(schema_of(items["$ref"])))
            if "$ref" in items
            else {key: value for key, value in items.items() if key not in _ANSWER_CONSTRAINTS}
        )
    if "enum" in schema:
        published["x-fortnox-values"] = schema["enum"]
    return {**published, "nullable": True, "x-fortnox-wire": kind}


def _written(payload: Payload, api: Api, names: Names) -> Json:
    schema = api.schemas[payload.schema]
    published = {key: value for key, value in schema.items() if key not in ("required", "properties")}
    published["properties"] = {
        name: _written_property(inner, payload, names) for name, inner in schema.get("properties", {}).items() if not inner.get("readOnly")
    }
    required = [name for name in schema.get("required", ()) if name in published["properties"]]
    if required and payload.variant != "Update":
        published["required"] = required
    return published


def _written_property(schema: Json, payload: Payload, names: Names) -> Json:
    """What is written keeps its limits, but an enumeration stays open: Fortnox takes values before its document knows them."""
    if "$ref" in schema:
        reference = schema_reference(names.model(schema_of(schema["$ref"])) + payload.variant)
        return {"allOf": [reference], "nullable": True}
    published = {key: value for key, value in schema.items() if key not in ("enum", "readOnly")}
    if "$ref" in schema.get("items", {}):
        published["items"] = schema_reference(names.model(schema_of(schema["items"]["$ref"])) + payload.variant)
    elif "enum" in schema.get("items", {}):
        published["items"] = {key: value for key, value in schema["items"].items() if key != "enum"}
    if "enum" in schema:
        published["x-fortnox-values"] = schema["enum"]
    return {**published, "nullable": True}
