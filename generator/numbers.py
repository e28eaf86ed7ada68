"""spec/numbers.yaml: the one type of an identifying number. It depends on what the number identifies, not on the name of the property.

`integer` is read as int. `text` is read as str, and written as str or int. `reference` is the number of another document: like `text`, but
"0" means that there is no such document.
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
"""The key for a number that is read as text, in the corrected document. Its value is `text` or `reference`."""

_LISTS = ("properties", "places", "parameters")
_TYPES = ("integer", "text", "reference")
_KEYS = {"number", "type", "properties", "places", "parameters", "evidence"}
_COPIED = ("readOnly", "nullable", "deprecated")
_SCALARS = ("string", "integer", "number")


@frozen
class NumberType:
    """The type of one kind of number.

    Attributes:
        number: what the number identifies.
        type: "integer", "text" or "reference".
        properties: names of properties that contain it in every schema.
        places: "schema property" for properties with other names.
        parameters: query parameters that take it under a name that no property has.
    """

    number: str
    type: str
    properties: tuple[str, ...]
    places: tuple[str, ...]
    parameters: tuple[str, ...]


def load(file: Path) -> list[NumberType]:
    """Read the table. A missing file counts as empty."""
    items = yaml_io.load_list(file, LOCATION, "{number, type, properties, places, parameters, evidence}", optional=True)
    return [_number_type(index, item) for index, item in enumerate(items, 1)]


def _number_type(index: int, item: Any) -> NumberType:
    location = f"{LOCATION}, item {index}"
    if not isinstance(item, dict) or set(item) - _KEYS or not {"number", "type", "evidence"} <= set(item):
        raise GeneratorError(location, "must have the keys number, type and evidence, and may have properties, places and parameters")
    if item["type"] not in _TYPES:
        raise GeneratorError(location, f"type must be one of {', '.join(_TYPES)}, got {describe(item['type'])}")
    for key in _LISTS:
        if not isinstance(item.get(key, []), list) or not all(isinstance(each, str) for each in item.get(key, [])):
            raise GeneratorError(location, f"{key} must be a list of strings")
    return NumberType(str(item["number"]), item["type"], *(tuple(item.get(key, ())) for key in _LISTS))


def apply(table: list[NumberType], document: Json) -> tuple[Json, list[GeneratorError]]:
    """Return a copy of the document in which each number has its type, and an error for each name that matches no number."""
    typed = copy.deepcopy(document)
    unused = _type_properties(table, typed) | _type_parameters(table, typed)
    return typed, [GeneratorError(LOCATION, f"{name} matches no number of the document", "delete it") for name in sorted(unused)]


def _type_properties(table: list[NumberType], document: Json) -> set[str]:
    """Set the type of each property. Return the names and places that match none."""
    by_name = {name: each.type for each in table for name in each.properties}
    by_place = {place: each.type for each in table for place in each.places}
    unused = {*by_name, *by_place}
    for place, name, node in _numbers(document):
        chosen = by_place.get(place, by_name.get(name))
        if chosen is not None:
            unused -= {place} if place in by_place else {name}
            _set(node, chosen)
    return unused


def _type_parameters(table: list[NumberType], document: Json) -> set[str]:
    """Set the type of each query parameter. Return the names that match none.

    A parameter has the name that an item lists, or the name of a property in any case.
    """
    by_word = {name.casefold(): each.type for each in table for name in each.properties}
    by_parameter = {name: each.type for each in table for name in each.parameters}
    unused = set(by_parameter)
    for name, node in _parameters(document):
        chosen = by_parameter.get(name, by_word.get(name.casefold()))
        if chosen is not None:
            unused.discard(name)
            _set(node, "text" if chosen == "reference" else chosen)
    return unused


def _numbers(document: Json) -> Iterator[tuple[str, str, Json]]:
    """Yield place, name and schema of each property that may be a number, and of the items of each list of such values."""
    for schema, content in document["components"]["schemas"].items():
        for name, inner in content.get("properties", {}).items():
            node = inner.get("items", inner)
            if node.get("type") in _SCALARS and "enum" not in node:
                yield f"{schema} {name}", name, node


def _parameters(document: Json) -> Iterator[tuple[str, Json]]:
    """Yield name and schema of each query parameter that may be a number."""
    for _, _, operation in operations(document):
        for parameter in operation.get("parameters", ()):
            node = parameter["schema"].get("items", parameter["schema"])
            if parameter["in"] == "query" and node.get("type") in _SCALARS and "enum" not in node:
                yield parameter["name"], node


def _set(node: Json, chosen: str) -> None:
    """Set the type of a schema. Limits are kept only if the type does not change."""
    kept = dict(node) if node["type"] == ("integer" if chosen == "integer" else "string") else {}
    kept |= {key: node[key] for key in _COPIED if key in node}
    kept.pop("format", None)
    node.clear()
    node.update({**kept, "type": "integer"} if chosen == "integer" else {**kept, "type": "string", KEY: chosen})
