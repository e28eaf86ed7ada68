"""Check that the client supports all content of a corrected document. Unsupported content would be lost, so that it stops the run."""

from __future__ import annotations

import re
from collections.abc import Iterable
from typing import Any

from generator import nulls, numbers, phrases, types
from generator.api import JSON, LOCATION, UPLOAD, is_json, schema_of
from generator.document import Json, below, operations, pointer
from generator.errors import ErrorCollector, GeneratorError, describe
from generator.normalization import ANY, ENUM_NAME, GROUP, TAG

_HINT = "correct it with an overlay, or add support to the generator"

_SCALARS = ("string", "integer", "number", "boolean")
# fmt: off
_LIMITS = {
    "minLength", "maxLength", "minimum", "maximum", "exclusiveMinimum", "exclusiveMaximum", "multipleOf", "pattern", "minItems", "maxItems",
    "uniqueItems", "minProperties", "maxProperties", "nullable", "deprecated", "default",
}
# fmt: on
_OPERATION = {
    *("tags", "responses", "deprecated", "parameters", "requestBody", "security"),
    *("x-sunset", "x-callbacks", "x-fortnox-effect", "x-fortnox-write", "x-fortnox-creates"),
}
_PARAMETER = {"name", "in", "required", "schema", "style", "explode", "deprecated", "x-fortnox-optional"}
_STYLES = {"path": "simple", "query": "form", "header": "simple"}

# These strings become names in the generated code, or literals in it.
_PATH = re.compile(r"(/[A-Za-z0-9][\w.-]*|/\{[A-Za-z][\w-]*\})+/?", re.ASCII)
_TAG = re.compile(r"\w[\w-]*( [\w-]+)*")
_NAME = re.compile(r"@?[^\W\d_][\w.-]*")
_PARAMETER_NAME = re.compile(r"[^\W\d_][\w.-]*")
_HEADER = re.compile(r"[A-Za-z][A-Za-z0-9-]*")
_VALUE = re.compile(r"[\w?+-][\w ?+.,:/&()-]*")
_DATE = re.compile(r"\d{4}-\d\d-\d\d")


def find_unsupported(document: Json) -> list[GeneratorError]:
    """Return an error for each construct of a normalized document that the client does not support."""
    walk = _Walk(document["components"]["schemas"])
    for method, path, operation in operations(document):
        with walk.problems.collect(GROUP):
            walk.operation(operation, path, pointer(LOCATION, "paths", path, method.lower()))
    walk.objects()
    return walk.problems.errors


