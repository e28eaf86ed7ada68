"""Whether a document is OpenAPI 3.0 of the shape that the generator reads. What it says is looked at later, after the overlays."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Any

from openapi_spec_validator import OpenAPIV30SpecValidator
from openapi_spec_validator.schemas import openapi_v30_schema_validator

from generator import facts, grammar, openapi31, raw_document
from generator.document import METHODS, Json, operations, pointer, references, schema_name
from generator.errors import Problems, Stop, said

_MOST_PROBLEMS = 200
_REFERRING = ("schema", "items", "additionalProperties", "not")
_REFERRING_IN = ("properties", "allOf", "anyOf", "oneOf", "schemas")
# What an import leaves behind knowingly: prose and ids. The rest of an operation is carried.
_LEFT_BEHIND = {"summary", "description", "operationId", "externalDocs"}
_OPERATION = {"tags", "responses", "parameters", "requestBody", "deprecated", "security", *_LEFT_BEHIND}


def raw_problems(document: Any, where: str) -> list[Stop]:
    """Every fault of a raw document that keeps it from being imported. A fault of a part that is not kept is none."""
    return _imported(document, where)[1]


def imported(document: Any, where: str) -> Json:
    """The facts of a raw document of any form. Stops with all its faults."""
    kept, found = _imported(document, where)
    _stop_at(found)
    return facts.from_document(kept)


def _imported(document: Any, where: str) -> tuple[Json, list[Stop]]:
    try:
        found = raw_document.check_json(document, where)
        if found:
            return {}, found
        prepared, found = raw_document.prepared(raw_document.in_30_form(_top(document, where), where), where)
        kept = facts.kept(prepared)
        return kept, [*found, *problems(kept, where)]
    except Stop as stop:
        return {}, [stop]


def check(document: Any, where: str) -> Json:
    """The document itself, where it is well-formed. Stops with all its faults."""
    _stop_at(raw_document.check_json(document, where))
    _check_shape(_top(document, where), where)
    _stop_at(problems(document, where))
    return _top(document, where)


def check_valid(document: Json, where: str) -> None:
    """Stops at the faults that OpenAPI's own rules find, each at the deepest place that it tells."""
    _stop_at(list(_invalid(document, where)))


def check_references(document: Json, where: str) -> None:
    """Stops at the references to a schema that is not there, or where no schema can stand."""
    _stop_at(list(_reference_problems(document, where)))


def problems(document: Json, where: str) -> list[Stop]:
    """Every fault of a document of the right shape."""
    found = [*_operation_problems(document, where), *_schema_problems(document, where), *_reference_problems(document, where)]
    return found or list(_invalid(document, where))


def _stop_at(found: list[Stop]) -> None:
    if len(found) == 1:
        raise found[0]
    if found:
        more = [Stop("and more", f"{len(found) - _MOST_PROBLEMS} further faults are not listed")] if len(found) > _MOST_PROBLEMS else []
        raise Problems(found[:_MOST_PROBLEMS] + more)


def _top(document: Any, where: str) -> Json:
    if not isinstance(document, dict):
        raise Stop(where, "is not an OpenAPI document: the top is not an object")
    return document


def _invalid(document: Json, where: str) -> Iterator[Stop]:
    """The form first, whose faults have their whole place, and the meaning where the form is right."""
    try:
        errors = list(openapi_v30_schema_validator.iter_errors(document)) or list(OpenAPIV30SpecValidator(document).iter_errors())
    except RecursionError:
        raise Stop(where, "refers to itself without end") from None
    for error in errors:
        deepest = _deepest(error)
        yield Stop(pointer(where, *map(str, deepest.absolute_path)), f"is no valid OpenAPI: {_message(deepest)}")


def _deepest(error: Any) -> Any:
    """Where something may be one of several things, the fault is in the one that it resembles most. A `$ref` would have been told apart."""
    inner = [each for each in error.context or () if "$ref" not in each.message]
    return _deepest(max(inner, key=lambda each: len(each.absolute_path))) if inner else error


def _message(error: Any) -> str:
    """Without the content of an object or a list, which can be the whole document."""
    message = str(error.message).replace(repr(error.instance), said(error.instance))
    return message if len(message) <= 200 else f"{message[:200]}..."


