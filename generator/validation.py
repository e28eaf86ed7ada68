"""Check that a document is valid OpenAPI 3.0 of the shape that the generator reads. Its content is checked after the overlays."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Any

from openapi_spec_validator import OpenAPIV30SpecValidator
from openapi_spec_validator.schemas import openapi_v30_schema_validator

from generator import facts, openapi31, raw_document, schema_walk
from generator.document import METHODS, Json, operations, pointer, references, schema_name
from generator.errors import GeneratorError, GeneratorErrors, describe

_INCOMPLETE = "check that the document is complete"
_MAX_PROBLEMS = 200
_REFERRING = ("schema", "items", "additionalProperties", "not")
_REFERRING_IN = ("properties", "allOf", "anyOf", "oneOf", "schemas")
# What an import drops: prose and ids. Everything else in an operation must be supported.
_DROPPED = {"summary", "description", "operationId", "externalDocs"}
_OPERATION = {"tags", "responses", "parameters", "requestBody", "deprecated", "security", *_DROPPED}


def find_raw_problems(document: Any, source: str) -> list[GeneratorError]:
    """Return every problem that prevents the import of a raw document. Content that the import drops is ignored."""
    return _imported(document, source)[1]


def import_facts(document: Any, source: str) -> Json:
    """Return the facts of a raw document of any form.

    Raises:
        GeneratorErrors: all problems of the document.
    """
    kept, found = _imported(document, source)
    _raise_if_any(found)
    return facts.extract_facts(kept)


def _imported(document: Any, source: str) -> tuple[Json, list[GeneratorError]]:
    try:
        found = raw_document.check_json(document, source)
        if found:
            return {}, found
        resolved, found = raw_document.resolve(raw_document.convert_to_30(_top(document, source), source), source)
        kept = facts.strip_prose(resolved)
        return kept, [*found, *find_problems(kept, source)]
    except GeneratorError as error:
        return {}, [error]


def check(document: Any, source: str) -> Json:
    """Return the document.

    Raises:
        GeneratorErrors: all problems of the document.
    """
    _raise_if_any(raw_document.check_json(document, source))
    _check_shape(_top(document, source), source)
    _raise_if_any(find_problems(document, source))
    return _top(document, source)


def check_valid(document: Json, source: str) -> None:
    """Raise GeneratorErrors for all violations of the OpenAPI specification. Each error has the innermost location that is known."""
    _raise_if_any(list(_invalid(document, source)))


def check_references(document: Json, source: str) -> None:
    """Raise GeneratorErrors for all references to a missing schema, and for references where a schema is not allowed."""
    _raise_if_any(list(_reference_problems(document, source)))


def find_problems(document: Json, source: str) -> list[GeneratorError]:
    """Return every problem of a document of the right shape."""
    found = [*_operation_problems(document, source), *_schema_problems(document, source), *_reference_problems(document, source)]
    return found or list(_invalid(document, source))


def _raise_if_any(found: list[GeneratorError]) -> None:
    if len(found) == 1:
        raise found[0]
    if found:
        more = [GeneratorError("more problems", f"{len(found) - _MAX_PROBLEMS} are not listed")] if len(found) > _MAX_PROBLEMS else []
        raise GeneratorErrors(found[:_MAX_PROBLEMS] + more)


def _top(document: Any, source: str) -> Json:
    if not isinstance(document, dict):
        raise GeneratorError(source, "is not an OpenAPI document, because it is not an object")
    return document


def _invalid(document: Json, source: str) -> Iterator[GeneratorError]:
    """Yield the violations of the JSON Schema first, because they have exact locations. Yield others only if there are none."""
    try:
        errors = list(openapi_v30_schema_validator.iter_errors(document)) or list(OpenAPIV30SpecValidator(document).iter_errors())
    except RecursionError:
        raise GeneratorError(source, "has an endless circular reference", "remove it") from None
    for error in errors:
        deepest = _deepest(error)
        yield GeneratorError(pointer(source, *map(str, deepest.absolute_path)), f"is not valid OpenAPI: {_message(deepest)}")


def _deepest(error: Any) -> Any:
    """Return the innermost error. For a value with several alternatives, this is an error of the alternative that it matches best."""
    inner = [each for each in error.context or () if "$ref" not in each.message]
    return _deepest(max(inner, key=lambda each: len(each.absolute_path))) if inner else error


def _message(error: Any) -> str:
    """Return the message without the content of an object or a list, which may be the complete document."""
    message = str(error.message).replace(repr(error.instance), describe(error.instance))
    return message if len(message) <= 200 else f"{message[:200]}..."


def _check_shape(document: Json, source: str) -> None:
    if not str(document.get("openapi")).startswith("3.0."):
        raise GeneratorError(f"{source}#/openapi", f"is {document.get('openapi')!r}", "provide an OpenAPI 3.0 document")
    for keys in (("paths",), ("components",), ("components", "schemas")):
        node: Any = document
        for key in keys:
            node = node.get(key)
        if not isinstance(node, dict):
            raise GeneratorError(pointer(source, *keys), "is missing or not an object", _INCOMPLETE)
    for path, item in document["paths"].items():
        if not isinstance(item, dict):
            raise GeneratorError(pointer(source, "paths", path), "is not an object")
        for method, operation in item.items():
            _check_operation_shape(operation, method, pointer(source, "paths", path, method))


def _check_operation_shape(operation: Any, method: str, keys: str) -> None:
    if method not in METHODS:
        raise GeneratorError(keys, "is not an HTTP method that the client supports", "add support to the generator")
    if not isinstance(operation, dict) or not isinstance(operation.get("responses"), dict):
        raise GeneratorError(keys, "has no responses", _INCOMPLETE)


def _reference_problems(document: Json, source: str) -> Iterator[GeneratorError]:
    schemas = document["components"]["schemas"]
    for keys, reference in references(document):
        if not isinstance(reference, str):
            yield GeneratorError(pointer(source, *keys), "must be a string", "the generator does not support this name")
            continue
        name = schema_name(reference)
        if name is None:
            yield GeneratorError(pointer(source, *keys), f"refers to {reference!r}", "a reference must be to #/components/schemas")
        elif name not in schemas:
            yield GeneratorError(pointer(source, *keys), f"refers to {reference!r}, which does not exist")
        elif not _refers_to_schemas(keys):
            yield GeneratorError(pointer(source, *keys), f"refers to the schema {reference!r}, but a schema is not allowed here")


def _refers_to_schemas(keys: schema_walk.Keys) -> bool:
    above, parent, _ = ("", "", *keys)[-3:]
    return parent in _REFERRING or above in _REFERRING_IN


def _operation_problems(document: Json, source: str) -> Iterator[GeneratorError]:
    """Yield content that the import would drop, and operations that cannot be called."""
    for method, path, operation in operations(document):
        keys = ("paths", path, method.lower())
        for key in operation:
            if key not in _OPERATION and not key.startswith("x-"):
                yield GeneratorError(pointer(source, *keys, key), "is not supported by the client", "remove it from the document")
        if not operation.get("tags"):
            yield GeneratorError(pointer(source, *keys), "has no tag", "add one: the name of the resource is made from it")
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
                pointer(source, *keys, str(index)), f"is a second declaration of the {own[0]} parameter {own[1]} of {key}", "remove one"
            )
        seen.add(own)
        if "schema" not in parameter:
            yield GeneratorError(pointer(source, *keys, str(index)), f"the parameter {own[1]} has no schema", "add a schema with its type")
    for name in re.findall(r"\{([^}]*)\}", key):
        if ("path", name) not in seen:
            yield GeneratorError(pointer(source, *keys), f"{key} does not declare its path parameter {name}", "add it with its type")


def _schema_problems(document: Json, source: str) -> Iterator[GeneratorError]:
    """Yield problems that the validator reports at a wrong location, or not at all."""
    for schema, keys in schema_walk.walk_schemas(document):
        for key in sorted(schema.keys() & openapi31.BEYOND):
            yield GeneratorError(
                pointer(source, *keys, key),
                "cannot be expressed in OpenAPI 3.0",
                "use keywords of OpenAPI 3.0, or remove it",
            )
        if schema.get("type") in ("null", ["null"]):
            yield GeneratorError(
                pointer(source, *keys, "type"), "permits only null, which OpenAPI 3.0 does not support", "add the type of the other values"
            )
        for key in ("enum", "required"):
            values = schema.get(key)
            if isinstance(values, list) and len(values) != len({f"{type(value)} {value}" for value in values}):
                yield GeneratorError(pointer(source, *keys, key), "contains a value twice", "remove one")