class _Walk:
    """Walks from the operations to all schemas that are read or written."""

    def __init__(self, schemas: Json) -> None:
        self.problems = ErrorCollector()
        self._schemas = schemas
        self._reached: list[str] = []

    def operation(self, operation: Json, path: str, location: str) -> None:
        _only(operation, _OPERATION, location)
        _text(path, _PATH, location, "path")
        for tag in operation["tags"]:
            _text(tag, _TAG, below(location, "tags"), "tag")
        if "x-sunset" in operation:
            _text(operation["x-sunset"], _DATE, below(location, "x-sunset"), "date")
        _one_of(operation.get("x-fortnox-effect"), (None, *phrases.EFFECTS), below(location, "x-fortnox-effect"))
        _one_of(operation.get("x-fortnox-write"), (None, "replace"), below(location, "x-fortnox-write"))
        for index, parameter in enumerate(operation.get("parameters", ())):
            with self.problems.collect(GROUP):
                self._parameter(parameter, below(location, "parameters", str(index)))
        _path_parameters(operation, path, location)
        if "requestBody" in operation:
            with self.problems.collect(GROUP):
                _only(operation["requestBody"], {"content", "required"}, below(location, "requestBody"))
                self._body(operation["requestBody"]["content"], below(location, "requestBody", "content"))
        for status, response in operation["responses"].items():
            with self.problems.collect(GROUP):
                self._response(status, response, below(location, "responses", status))

    def objects(self) -> None:
        for name in self._reached:  # the loop appends to it
            with self.problems.collect(GROUP):
                self._object(name, pointer(LOCATION, "components", "schemas", name))

    def _parameter(self, parameter: Json, location: str) -> None:
        name = parameter["name"]
        _only(parameter, _PARAMETER, location)
        _text(name, _PARAMETER_NAME, below(location, "name"), "name")
        if parameter["in"] not in _STYLES:
            raise GeneratorError(below(location, "in"), f"the parameter {name} is in a {parameter['in']}, which is not supported", _HINT)
        if parameter["in"] == "header":
            _text(name, _HEADER, below(location, "name"), "header")
            if types.kind(parameter["schema"]) != "text":
                raise GeneratorError(below(location, "schema"), f"the header {name} is not a string", _HINT)
        style = _STYLES[parameter["in"]]
        _one_of(parameter.get("style", style), (style,), below(location, "style"))
        schema, inner = parameter["schema"], below(location, "schema")
        if schema.get("type") == "array" and parameter["in"] == "query":
            _only(schema, {"type", "items", *_LIMITS}, inner)
            schema, inner = _items(schema, inner), below(inner, "items")
            if types.kind(schema) == "datetime":
                raise GeneratorError(inner, f"{name} is a list of datetimes, which is not supported", _HINT)
        elif schema.get("type") == "boolean" and parameter["in"] == "path":
            raise GeneratorError(inner, f"{name} is a boolean in a path, which is not supported", _HINT)
        self._scalar(schema, inner)

    def _body(self, content: Json, location: str) -> None:
        media, schema, location = _single(content, location)
        if media == UPLOAD:
            self._upload(schema, location)
            return
        if not is_json(media):
            raise GeneratorError(location, f"has the media type {media}, which is not supported", _HINT)
        if schema.get("type") == "array":
            _only(schema, {"type", "items", *_LIMITS}, location)
            schema, location = _items(schema, location), below(location, "items")
        if self._reach(schema):
            return
        self._scalar(schema, location)
        if types.kind(schema) not in ("integer", "text"):
            raise GeneratorError(location, "must be a named object, an integer or a string", _HINT)

    def _upload(self, schema: Json, location: str) -> None:
        """Check an upload: one file and any number of plain values."""
        properties = self._schemas[schema_of(schema["$ref"])]["properties"] if "$ref" in schema else schema.get("properties", {})
        files = [name for name, inner in properties.items() if inner.get("format") == "binary"]
        if files != ["file"]:
            raise GeneratorError(location, "must be an upload of one `file` as bytes", _HINT)
        for name, inner in properties.items():
            if name != "file":
                _text(name, _NAME, below(location, name), "name")
                self._scalar(inner, below(location, name))

    def _response(self, status: str, response: Json, location: str) -> None:
        _only(response, {"description", "content", "headers"}, location)
        success = status.startswith("2")
        if not success and status != "default" and status[0] not in "45":
            raise GeneratorError(location, f"has status {status}, which is neither a success nor an error", _HINT)
        for media, body in response.get("content", {}).items():
            inner = below(location, "content", media, "schema")
            if "*" in media:
                raise GeneratorError(
                    below(location, "content", media), f"has the media type {media}, a wildcard", "correct it with an overlay"
                )
            schema = body.get("schema")
            if schema is None:
                raise GeneratorError(below(location, "content", media), "has no schema", _HINT)
            if success:
                self._success(media, schema, inner)
            elif not is_json(media) or "$ref" not in schema:
                raise GeneratorError(inner, f"must be an error in {JSON} with a named schema", _HINT)

    def _success(self, media: str, schema: Json, location: str) -> None:
        if media != JSON:
            if (schema.get("type"), schema.get("format")) != ("string", "binary"):
                raise GeneratorError(location, f"has the media type {media}, and must be bytes (type string, format binary)", _HINT)
        elif schema.get("type") == "array":
            _only(schema, {"type", "items", *_LIMITS, ENUM_NAME}, location)
            items = _items(schema, location)
            if not self._reach(items):
                self._scalar(items, below(location, "items"))
                if types.kind(items) not in ("text", "enum"):
                    raise GeneratorError(below(location, "items"), "must be a list of objects or strings", _HINT)
        elif not self._reach(schema) and schema.get("type") != "integer":
            raise GeneratorError(location, "must be a named schema, a list or an integer", _HINT)

    def _reach(self, schema: Json) -> bool:
        """Return whether a schema is a reference. Its target is checked later."""
        if "$ref" not in schema:
            return False
        name = schema_of(schema["$ref"])
        if name not in self._reached and name in self._schemas:
            self._reached.append(name)
        return True

    def _object(self, name: str, location: str) -> None:
        schema = self._schemas[name]
        _only(schema, {"type", "properties", "required", "additionalProperties", "oneOf", *_LIMITS}, location)
        _one_of(schema.get("type", "object"), ("object",), below(location, "type"))
        for variant in schema.get("oneOf", ()):
            self._reach(variant)
        _one_of(schema.get("additionalProperties", False), (False,), below(location, "additionalProperties"))
        properties = schema.get("properties", {})
        for missing in sorted(set(schema.get("required", ())) - set(properties)):
            raise GeneratorError(below(location, "required"), f"requires {missing}, which is not a property", _HINT)
        for key, inner in properties.items():
            with self.problems.collect(GROUP):
                _text(key, _NAME, below(location, "properties", key), "name")
                self._property(inner, below(location, "properties", key))

    def _property(self, schema: Json, location: str) -> None:
        if self._reach(schema):
            _only(schema, {"$ref", "readOnly", *_LIMITS}, location)
        elif schema.get("type") == "array":
            _only(schema, {"type", "items", "readOnly", ENUM_NAME, *_LIMITS}, location)
            items = _items(schema, location)
            if not self._reach(items):
                self._scalar(items, below(location, "items"))
                if types.kind(items) not in ("text", "integer", "decimal", "enum"):
                    raise GeneratorError(below(location, "items"), "is a list of unsupported values", _HINT)
        elif schema.get("type") == "object":
            _only(schema, {"type", "additionalProperties", "readOnly", *_LIMITS}, location)
            values = schema.get("additionalProperties", True)
            if isinstance(values, dict) and values:
                self._scalar(values, below(location, "additionalProperties"))
        elif ANY in schema:
            _only(schema, {"readOnly", ANY, *_LIMITS}, location)
        else:
            self._scalar(schema, location)

    def _scalar(self, schema: Json, location: str) -> None:
        _only(schema, {"type", "format", "enum", "readOnly", ENUM_NAME, TAG, numbers.KEY, nulls.KEY, *_LIMITS}, location)
        _one_of(schema.get("type"), _SCALARS, below(location, "type"))
        _one_of(schema.get(nulls.KEY), nulls.EFFECTS, below(location, nulls.KEY))
        if schema.get("format") == "binary":
            raise GeneratorError(below(location, "format"), "is 'binary', which JSON does not support", _HINT)
        if "enum" in schema:
            if schema["type"] != "string" or "format" in schema:
                raise GeneratorError(below(location, "enum"), "must be an enumeration of strings", _HINT)
            for value in schema["enum"]:
                _text(value, _VALUE, below(location, "enum"), "enum value")


