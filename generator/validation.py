"""Whether a document is OpenAPI 3.0 of the shape that the generator reads. What it says is looked at later, after the overlays."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Any

from openapi_spec_validator import OpenAPIV30SpecValidator
from openapi_spec_validator.schemas import openapi_v30_schema_validator

from generator import facts, openapi31, raw_document, schema_walk
from generator.document import METHODS, Json, operations, pointer, references, schema_name
from generator.errors import GeneratorError, GeneratorErrors, describe

_MAX_PROBLEMS = 200
_REFERRING = ("schema", "items", "additionalProperties", "not")
_REFERRING_IN = ("properties", "allOf", "anyOf", "oneOf", "schemas")
# What an import leaves behind knowingly: prose and ids. The rest of an operation is carried.
_LEFT_BEHIND = {"summary", "description", "operationId", "externalDocs"}
_OPERATION = {"tags", "responses", "parameters", "requestBody", "deprecated", "security", *_LEFT_BEHIND}


def raw_problems(document: Any, source: str) -> list[GeneratorError]:
    """Every fault of a raw document that keeps it from being imported. A fault of a part that is not kept is none."""
    return _imported(document, source)[1]


def imported(document: Any, source: str) -> Json:
    """The facts of a raw document of any form. Stops with all its faults."""
    kept, found = _imported(document, source)
    _stop_at(found)
    return facts.from_document(kept)


def _imported(document: Any, source: str) -> tuple[Json, list[GeneratorError]]:
    try:
        found = raw_document.check_json(document, source)
        if found:
            return {}, found
        resolved, found = raw_document.resolve(raw_document.convert_to_30(_top(document, source), source), source)
        kept = facts.kept(resolved)
        return kept, [*found, *problems(kept, source)]
    except GeneratorError as stop:
        return {}, [stop]


def check(document: Any, source: str) -> Json:
    """The document itself, where it is well-formed. Stops with all its faults."""
    _stop_at(raw_document.check_json(document, source))
    _check_shape(_top(document, source), source)
    _stop_at(problems(document, source))
    return _top(document, source)


def check_valid(document: Json, source: str) -> None:
    """Stops at the faults that OpenAPI's own rules find, each at the deepest place that it tells."""
    _stop_at(list(_invalid(document, source)))


def check_references(document: Json, source: str) -> None:
    """Stops at the references to a schema that is not there, or where no schema can stand."""
    _stop_at(list(_reference_problems(document, source)))


def problems(document: Json, source: str) -> list[GeneratorError]:
    """Every fault of a document of the right shape."""
    found = [*_operation_problems(document, source), *_schema_problems(document, source), *_reference_problems(document, source)]
    return found or list(_invalid(document, source))


def _stop_at(found: list[GeneratorError]) -> None:
    if len(found) == 1:
        raise found[0]
    if found:
        more = (
            [GeneratorError("and more", f"{len(found) - _MAX_PROBLEMS} further faults are not listed")]
            if len(found) > _MAX_PROBLEMS
            else []
        )
        raise GeneratorErrors(found[:_MAX_PROBLEMS] + more)


def _top(document: Any, source: str) -> Json:
    if not isinstance(document, dict):
        raise GeneratorError(source, "is not an OpenAPI document: the top is not an object")
    return document


def _invalid(document: Json, source: str) -> Iterator[GeneratorError]:
    """The form first, whose faults have their whole place, and the meaning where the form is right."""
    try:
        errors = list(openapi_v30_schema_validator.iter_errors(document)) or list(OpenAPIV30SpecValidator(document).iter_errors())
    except RecursionError:
        raise GeneratorError(source, "refers to itself without end") from None
    for error in errors:
        deepest = _deepest(error)
        yield GeneratorError(pointer(source, *map(str, deepest.absolute_path)), f"is no valid OpenAPI: {_message(deepest)}")


def _deepest(error: Any) -> Any:
    """Where something may be one of several things, the fault is in the one that it resembles most. A `$ref` would have been told apart."""
    inner = [each for each in error.context or () if "$ref" not in each.message]
    return _deepest(max(inner, key=lambda each: len(each.absolute_path))) if inner else error


def _message(error: Any) -> str:
    """Without the content of an object or a list, which can be the whole document."""
    message = str(error.message).replace(repr(error.instance), describe(error.instance))
    return message if len(message) <= 200 else f"{message[:200]}..."


