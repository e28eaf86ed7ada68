"""Extract the facts of a document: without prose and operation ids, limited to what the paths use, sorted."""

from __future__ import annotations

import re
from http import HTTPStatus
from typing import Any

from generator import openapi31
from generator.document import Json, schema_name

# The keywords of a schema that are kept. All others (description, example, title, vendor extensions) are prose or tooling.
# fmt: off
_SCHEMA_FACTS = frozenset((
    "type", "format", "enum", "items", "properties", "required", "additionalProperties", "allOf", "anyOf", "oneOf", "not", "nullable",
    "readOnly", "writeOnly", "minLength", "maxLength", "minimum", "maximum", "exclusiveMinimum", "exclusiveMaximum", "multipleOf",
    "pattern", "minItems", "maxItems", "uniqueItems", "minProperties", "maxProperties", "deprecated", "default", "discriminator",
    "x-extensible-enum",
    # The client does not support these. They are kept, so that the validation reports them.
    *openapi31.BEYOND,
))
# fmt: on
# Keywords for which false means the same as absence.
_FALSE = frozenset(("nullable", "exclusiveMinimum", "exclusiveMaximum"))
_PARAMETER_FACTS = ("name", "in", "required", "style", "explode", "deprecated", "allowReserved", "allowEmptyValue")
# Headers that OpenAPI does not allow as parameters. Media types and security declare them.
_NO_PARAMETERS = frozenset(("accept", "content-type", "authorization"))
_SCHEME_FACTS = ("type", "scheme", "bearerFormat", "in", "name", "openIdConnectUrl")
_FLOW_FACTS = ("authorizationUrl", "tokenUrl", "refreshUrl")
_KINDS: dict[str, tuple[type, ...]] = {"string": (str,), "integer": (int,), "number": (int, float), "boolean": (bool,)}
_PHRASES = {str(status.value): status.phrase for status in HTTPStatus}
_PROSE_IN_PATTERN = re.compile(r"(?:\w+\s+){7}\w+")


def extract_facts(document: Json) -> Json:
    """Return the facts of a raw document, in the form of an OpenAPI 3.0 document."""
    facts: Json = _sorted(strip_prose(document))
    for item in facts["paths"].values():
        for operation in item.values():
            if "parameters" in operation:
                operation["parameters"].sort(key=lambda parameter: (parameter["in"], parameter["name"]))
    return facts


def strip_prose(document: Json) -> Json:
    """Return what is kept of a document, in its order. Malformed content is not changed, so that the validation finds it."""
    schemas = document.get("components", {}).get("schemas", {})
    paths = {
        path: {method: _operation(operation) for method, operation in item.items() if isinstance(operation, dict)}
        for path, item in document["paths"].items()
    }
    # Stripped first, because removed content does not use any schema.
    stripped = {name: _schema(schema) for name, schema in schemas.items()}
    reached = reachable(paths, stripped)
    components: Json = {"schemas": {name: schema for name, schema in stripped.items() if name in reached}}
    schemes = document.get("components", {}).get("securitySchemes")
    if schemes:
        components["securitySchemes"] = _named(schemes, _scheme)
    return {
        "openapi": "3.0.3",
        "info": {"title": "Fortnox API", "version": "3"},
        "servers": _servers(document.get("servers", [])),
        "paths": paths,
        "components": components,
    }


def reachable(paths: Json, schemas: Json) -> set[str]:
    """Return the names of all schemas that the paths use, directly or through other schemas."""
    seen: set[str] = set()
    waiting: list[Any] = [paths]
    while waiting:
        node = waiting.pop()
        if isinstance(node, list):
            waiting += node
        elif isinstance(node, dict):
            waiting += node.values()
            new = {name for name in map(_name, (node.get("$ref"), *_mapped(node))) if name in schemas} - seen
            waiting += (schemas[name] for name in new)
            seen |= new
    return seen


def _name(reference: Any) -> Any:
    return schema_name(reference) if isinstance(reference, str) else None


def _mapped(schema: Json) -> list[Any]:
    """Return the references in the mapping of a schema's discriminator."""
    discriminator = schema.get("discriminator")
    mapping = discriminator.get("mapping") if isinstance(discriminator, dict) else None
    return list(mapping.values()) if isinstance(mapping, dict) else []


def _servers(servers: Any) -> Any:
    if not isinstance(servers, list) or not all(isinstance(server, dict) and "url" in server for server in servers):
        return servers
    return sorted(({"url": server["url"]} for server in servers), key=lambda server: str(server["url"]))


def _named(content: Any, strip: Any) -> Any:
    """Apply `strip` to each value of an object whose keys are names."""
    return {name: strip(each) for name, each in content.items()} if isinstance(content, dict) else content


def _operation(operation: Json) -> Json:
    facts: Json = {"tags": operation.get("tags", [])}
    facts["responses"] = {status: _response(status, response) for status, response in operation["responses"].items()}
    if operation.get("deprecated"):
        facts["deprecated"] = True
    for key in ("x-sunset", "security"):
        if key in operation:
            facts[key] = operation[key]
    callbacks = operation.get("callbacks", operation.get("x-callbacks"))
    if callbacks and isinstance(callbacks, dict | list):
        facts["x-callbacks"] = sorted(map(str, callbacks))
    if operation.get("parameters"):
        facts["parameters"] = _parameters(operation["parameters"])
    if "requestBody" in operation:
        facts["requestBody"] = _body(operation["requestBody"])
    return facts


