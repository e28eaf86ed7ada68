"""spec/numbers.yaml: the one type of a number that identifies something, by what it identifies and not by its property's name.

`integer` is read as int. `text` is read as str, and written as str or int. `reference` is the number of another document: as `text`, and
"0" means that there is none.
"""

from __future__ import annotations

import copy
from collections.abc import Iterator
from pathlib import Path
from typing import Any

from attrs import frozen

from generator import yaml_io
from generator.document import Json, operations
from generator.errors import GeneratorError, describe

LOCATION = "spec/numbers.yaml"
KEY = "x-fortnox-number"
"""What the corrected document says of a number that is read as text: `text` or `reference`."""

_LISTS = ("properties", "places", "parameters")
_TYPES = ("integer", "text", "reference")
_KEYS = {"number", "type", "properties", "places", "parameters", "evidence"}
_KEPT = ("readOnly", "nullable", "deprecated")
_SCALARS = ("string", "integer", "number")


@frozen
class Line:
    """What identifies, its type, the names of properties that hold it everywhere, the places where other names do, and the query parameters
    that take it under a name that no property has.
    """

    number: str
    type: str
    properties: tuple[str, ...]
    places: tuple[str, ...]
    parameters: tuple[str, ...]


def load(file: Path) -> list[Line]:
    """Read the table. A file that is not there is empty."""
    lines = yaml_io.load_list(file, LOCATION, "{number, type, properties, places, parameters, evidence}", optional=True)
    return [_line(number, line) for number, line in enumerate(lines, 1)]


def _line(position: int, line: Any) -> Line:
    location = f"{LOCATION}, line {position} of the table"
    if not isinstance(line, dict) or set(line) - _KEYS or not {"number", "type", "evidence"} <= set(line):
        raise GeneratorError(location, "must say number, type, evidence, and properties, places or parameters")
    if line["type"] not in _TYPES:
        raise GeneratorError(location, f"says the type {describe(line['type'])}", f"use {', '.join(_TYPES)}")
    for key in _LISTS:
        if not isinstance(line.get(key, []), list) or not all(isinstance(each, str) for each in line.get(key, [])):
            raise GeneratorError(location, f"must say {key} as a list of texts")
    return Line(str(line["number"]), line["type"], *(tuple(line.get(key, ())) for key in _LISTS))


def apply(table: list[Line], document: Json) -> tuple[Json, list[GeneratorError]]:
    """Return a copy of the document in which each number has its type, and a problem for each line that fits nothing."""
    typed = copy.deepcopy(document)
    unused = _type_properties(table, typed) | _type_parameters(table, typed)
    return typed, [GeneratorError(LOCATION, f"{name} is no number of the document", "delete it there") for name in sorted(unused)]


def _type_properties(table: list[Line], document: Json) -> set[str]:
    """Give each property its type. Return the names and the places that fit none."""
    by_name = {name: line.type for line in table for name in line.properties}
    by_place = {place: line.type for line in table for place in line.places}
    unused = {*by_name, *by_place}
    for place, name, node in _numbers(document):
        chosen = by_place.get(place, by_name.get(name))
        if chosen is not None:
            unused -= {place} if place in by_place else {name}
            _set(node, chosen)
    return unused


def _type_parameters(table: list[Line], document: Json) -> set[str]:
    """Give each query parameter its type. Return the names that fit none.

    It is one that a line names, or that is called as a property, in small letters.
    """
    by_word = {name.casefold(): line.type for line in table for name in line.properties}
    by_parameter = {name: line.type for line in table for name in line.parameters}
    unused = set(by_parameter)
    for name, node in _parameters(document):
        chosen = by_parameter.get(name, by_word.get(name.casefold()))
        if chosen is not None:
            unused.discard(name)
            _set(node, "text" if chosen == "reference" else chosen)
    return unused


def _numbers(document: Json) -> Iterator[tuple[str, str, Json]]:
    """Yield the place, the name and the schema of each property that could be a number, and of each item of a list of such."""
    for schema, content in document["components"]["schemas"].items():
        for name, inner in content.get("properties", {}).items():
            node = inner.get("items", inner)
            if node.get("type") in _SCALARS and "enum" not in node:
                yield f"{schema} {name}", name, node


def _parameters(document: Json) -> Iterator[tuple[str, Json]]:
    """Yield the name and the schema of each query parameter that could be a number."""
    for _, _, operation in operations(document):
        for parameter in operation.get("parameters", ()):
            node = parameter["schema"].get("items", parameter["schema"])
            if parameter["in"] == "query" and node.get("type") in _SCALARS and "enum" not in node:
                yield parameter["name"], node


def _set(node: Json, chosen: str) -> None:
    """Limits stay where the type does: those of a text say nothing of a number."""
    kept = dict(node) if node["type"] == ("integer" if chosen == "integer" else "string") else {}
    kept |= {key: node[key] for key in _KEPT if key in node}
    kept.pop("format", None)
    node.clear()
    node.update({**kept, "type": "integer"} if chosen == "integer" else {**kept, "type": "string", KEY: chosen})