def _path_parameters(operation: Json, path: str, location: str) -> None:
    """Check that the parameters in the path are those that are declared, each once."""
    declared = sorted(parameter["name"] for parameter in operation.get("parameters", ()) if parameter["in"] == "path")
    inside = sorted(re.findall(r"\{([\w-]+)\}", path))
    if declared != inside or len(set(inside)) != len(inside):
        raise GeneratorError(below(location, "parameters"), f"declares the path parameters {declared}, but the path has {inside}", _HINT)


def _single(content: Json, location: str) -> tuple[str, Json, str]:
    """Return the single media type of a body, its schema and the location of the schema."""
    if len(content) != 1:
        raise GeneratorError(location, f"has {len(content)} media types", "remove all but one with an overlay")
    media, body = next(iter(content.items()))
    if "schema" not in body:
        raise GeneratorError(below(location, media), "has no schema", _HINT)
    return media, body["schema"], below(location, media, "schema")


def _items(schema: Json, location: str) -> Json:
    if "items" not in schema:
        raise GeneratorError(location, "is a list without `items`", _HINT)
    items: Json = schema["items"]
    return items


def _only(node: Json, supported: Iterable[str], location: str) -> None:
    for key in sorted(node.keys() - set(supported)):
        raise GeneratorError(below(location, key), "is not supported by the client", _HINT)


def _one_of(value: Any, supported: tuple[Any, ...], location: str) -> None:
    if not any(value is each or (value == each and type(value) is type(each)) for each in supported):
        raise GeneratorError(location, f"is {describe(value)}, which is not supported", _HINT)


def _text(value: Any, pattern: re.Pattern[str], location: str, role: str) -> None:
    if not isinstance(value, str) or not pattern.fullmatch(value):
        raise GeneratorError(location, f"is not a valid {role}, got {describe(value)}", _HINT)
