"""spec/ids.yaml: which texts of the document are ids of a type of their own, so that no checker lets one pass for another.

A table and no overlay: nothing in the document is wrong, it only knows no more than that an id is a text.
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
"""Type -> what the corrected document says of it; a format that a reader does not know, it must pass over."""

_TYPES = {written: name for name, written in _FORMATS.items()}
_KEYS = ("type", "places", "evidence")


def load(file: Path) -> dict[str, str]:
    """Place -> type. A place is a schema and a property, or method, path and a parameter."""
    lines = yaml_io.load_list(file, LOCATION, f"{{{', '.join(_KEYS)}}}")
    ids: dict[str, str] = {}
    for place, name in _pairs(lines):
        if place in ids:
            raise GeneratorError(LOCATION, f"{place} stands twice")
        ids[place] = name
    return ids


def apply(ids: dict[str, str], document: Json) -> Json:
    """A copy of the document in which each id says what it is."""
    marked = copy.deepcopy(document)
    texts_by_place = dict(_texts(marked))
    missing = [
        GeneratorError(LOCATION, f"{place} is no text of the document", "correct the place, or delete it there")
        for place in sorted(ids.keys() - texts_by_place)
    ]
    if missing:
        raise missing[0] if len(missing) == 1 else GeneratorErrors(missing)
    for place, name in ids.items():
        texts_by_place[place]["format"] = _FORMATS[name]
    return marked


def of(schema: Json) -> str | None:
    """The type of an id; None of all else."""
    return _TYPES.get(schema.get("format", ""))


def _texts(document: Json) -> Iterator[tuple[str, Json]]:
    for name, schema in document["components"]["schemas"].items():
        yield from ((f"{name} {key}", inner) for key, inner in schema.get("properties", {}).items() if _is_text(inner))
    for method, path, operation in operations(document):
        for parameter in operation.get("parameters", ()):
            if _is_text(parameter["schema"]):
                yield f"{method} {path} {parameter['name']}", parameter["schema"]


def _is_text(schema: Json) -> bool:
    return schema.get("type") == "string" and not schema.keys() & {"format", "enum"}


def _pairs(lines: list[Any]) -> Iterator[tuple[str, str]]:
    for number, line in enumerate(lines, 1):
        location = f"{LOCATION}, line {number} of the table"
        if not isinstance(line, dict) or set(line) != set(_KEYS):
            raise GeneratorError(location, f"must say {', '.join(_KEYS)}")
        if not isinstance(line["type"], str) or line["type"] not in _FORMATS:
            raise GeneratorError(location, f"says {describe(line['type'])}, which is no type of {MODULE}", f"use {' or '.join(_FORMATS)}")
        if not isinstance(line["evidence"], str):
            raise GeneratorError(location, "must say evidence as a text")
        if not isinstance(line["places"], list) or not all(isinstance(place, str) for place in line["places"]):
            raise GeneratorError(location, "must say places as a list of texts")
        yield from ((place, line["type"]) for place in line["places"])
