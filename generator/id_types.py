"""spec/ids.yaml: which strings of the document are ids with a type of their own, so that a type checker distinguishes them.

This is a table and not an overlay, because the document is not wrong: it only does not distinguish ids from other strings.
"""

from __future__ import annotations

import copy
from collections.abc import Iterator
from pathlib import Path
from typing import Any

from generator import yaml_io
from generator.document import Json, operations
from generator.errors import GeneratorError, GeneratorErrors, describe

LOCATION = "spec/ids.yaml"
MODULE = "fortnox_core.ids"
_FORMATS = {"FileId": "file-id", "ArchiveFileId": "archive-file-id"}
"""Type -> format in the corrected document. Readers must ignore an unknown format."""

_TYPES = {written: name for name, written in _FORMATS.items()}
_KEYS = ("type", "places", "evidence")


def load(file: Path) -> dict[str, str]:
    """Return place -> type. A place is "schema property", or method, path and parameter."""
    lines = yaml_io.load_list(file, LOCATION, f"{{{', '.join(_KEYS)}}}")
    ids: dict[str, str] = {}
    for place, name in _places(lines):
        if place in ids:
            raise GeneratorError(LOCATION, f"has two items for {place}", "delete one of them")
        ids[place] = name
    return ids


def apply(ids: dict[str, str], document: Json) -> Json:
    """Return a copy of the document in which each id has its format.

    Raises:
        GeneratorErrors: a place is not a string of the document.
    """
    marked = copy.deepcopy(document)
    strings_by_place = dict(_strings(marked))
    missing = [
        GeneratorError(LOCATION, f"{place} is not a string of the document", "correct the place, or delete it")
        for place in sorted(ids.keys() - strings_by_place)
    ]
    if missing:
        raise missing[0] if len(missing) == 1 else GeneratorErrors(missing)
    for place, name in ids.items():
        strings_by_place[place]["format"] = _FORMATS[name]
    return marked


def find_type(schema: Json) -> str | None:
    """Return the id type of a schema; None if it is not an id."""
    return _TYPES.get(schema.get("format", ""))


def _strings(document: Json) -> Iterator[tuple[str, Json]]:
    for name, schema in document["components"]["schemas"].items():
        yield from ((f"{name} {key}", inner) for key, inner in schema.get("properties", {}).items() if _is_string(inner))
    for method, path, operation in operations(document):
        for parameter in operation.get("parameters", ()):
            if _is_string(parameter["schema"]):
                yield f"{method} {path} {parameter['name']}", parameter["schema"]


def _is_string(schema: Json) -> bool:
    return schema.get("type") == "string" and not schema.keys() & {"format", "enum"}


def _places(items: list[Any]) -> Iterator[tuple[str, str]]:
    for index, item in enumerate(items, 1):
        location = f"{LOCATION}, item {index}"
        if not isinstance(item, dict) or set(item) != set(_KEYS):
            raise GeneratorError(location, f"must have the keys {', '.join(_KEYS)}")
        if not isinstance(item["type"], str) or item["type"] not in _FORMATS:
            raise GeneratorError(location, f"type must be {' or '.join(_FORMATS)}, got {describe(item['type'])}")
        if not isinstance(item["evidence"], str):
            raise GeneratorError(location, f"evidence must be a string, got {describe(item['evidence'])}")
        if not isinstance(item["places"], list) or not all(isinstance(place, str) for place in item["places"]):
            raise GeneratorError(location, "places must be a list of strings")
        yield from ((place, item["type"]) for place in item["places"])
