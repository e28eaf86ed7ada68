"""The parts of an OpenAPI document by their kind, so that a property called `items` is not taken for the keyword."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from generator.document import METHODS, Json

Keys = tuple[str, ...]

# Kind -> key -> the kind of what stands there. `{}` stands for an object with names of the document's own, `[]` for a list.
_CHILDREN: dict[str, dict[str, str]] = {
    "document": {"paths": "{}path", "components": "components"},
    "components": {
        "schemas": "{}schema",
        "parameters": "{}parameter",
        "headers": "{}header",
        "responses": "{}response",
        "requestBodies": "{}body",
        "pathItems": "{}path",
    },
    "path": {"parameters": "[]parameter", **dict.fromkeys(METHODS, "operation")},
    "operation": {"parameters": "[]parameter", "requestBody": "body", "responses": "{}response"},
    "parameter": {"schema": "schema", "content": "{}media"},
    "header": {"schema": "schema", "content": "{}media"},
    "body": {"content": "{}media"},
    "response": {"content": "{}media", "headers": "{}header"},
    "media": {"schema": "schema"},
    "schema": {
        "properties": "{}schema",
        "items": "schema",
        "additionalProperties": "schema",
        "not": "schema",
        "allOf": "[]schema",
        "anyOf": "[]schema",
        "oneOf": "[]schema",
    },
}


def parts(node: Any, kind: str, place: Keys = ()) -> Iterator[tuple[str, Json, Keys]]:
    """Every object below a node that is of a kind, with that kind and its place. What holds another comes before it."""
    if not isinstance(node, dict):
        return
    yield kind, node, place
    for key, inner in _CHILDREN[kind].items():
        value, rest = node.get(key), (*place, key)
        if inner.startswith("{}") and isinstance(value, dict):
            for name, each in value.items():
                yield from parts(each, inner[2:], (*rest, name))
        elif inner.startswith("[]") and isinstance(value, list):
            for index, each in enumerate(value):
                yield from parts(each, inner[2:], (*rest, str(index)))
        elif not inner.startswith(("{}", "[]")):
            yield from parts(value, inner, rest)


def schemas(node: Any, kind: str = "document") -> Iterator[tuple[Json, Keys]]:
    """Every schema below a node, with its place."""
    return ((each, place) for found, each, place in parts(node, kind) if found == "schema")
