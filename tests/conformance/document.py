"""The published document for schemathesis: response schemas with the tolerance of `x-fortnox-wire`, and with examples."""

from __future__ import annotations

import copy
import json
from decimal import Decimal
from typing import Any

from tests.sandbox.sample_company import path_of, required_headers, sample_body
from tools.evidence import samples
from tools.evidence.tolerance import convert

_HERE = "urn:published"
_ADDRESSES = ("email", "uri", "uri-reference")


def document(made: dict[str, Any]) -> dict[str, Any]:
    """Return the document with closed, tolerant response schemas. Path examples are the keys of created resources."""
    published = _simplify(copy.deepcopy(samples.published()))
    for declared in samples.operations(published):
        for response in declared.node["responses"].values():
            for content in response.get("content", {}).values():
                content["schema"] = _response_schema(content["schema"])
        for each, value in zip(declared.parameters("path"), path_of(declared, made), strict=True):
            each["example"] = value
        body = sample_body(declared)
        if body is not None:
            next(iter(declared.node["requestBody"]["content"].values()))["example"] = body
        for each in declared.parameters("header"):
            each["example"] = required_headers(declared).get(each["name"], "Sat, 31 Jan 2026 12:45:00 GMT")
        # Every request has a token for all scopes.
        declared.node.pop("security", None)
    names = _response_schemas(published)
    for name in names:
        published["components"]["schemas"][name] = _response_schema(published["components"]["schemas"][name])
    found: dict[str, Any] = json.loads(json.dumps(published, default=_to_float))
    return found


def _simplify(node: Any) -> Any:
    """Return the node with references to documents as text or number, and addresses as text."""
    if isinstance(node, dict):
        rest = {key: value for key, value in node.items() if key != "format" or value not in _ADDRESSES}
        return {key: "text" if (key, value) == ("x-fortnox-wire", "reference") else _simplify(value) for key, value in rest.items()}
    return [_simplify(each) for each in node] if isinstance(node, list) else node


def _response_schemas(published: dict[str, Any]) -> set[str]:
    """Return the names of schemas that only responses have."""
    found: set[str] = set()
    waiting = [each.node["responses"] for each in samples.operations(published)]
    while waiting:
        node = waiting.pop()
        if isinstance(node, dict):
            name = str(node["$ref"]).rpartition("/")[2] if "$ref" in node else None
            if name is not None and name not in found:
                found.add(name)
                waiting.append(samples.published()["components"]["schemas"][name])
            waiting += node.values()
        elif isinstance(node, list):
            waiting += node
    return found


def _response_schema(schema: dict[str, Any]) -> dict[str, Any]:
    if schema.get("format") == "binary":
        return schema
    found: dict[str, Any] = _without_if(convert(schema, tolerant=True))
    return found


def _without_if(node: Any) -> Any:
    """Return the schema without `if`, for an older JSON Schema, with references within the document. A flag may be text."""
    if isinstance(node, list):
        return [_without_if(each) for each in node]
    if not isinstance(node, dict):
        return node
    if node == {"type": "boolean"}:
        return {"enum": [True, False, "true", "false"]}
    if "if" in node:
        condition, otherwise = _without_if(node["if"]), _without_if(node["else"])
        combined = {"allOf": [condition, _without_if(node["then"])]} if "then" in node else condition
        return {"anyOf": [combined, {"allOf": [{"not": condition}, otherwise]}]}
    return {key: value.replace(_HERE, "") if key == "$ref" else _without_if(value) for key, value in node.items()}


def _to_float(value: Decimal) -> float:
    return float(value)
