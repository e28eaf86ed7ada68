"""Whether a document is OpenAPI 3.0 of the shape that the generator reads. What it says is looked at later, after the overlays."""

from __future__ import annotations

from typing import Any

from openapi_spec_validator import OpenAPIV30SpecValidator

from generator.document import METHODS, Json, operations, pointer, references, schema_name
from generator.errors import Stop, said

_MOST_LEVELS = 100
_REFERRING = ("schema", "items", "additionalProperties", "not")
_REFERRING_IN = ("properties", "allOf", "anyOf", "oneOf", "schemas")
# What an import leaves behind knowingly: prose, ids, and what the overlays say better. The rest of an operation is carried.
_LEFT_BEHIND = {"summary", "description", "operationId", "externalDocs", "security"}
_OPERATION = {"tags", "responses", "parameters", "requestBody", "deprecated", *_LEFT_BEHIND}


def check(document: Any, where: str) -> Json:
    """The document itself, where it is well-formed."""
    _check_json(document, where)
    if not isinstance(document, dict):
        raise Stop(where, "is not an OpenAPI document: the top is not an object")
    _check_version(document, where)
    _check_shape(document, where)
    check_references(document, where)
    check_valid(document, where)
    for method, path, operation in operations(document):
        _check_operation(operation, where, ("paths", path, method.lower()))
    return document


def check_valid(document: Json, where: str) -> None:
    """Stops at the first fault that OpenAPI's own rules find, at the deepest place that it tells."""
    try:
        error = next(iter(OpenAPIV30SpecValidator(document).iter_errors()), None)
    except RecursionError:
        raise Stop(where, "refers to itself without end") from None
    if error is not None:
        deepest = _deepest(error)
        raise Stop(pointer(where, *map(str, deepest.absolute_path)), f"is no valid OpenAPI: {_message(deepest)}")


def _deepest(error: Any) -> Any:
    """Where something may be one of several things, the fault is in the one that it resembles most. A `$ref` would have been told apart."""
    inner = [each for each in error.context or () if "$ref" not in each.message]
    return _deepest(max(inner, key=lambda each: len(each.absolute_path))) if inner else error


def _message(error: Any) -> str:
    """Without the content of an object or a list, which can be the whole document."""
    message = str(error.message).replace(repr(error.instance), said(error.instance))
    return message if len(message) <= 200 else f"{message[:200]}..."


def _check_json(document: Any, where: str) -> None:
    """YAML knows more than JSON does: other keys than text, dates, numbers that are none."""
    waiting: list[tuple[Any, tuple[str, ...]]] = [(document, ())]
    while waiting:
        node, place = waiting.pop()
        if len(place) > _MOST_LEVELS:
            raise Stop(where, f"is nested deeper than {_MOST_LEVELS} levels")
        if isinstance(node, dict):
            for key, value in node.items():
                if not isinstance(key, str):
                    raise Stop(pointer(where, *place), f"has the key {key!r}, which is no text", "put it in quotes")
                if key == "$ref" and not isinstance(value, str):
                    raise Stop(pointer(where, *place, key), "is no reference", "the generator cannot carry this name")
                waiting.append((value, (*place, key)))
        elif isinstance(node, list):
            waiting += [(value, (*place, str(index))) for index, value in enumerate(node)]
        elif not isinstance(node, str | int | float | None) or node != node or node in (float("inf"), float("-inf")):
            raise Stop(pointer(where, *place), f"is {str(node)!r}, which JSON does not have", "put it in quotes")


def _check_version(document: Json, where: str) -> None:
    if "swagger" in document:
        raise Stop(where, f"is a Swagger {document['swagger']} document", "give an OpenAPI 3.0 one")
    version = document.get("openapi")
    if not isinstance(version, str) or not version.startswith("3.0."):
        raise Stop(f"{where}#/openapi", f"says {version!r}", "give an OpenAPI 3.0 document")


def _check_shape(document: Json, where: str) -> None:
    for key in ("info", "paths", "components"):
        if not isinstance(document.get(key), dict):
            raise Stop(f"{where}#/{key}", "is missing or no object", "was the document cut off?")
    if not isinstance(document["components"].get("schemas"), dict):
        raise Stop(f"{where}#/components/schemas", "is missing or no object", "was the document cut off?")
    for path, item in document["paths"].items():
        if not isinstance(item, dict):
            raise Stop(pointer(where, "paths", path), "is no object")
        for method, operation in item.items():
            place = pointer(where, "paths", path, method)
            if method not in METHODS:
                raise Stop(place, "is no method that the client has", "the generator does not know what it would lose there")
            if not isinstance(operation, dict) or not isinstance(operation.get("responses"), dict):
                raise Stop(place, "has no responses", "was the document cut off?")
            if not operation.get("tags"):
                raise Stop(place, "has no tag", "its resource is named by its tag")


def check_references(document: Json, where: str) -> None:
    """Stops on a reference to a schema that is not there, or where no schema can stand."""
    schemas = document["components"]["schemas"]
    for place, reference in references(document):
        name = schema_name(reference)
        if name is None:
            raise Stop(pointer(where, *place), f"refers to {reference!r}", "only schemas under #/components/schemas can be referred to")
        if name not in schemas:
            raise Stop(pointer(where, *place), f"refers to {reference!r}, which the document does not hold")
        above, parent, _ = ("", "", *place)[-3:]
        if parent not in _REFERRING and above not in _REFERRING_IN:
            raise Stop(pointer(where, *place), f"refers to {reference!r}, a schema, where none can stand")


def _check_operation(operation: Json, where: str, place: tuple[str, ...]) -> None:
    """What the import could only drop."""
    for key in operation:
        if key not in _OPERATION and not key.startswith("x-"):
            raise Stop(pointer(where, *place, key), "is not carried by the client", "take it out of the document")
    for index, parameter in enumerate(operation.get("parameters", ())):
        if "schema" not in parameter:
            raise Stop(pointer(where, *place, "parameters", str(index)), f"{parameter['name']} has no schema of its own")
