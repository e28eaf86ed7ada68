"""The published document as schemathesis reads it: with its rule of tolerance (`x-fortnox-wire`) in its answers, and with examples."""

from __future__ import annotations

import copy
import json
from decimal import Decimal
from typing import Any

from tests.sandbox.populated import path_of, required_headers, sample_body
from tools.evidence import samples
from tools.evidence.tolerance import convert

_HERE = "urn:published"
_ADDRESSES = ("email", "uri", "uri-reference")


def document(made: dict[str, Any]) -> dict[str, Any]:
    """Answers are closed objects, and as tolerant as clients must be; paths have examples that name what was made."""
    published = _known(copy.deepcopy(samples.published()))
    for declared in samples.operations(published):
        for response in declared.node["responses"].values():
            for content in response.get("content", {}).values():
                content["schema"] = _answer(content["schema"])
        for each, value in zip(declared.parameters("path"), path_of(declared, made), strict=True):
            each["example"] = value
        body = sample_body(declared)
        if body is not None:
            next(iter(declared.node["requestBody"]["content"].values()))["example"] = body
        for each in declared.parameters("header"):
            each["example"] = required_headers(declared).get(each["name"], "Sat, 31 Jan 2026 12:45:00 GMT")
        # A token goes with every request, whatever the scope.
        declared.node.pop("security", None)
    answered = _answered(published)
    for name in answered:
        published["components"]["schemas"][name] = _answer(published["components"]["schemas"][name])
    found: dict[str, Any] = json.loads(json.dumps(published, default=_number))
    return found


def _known(node: Any) -> Any:
    """The same with references to documents as the text or number that they are, and addresses as text."""
    if isinstance(node, dict):
        kept = {key: value for key, value in node.items() if key != "format" or value not in _ADDRESSES}
        return {key: "text" if (key, value) == ("x-fortnox-wire", "reference") else _known(value) for key, value in kept.items()}
    return [_known(each) for each in node] if isinstance(node, list) else node


def _answered(published: dict[str, Any]) -> set[str]:
    """The schemas of answers, which no request has."""
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


def _answer(schema: dict[str, Any]) -> dict[str, Any]:
    if schema.get("format") == "binary":
        return schema
    found: dict[str, Any] = _older(convert(schema, tolerant=True))
    return found


def _older(node: Any) -> Any:
    """The same for an older JSON Schema, which knows no `if`, and in the document itself. A flag may be text."""
    if isinstance(node, list):
        return [_older(each) for each in node]
    if not isinstance(node, dict):
        return node
    if node == {"type": "boolean"}:
        return {"enum": [True, False, "true", "false"]}
    if "if" in node:
        condition, otherwise = _older(node["if"]), _older(node["else"])
        held = {"allOf": [condition, _older(node["then"])]} if "then" in node else condition
        return {"anyOf": [held, {"allOf": [{"not": condition}, otherwise]}]}
    return {key: value.replace(_HERE, "") if key == "$ref" else _older(value) for key, value in node.items()}


def _number(value: Decimal) -> float:
    return float(value)
