"""How an OpenAPI document is walked: its operations, its references, and the places in it."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

METHODS = ("get", "put", "post", "delete", "patch")

Json = dict[str, Any]


def references(node: Any, place: tuple[str, ...] = ()) -> Iterator[tuple[tuple[str, ...], str]]:
    """Every `$ref` below a node, with the place where it stands."""
    if isinstance(node, dict):
        for key, value in node.items():
            if key == "$ref":
                yield (*place, key), value
            else:
                yield from references(value, (*place, str(key)))
    elif isinstance(node, list):
        for index, value in enumerate(node):
            yield from references(value, (*place, str(index)))


def schema_name(reference: str) -> str | None:
    """`#/components/schemas/X` -> `X`; None for any other reference."""
    prefix = "#/components/schemas/"
    return reference.removeprefix(prefix).replace("~1", "/").replace("~0", "~") if reference.startswith(prefix) else None


def schema_reference(name: str) -> Json:
    return {"$ref": f"#/components/schemas/{name}"}


def operations(document: Json) -> Iterator[tuple[str, str, Json]]:
    """(method in capitals, path, operation), sorted by path and method."""
    for path in sorted(document["paths"]):
        for method in sorted(document["paths"][path]):
            if method in METHODS:
                yield method.upper(), path, document["paths"][path][method]


def pointer(location: str, *keys: str) -> str:
    """A JSON pointer behind a file's name, as editors and people read it."""
    return below(f"{location}#", *keys)


def below(place: str, *keys: str) -> str:
    """A place below another."""
    return "/".join((place, *(key.replace("~", "~0").replace("/", "~1") for key in keys)))