def _parameters(parameters: Any) -> Any:
    if not isinstance(parameters, list):
        return parameters
    return [_parameter(each) for each in parameters if not _is_no_parameter(each)]


def _is_no_parameter(parameter: Any) -> bool:
    return isinstance(parameter, dict) and parameter.get("in") == "header" and str(parameter.get("name")).lower() in _NO_PARAMETERS


def _parameter(parameter: Any) -> Any:
    if not isinstance(parameter, dict):
        return parameter
    facts = {key: parameter[key] for key in _PARAMETER_FACTS if key in parameter}
    if "content" in parameter:
        facts["content"] = _content(parameter["content"])
    if "schema" in parameter:
        facts["schema"] = _schema(parameter["schema"])
    return facts


def _body(body: Any) -> Any:
    if not isinstance(body, dict):
        return body
    facts: Json = {"content": _content(body["content"])} if "content" in body else {}
    return {**facts, **({"required": True} if body.get("required") else {})}


def _response(status: str, response: Any) -> Any:
    if not isinstance(response, dict):
        return response
    facts: Json = {"description": _phrase(status)}
    if response.get("content"):
        facts["content"] = _content(response["content"])
    if response.get("headers"):
        facts["headers"] = _named(response["headers"], _header)
    return facts


def _header(header: Any) -> Any:
    return {"schema": _schema(header.get("schema", {}))} if isinstance(header, dict) else header


def _phrase(status: str) -> str:
    """Return the standard phrase of a status. OpenAPI requires a description, and the phrase is not Fortnox's text."""
    if status in _PHRASES:
        return _PHRASES[status]
    return "Success" if status.startswith("2") else "Error"


def _content(content: Any) -> Any:
    return _named(content, _media)


def _media(body: Any) -> Any:
    if not isinstance(body, dict):
        return body
    return {"schema": _schema(body["schema"])} if "schema" in body else {}


def _scheme(scheme: Any) -> Any:
    if not isinstance(scheme, dict):
        return scheme
    facts = {key: scheme[key] for key in _SCHEME_FACTS if key in scheme}
    if "flows" in scheme:
        facts["flows"] = _named(scheme["flows"], _flow)
    return facts


def _flow(flow: Any) -> Any:
    if not isinstance(flow, dict):
        return flow
    facts = {key: flow[key] for key in _FLOW_FACTS if key in flow}
    return {**facts, "scopes": _named(flow.get("scopes", {}), lambda _: "")}


def _schema(schema: Any) -> Any:
    if not isinstance(schema, dict):
        return schema
    if "$ref" in schema:
        return {"$ref": schema["$ref"]}
    return {key: _fact(key, value) for key, value in schema.items() if key in _SCHEMA_FACTS and _is_fact(key, value, schema)}


def _is_fact(key: str, value: Any, schema: Json) -> bool:
    if key in _FALSE:
        return value is not False
    match key:
        case "required":
            return not isinstance(value, list) or len(value) > 0
        case "pattern":
            return not isinstance(value, str) or _PROSE_IN_PATTERN.search(value) is None
        case "default":
            return isinstance(value, str | int | float) and _permits(schema, value)
    return True


def _permits(schema: Json, value: Any) -> bool:
    """Return whether a default value is valid for its schema. An invalid default is dropped."""
    kind, values = schema.get("type"), schema.get("enum")
    if isinstance(kind, str) and (
        kind not in _KINDS or isinstance(value, bool) != (kind == "boolean") or not isinstance(value, _KINDS[kind])
    ):
        return False
    return not isinstance(values, list) or value in values


def _fact(key: str, value: Any) -> Any:
    match key:
        case "properties":
            return _named(value, _schema)
        case "items" | "not" | "additionalProperties":
            return _schema(value)
        case "allOf" | "anyOf" | "oneOf" if isinstance(value, list):
            parts = [_schema(inner) for inner in value]
            # A part that contains only prose does not restrict anything.
            return [part for part in parts if part != {}] or parts if key == "allOf" else parts
        case "required" | "enum" | "x-extensible-enum" if isinstance(value, list):
            return _once(value)
        case "discriminator" if isinstance(value, dict):
            return {inner: value[inner] for inner in ("propertyName", "mapping") if inner in value}
    return value


def _once(values: list[Any]) -> list[Any]:
    """Return the values without duplicates, sorted."""
    found: list[Any] = []
    for value in sorted(values, key=str):
        if not found or value != found[-1] or type(value) is not type(found[-1]):
            found.append(value)
    return found


def _sorted(node: Any) -> Any:
    if isinstance(node, dict):
        return {key: _requirements(node[key]) if key == "security" else _sorted(node[key]) for key in sorted(node)}
    return [_sorted(item) for item in node] if isinstance(node, list) else node


def _requirements(security: Any) -> Any:
    """Return the security requirements sorted. One of them is sufficient, so that their order has no meaning."""
    if not isinstance(security, list) or not all(isinstance(each, dict) for each in security):
        return _sorted(security)
    named = ({name: sorted(map(str, each[name])) for name in sorted(each)} for each in security)
    return sorted(named, key=str)
