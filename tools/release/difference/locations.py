"""Locations in a document: where a problem is, and the document without that part."""

from __future__ import annotations

import copy
from collections.abc import Collection, Iterator

from attrs import frozen

from generator.document import METHODS, Json, operations
from generator.errors import GeneratorError
from generator.facts import reachable

_MINIMUM = 2
"""A property can only be left out of a schema with more than one: a single one may be the content of a wrapper."""


@frozen(order=True)
class Location:
    """An operation or a schema; with `member` a parameter of the operation (`query filter`) or a property of the schema."""

    owner: str
    member: str = ""

    @property
    def is_operation(self) -> bool:
        """Whether the owner is an operation, `GET /3/customers`."""
        return " /" in self.owner


def located(problem: GeneratorError, document: Json) -> Location | None:
    """Return the smallest part that can be left out for a problem; None if it is about the complete document."""
    match _keys(problem.location):
        case ["paths", path, method, *rest] if method in METHODS and method in document["paths"].get(path, {}):
            return _of_operation(f"{method.upper()} {path}", document["paths"][path][method], rest)
        case ["components", "schemas", schema, *rest] if schema in document["components"]["schemas"]:
            return _of_schema(schema, document["components"]["schemas"][schema], rest)
    return None


def expanded(locations: Collection[Location], document: Json) -> list[Location]:
    """Return the locations, with each complete schema replaced by the operations that reach it."""
    schemas = document["components"]["schemas"]
    schemas_left_out = {each.owner for each in locations if not each.is_operation and not each.member}
    found = {each for each in locations if each.owner not in schemas_left_out}
    if schemas_left_out:
        found |= {
            Location(key)
            for key, path, method, operation in _keyed(document)
            if schemas_left_out & reachable({path: {method: operation}}, schemas)
        }
    return sorted(found)


def without(document: Json, locations: Collection[Location]) -> Json:
    """Return a copy without the parts, and without the schemas that become unreachable."""
    rest = copy.deepcopy(document)
    schemas = rest["components"]["schemas"]
    for key, path, method, operation in list(_keyed(rest)):
        if Location(key) in locations:
            del rest["paths"][path][method]
        elif "parameters" in operation:
            operation["parameters"] = [
                each for each in operation["parameters"] if Location(key, f"{each['in']} {each['name']}") not in locations
            ]
    for location in locations:
        if location.member and not location.is_operation and location.owner in schemas:
            _drop(schemas[location.owner], location.member)
    reached = reachable(rest["paths"], schemas)
    rest["components"]["schemas"] = {name: schema for name, schema in schemas.items() if name in reached}
    return rest


def _drop(schema: Json, name: str) -> None:
    schema.get("properties", {}).pop(name, None)
    if name in schema.get("required", ()):
        schema["required"] = [each for each in schema["required"] if each != name]
        if not schema["required"]:
            del schema["required"]


def _keyed(document: Json) -> Iterator[tuple[str, str, str, Json]]:
    return ((f"{method} {path}", path, method.lower(), operation) for method, path, operation in operations(document))


def _keys(where: str) -> list[str]:
    """Return the keys of a JSON pointer after a file name."""
    return [key.replace("~1", "/").replace("~0", "~") for key in where.partition("#/")[2].split("/")]


def _of_operation(key: str, operation: Json, rest: list[str]) -> Location:
    declared = operation.get("parameters")
    if len(rest) > 1 and rest[0] == "parameters" and isinstance(declared, list):
        named = [each for each in declared if isinstance(each, dict) and each.get("name") == rest[1]]
        numbered = declared[int(rest[1]) : int(rest[1]) + 1] if rest[1].isdigit() else []
        for each in (*named, *numbered):
            if each.get("in") not in ("path", None):
                return Location(key, f"{each['in']} {each.get('name')}")
    return Location(key)


def _of_schema(name: str, schema: Json, rest: list[str]) -> Location:
    properties = schema.get("properties", {})
    if len(rest) > 1 and rest[0] == "properties" and rest[1] in properties and len(properties) >= _MINIMUM:
        return Location(name, rest[1])
    return Location(name)
