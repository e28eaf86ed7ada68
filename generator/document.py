"""Walk an OpenAPI document: operations, references and JSON pointers."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

METHODS = ("get", "put", "post", "delete", "patch")

Json = dict[str, Any]


def references(node: Any, keys: tuple[str, ...] = ()) -> Iterator[tuple[tuple[str, ...], str]]:
    """Yield each `$ref` below a node, with its keys."""
    if isinstance(node, dict):
        for key, value in node.items():
            if key == "$ref":
                yield (*keys, key), value
            else:
                yield from references(value, (*keys, str(key)))
    elif isinstance(node, list):
        for index, value in enumerate(node):
            yield from references(value, (*keys, str(index)))


def schema_name(reference: str) -> str | None:
    """Return the schema that a reference names: `#/components/schemas/X` -> `X`; None for another reference."""
    prefix = "#/components/schemas/"
    return reference.removeprefix(prefix).replace("~1", "/").replace("~0", "~") if reference.startswith(prefix) else None


def schema_reference(name: str) -> Json:
    """Return a reference to a schema."""
    return {"$ref": f"#/components/schemas/{name}"}


def operations(document: Json) -> Iterator[tuple[str, str, Json]]:
    """Yield (method in capitals, path, operation), sorted by path and method."""
    for path in sorted(document["paths"]):
        for method in sorted(document["paths"][path]):
            if method in METHODS:
                yield method.upper(), path, document["paths"][path][method]


def pointer(location: str, *keys: str) -> str:
    """Return a location in a file: its name and a JSON pointer."""
    return below(f"{location}#", *keys)


def below(location: str, *keys: str) -> str:
    """Return a location below another one."""
    return "/".join((location, *(key.replace("~", "~0").replace("/", "~1") for key in keys)))