def _check_shape(document: Json, where: str) -> None:
    if not str(document.get("openapi")).startswith("3.0."):
        raise Stop(f"{where}#/openapi", f"says {document.get('openapi')!r}", "give an OpenAPI 3.0 document")
    for keys in (("paths",), ("components",), ("components", "schemas")):
        node: Any = document
        for key in keys:
            node = node.get(key)
        if not isinstance(node, dict):
            raise Stop(pointer(where, *keys), "is missing or no object", "was the document cut off?")
    for path, item in document["paths"].items():
        if not isinstance(item, dict):
            raise Stop(pointer(where, "paths", path), "is no object")
        for method, operation in item.items():
            _check_operation_shape(operation, method, pointer(where, "paths", path, method))


def _check_operation_shape(operation: Any, method: str, place: str) -> None:
    if method not in METHODS:
        raise Stop(place, "is no method that the client has", "the generator does not know what it would lose there")
    if not isinstance(operation, dict) or not isinstance(operation.get("responses"), dict):
        raise Stop(place, "has no responses", "was the document cut off?")


def _reference_problems(document: Json, where: str) -> Iterator[Stop]:
    schemas = document["components"]["schemas"]
    for place, reference in references(document):
        if not isinstance(reference, str):
            yield Stop(pointer(where, *place), "is no reference", "the generator cannot carry this name")
            continue
        name = schema_name(reference)
        if name is None:
            yield Stop(pointer(where, *place), f"refers to {reference!r}", "only schemas under #/components/schemas can be referred to")
        elif name not in schemas:
            yield Stop(pointer(where, *place), f"refers to {reference!r}, which the document does not hold")
        elif not _refers_to_schemas(place):
            yield Stop(pointer(where, *place), f"refers to {reference!r}, a schema, where none can stand")


def _refers_to_schemas(place: grammar.Place) -> bool:
    above, parent, _ = ("", "", *place)[-3:]
    return parent in _REFERRING or above in _REFERRING_IN


def _operation_problems(document: Json, where: str) -> Iterator[Stop]:
    """What the import could only drop, and what could not be called."""
    for method, path, operation in operations(document):
        place = ("paths", path, method.lower())
        for key in operation:
            if key not in _OPERATION and not key.startswith("x-"):
                yield Stop(pointer(where, *place, key), "is not carried by the client", "take it out of the document")
        if not operation.get("tags"):
            yield Stop(pointer(where, *place), "has no tag", "its resource is named by its tag")
        parameters = operation.get("parameters", [])
        if isinstance(parameters, list):
            yield from _parameter_problems(parameters, f"{method} {path}", (*place, "parameters"), where)


def _parameter_problems(parameters: list[Any], key: str, place: grammar.Place, where: str) -> Iterator[Stop]:
    seen: set[tuple[str, str]] = set()
    for index, parameter in enumerate(parameters):
        if not isinstance(parameter, dict) or "name" not in parameter:
            continue
        own = str(parameter.get("in")), str(parameter["name"])
        if own in seen:
            yield Stop(
                pointer(where, *place, str(index)), f"declares the {own[0]} parameter {own[1]} of {key} a second time", "declare it once"
            )
        seen.add(own)
        if "schema" not in parameter:
            yield Stop(pointer(where, *place, str(index)), f"{own[1]} has no schema of its own", "declare its type by a schema")
    for name in re.findall(r"\{([^}]*)\}", key):
        if ("path", name) not in seen:
            yield Stop(pointer(where, *place), f"{key} does not declare its path parameter {name}", "declare it, with its type")


def _schema_problems(document: Json, where: str) -> Iterator[Stop]:
    """What OpenAPI's own rules name at a wrong place, or not at all."""
    for schema, place in grammar.schemas(document):
        for key in sorted(schema.keys() & openapi31.BEYOND):
            yield Stop(
                pointer(where, *place, key),
                "cannot be expressed in OpenAPI 3.0",
                "say it by keywords of 3.0, or take it out of the document",
            )
        if schema.get("type") in ("null", ["null"]):
            yield Stop(
                pointer(where, *place, "type"), "permits null alone, which OpenAPI 3.0 has no type for", "name the type of the other values"
            )
        for key in ("enum", "required"):
            values = schema.get(key)
            if isinstance(values, list) and len(values) != len({f"{type(value)} {value}" for value in values}):
                yield Stop(pointer(where, *place, key), "holds a value twice", "keep it once")