def _check_shape(document: Json, source: str) -> None:
    if not str(document.get("openapi")).startswith("3.0."):
        raise GeneratorError(f"{source}#/openapi", f"says {document.get('openapi')!r}", "give an OpenAPI 3.0 document")
    for keys in (("paths",), ("components",), ("components", "schemas")):
        node: Any = document
        for key in keys:
            node = node.get(key)
        if not isinstance(node, dict):
            raise GeneratorError(pointer(source, *keys), "is missing or no object", "was the document cut off?")
    for path, item in document["paths"].items():
        if not isinstance(item, dict):
            raise GeneratorError(pointer(source, "paths", path), "is no object")
        for method, operation in item.items():
            _check_operation_shape(operation, method, pointer(source, "paths", path, method))


def _check_operation_shape(operation: Any, method: str, keys: str) -> None:
    if method not in METHODS:
        raise GeneratorError(keys, "is no method that the client has", "the generator does not know what it would lose there")
    if not isinstance(operation, dict) or not isinstance(operation.get("responses"), dict):
        raise GeneratorError(keys, "has no responses", "was the document cut off?")


def _reference_problems(document: Json, source: str) -> Iterator[GeneratorError]:
    schemas = document["components"]["schemas"]
    for keys, reference in references(document):
        if not isinstance(reference, str):
            yield GeneratorError(pointer(source, *keys), "is no reference", "the generator cannot carry this name")
            continue
        name = schema_name(reference)
        if name is None:
            yield GeneratorError(
                pointer(source, *keys), f"refers to {reference!r}", "only schemas under #/components/schemas can be referred to"
            )
        elif name not in schemas:
            yield GeneratorError(pointer(source, *keys), f"refers to {reference!r}, which the document does not hold")
        elif not _refers_to_schemas(keys):
            yield GeneratorError(pointer(source, *keys), f"refers to {reference!r}, a schema, where none can stand")


def _refers_to_schemas(keys: schema_walk.Keys) -> bool:
    above, parent, _ = ("", "", *keys)[-3:]
    return parent in _REFERRING or above in _REFERRING_IN


def _operation_problems(document: Json, source: str) -> Iterator[GeneratorError]:
    """What the import could only drop, and what could not be called."""
    for method, path, operation in operations(document):
        keys = ("paths", path, method.lower())
        for key in operation:
            if key not in _OPERATION and not key.startswith("x-"):
                yield GeneratorError(pointer(source, *keys, key), "is not carried by the client", "take it out of the document")
        if not operation.get("tags"):
            yield GeneratorError(pointer(source, *keys), "has no tag", "its resource is named by its tag")
        parameters = operation.get("parameters", [])
        if isinstance(parameters, list):
            yield from _parameter_problems(parameters, f"{method} {path}", (*keys, "parameters"), source)


def _parameter_problems(parameters: list[Any], key: str, keys: schema_walk.Keys, source: str) -> Iterator[GeneratorError]:
    seen: set[tuple[str, str]] = set()
    for index, parameter in enumerate(parameters):
        if not isinstance(parameter, dict) or "name" not in parameter:
            continue
        own = str(parameter.get("in")), str(parameter["name"])
        if own in seen:
            yield GeneratorError(
                pointer(source, *keys, str(index)), f"declares the {own[0]} parameter {own[1]} of {key} a second time", "declare it once"
            )
        seen.add(own)
        if "schema" not in parameter:
            yield GeneratorError(pointer(source, *keys, str(index)), f"{own[1]} has no schema of its own", "declare its type by a schema")
    for name in re.findall(r"\{([^}]*)\}", key):
        if ("path", name) not in seen:
            yield GeneratorError(pointer(source, *keys), f"{key} does not declare its path parameter {name}", "declare it, with its type")


def _schema_problems(document: Json, source: str) -> Iterator[GeneratorError]:
    """What OpenAPI's own rules name at a wrong place, or not at all."""
    for schema, keys in schema_walk.schemas(document):
        for key in sorted(schema.keys() & openapi31.BEYOND):
            yield GeneratorError(
                pointer(source, *keys, key),
                "cannot be expressed in OpenAPI 3.0",
                "say it by keywords of 3.0, or take it out of the document",
            )
        if schema.get("type") in ("null", ["null"]):
            yield GeneratorError(
                pointer(source, *keys, "type"), "permits null alone, which OpenAPI 3.0 has no type for", "name the type of the other values"
            )
        for key in ("enum", "required"):
            values = schema.get(key)
            if isinstance(values, list) and len(values) != len({f"{type(value)} {value}" for value in values}):
                yield GeneratorError(pointer(source, *keys, key), "holds a value twice", "keep it once")
