"""Walk the nodes of an OpenAPI document by their kind, so that a property called `items` is not confused with the keyword."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from generator.document import METHODS, Json

Keys = tuple[str, ...]

# Kind -> key -> kind of the value. A prefix of `{}` is an object whose keys are names, `[]` is a list.
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


def walk(node: Any, kind: str, keys: Keys = ()) -> Iterator[tuple[str, Json, Keys]]:
    """Yield (kind, node, keys) for every object below a node that has a kind. An outer object comes before its inner ones."""
    if not isinstance(node, dict):
        return
    yield kind, node, keys
    for key, inner in _CHILDREN[kind].items():
        value, rest = node.get(key), (*keys, key)
        if inner.startswith("{}") and isinstance(value, dict):
            for name, each in value.items():
                yield from walk(each, inner[2:], (*rest, name))
        elif inner.startswith("[]") and isinstance(value, list):
            for index, each in enumerate(value):
                yield from walk(each, inner[2:], (*rest, str(index)))
        elif not inner.startswith(("{}", "[]")):
            yield from walk(value, inner, rest)


def walk_schemas(node: Any, kind: str = "document") -> Iterator[tuple[Json, Keys]]:
    """Yield every schema below a node with its keys."""
    return ((each, keys) for found, each, keys in walk(node, kind) if found == "schema")
