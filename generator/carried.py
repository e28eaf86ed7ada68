"""What the client carries of a corrected document. Whatever else it says would be lost or altered, so that it stops the run."""

from __future__ import annotations

import re
from collections.abc import Iterable
from typing import Any

from generator import numbers, types, wording
from generator.api import JSON, UPLOAD, WHERE, is_json, schema_of
from generator.document import Json, below, operations, pointer
from generator.errors import Collector, Stop, said
from generator.normalize import ANY, ENUM_NAME, GROUP, TAG

_REMEDY = "correct it by an overlay, or teach the generator"

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

# Texts get into the names of programs, and into their code.
_PATH = re.compile(r"(/[A-Za-z0-9][\w.-]*|/\{[A-Za-z][\w-]*\})+/?", re.ASCII)
_TAG = re.compile(r"\w[\w-]*( [\w-]+)*")
_NAME = re.compile(r"@?[^\W\d_][\w.-]*")
_PARAMETER_NAME = re.compile(r"[^\W\d_][\w.-]*")
_HEADER = re.compile(r"[A-Za-z][A-Za-z0-9-]*")
_VALUE = re.compile(r"[\w?+-][\w ?+.,:/&()-]*")
_DAY = re.compile(r"\d{4}-\d\d-\d\d")


def problems(document: Json) -> list[Stop]:
    """Return a problem for each construct of a normalized document that the client does not carry."""
    walk = _Walk(document["components"]["schemas"])
    for method, path, operation in operations(document):
        with walk.problems.collecting(GROUP):
            walk.operation(operation, path, pointer(WHERE, "paths", path, method.lower()))
    walk.objects()
    return walk.problems.found


class _Walk:
    """From the operations to all schemas that are read or written."""

    def __init__(self, schemas: Json) -> None:
        self.problems = Collector()
        self._schemas = schemas
        self._reached: list[str] = []

    def operation(self, operation: Json, path: str, place: str) -> None:
        _only(operation, _OPERATION, place)
        _text(path, _PATH, place, "path")
        for tag in operation["tags"]:
            _text(tag, _TAG, below(place, "tags"), "tag")
        if "x-sunset" in operation:
            _text(operation["x-sunset"], _DAY, below(place, "x-sunset"), "date")
        _one_of(operation.get("x-fortnox-effect"), (None, *wording.EFFECTS), below(place, "x-fortnox-effect"))
        _one_of(operation.get("x-fortnox-write"), (None, "replace"), below(place, "x-fortnox-write"))
        for index, parameter in enumerate(operation.get("parameters", ())):
            with self.problems.collecting(GROUP):
                self._parameter(parameter, below(place, "parameters", str(index)))
        _path_parameters(operation, path, place)
        if "requestBody" in operation:
            with self.problems.collecting(GROUP):
                _only(operation["requestBody"], {"content", "required"}, below(place, "requestBody"))
                self._body(operation["requestBody"]["content"], below(place, "requestBody", "content"))
        for status, response in operation["responses"].items():
            with self.problems.collecting(GROUP):
                self._response(status, response, below(place, "responses", status))

    def objects(self) -> None:
        for name in self._reached:  # which grows on the way
            with self.problems.collecting(GROUP):
                self._object(name, pointer(WHERE, "components", "schemas", name))

    def _parameter(self, parameter: Json, place: str) -> None:
        name = parameter["name"]
        _only(parameter, _PARAMETER, place)
        _text(name, _PARAMETER_NAME, below(place, "name"), "name")
        if parameter["in"] not in _STYLES:
            raise Stop(below(place, "in"), f"{name} is sent in a {parameter['in']}, which is not carried", _REMEDY)
        if parameter["in"] == "header":
            _text(name, _HEADER, below(place, "name"), "header")
            if types.kind(parameter["schema"]) != "text":
                raise Stop(below(place, "schema"), f"the header {name} is no text", _REMEDY)
        style = _STYLES[parameter["in"]]
        _one_of(parameter.get("style", style), (style,), below(place, "style"))
        schema, inner = parameter["schema"], below(place, "schema")
        if schema.get("type") == "array" and parameter["in"] == "query":
            _only(schema, {"type", "items", *_LIMITS}, inner)
            schema, inner = _items(schema, inner), below(inner, "items")
            if types.kind(schema) == "datetime":
                raise Stop(inner, f"{name} lists points in time, which is not carried", _REMEDY)
        elif schema.get("type") == "boolean" and parameter["in"] == "path":
            raise Stop(inner, f"{name} is a boolean in a path, which is not carried", _REMEDY)
        self._scalar(schema, inner)

    def _body(self, content: Json, place: str) -> None:
        media, schema, place = _single(content, place)
        if media == UPLOAD:
            self._upload(schema, place)
            return
        if not is_json(media):
            raise Stop(place, f"takes {media}, which is not carried", _REMEDY)
        if schema.get("type") == "array":
            _only(schema, {"type", "items", *_LIMITS}, place)
            schema, place = _items(schema, place), below(place, "items")
        if self._reach(schema):
            return
        self._scalar(schema, place)
        if types.kind(schema) not in ("integer", "text"):
            raise Stop(place, "is neither an object of its own nor an integer or text", _REMEDY)

    def _upload(self, schema: Json, place: str) -> None:
        """An upload is one part of bytes and any number of plain values."""
        properties = self._schemas[schema_of(schema["$ref"])]["properties"] if "$ref" in schema else schema.get("properties", {})
        files = [name for name, inner in properties.items() if inner.get("format") == "binary"]
        if files != ["file"]:
            raise Stop(place, "is no upload of one `file` as bytes", _REMEDY)
        for name, inner in properties.items():
            if name != "file":
                _text(name, _NAME, below(place, name), "name")
                self._scalar(inner, below(place, name))

    def _response(self, status: str, response: Json, place: str) -> None:
        _only(response, {"description", "content", "headers"}, place)
        success = status.startswith("2")
        if not success and status != "default" and status[0] not in "45":
            raise Stop(place, f"is a response with status {status}, neither a success nor an error", _REMEDY)
        for media, body in response.get("content", {}).items():
            inner = below(place, "content", media, "schema")
            if "*" in media:
                raise Stop(below(place, "content", media), f"is {media}, which names no media type", "an overlay must")
            schema = body.get("schema")
            if schema is None:
                raise Stop(below(place, "content", media), "has no schema", _REMEDY)
            if success:
                self._answer(media, schema, inner)
            elif not is_json(media) or "$ref" not in schema:
                raise Stop(inner, f"is an error that is no {JSON} with a schema of its own", _REMEDY)

    def _answer(self, media: str, schema: Json, place: str) -> None:
        if media != JSON:
            if (schema.get("type"), schema.get("format")) != ("string", "binary"):
                raise Stop(place, f"is {media} as other than bytes (type string, format binary)", _REMEDY)
        elif schema.get("type") == "array":
            _only(schema, {"type", "items", *_LIMITS, ENUM_NAME}, place)
            items = _items(schema, place)
            if not self._reach(items):
                self._scalar(items, below(place, "items"))
                if types.kind(items) not in ("text", "enum"):
                    raise Stop(below(place, "items"), "is a list of values that are neither objects nor texts", _REMEDY)
        elif not self._reach(schema) and schema.get("type") != "integer":
            raise Stop(place, "is neither a schema of its own, nor a list, nor an integer", _REMEDY)

    def _reach(self, schema: Json) -> bool:
        """Whether a schema is a reference. What it refers to is looked at in its turn."""
        if "$ref" not in schema:
            return False
        name = schema_of(schema["$ref"])
        if name not in self._reached and name in self._schemas:
            self._reached.append(name)
        return True

    def _object(self, name: str, place: str) -> None:
        schema = self._schemas[name]
        _only(schema, {"type", "properties", "required", "additionalProperties", "oneOf", *_LIMITS}, place)
        _one_of(schema.get("type", "object"), ("object",), below(place, "type"))
        for variant in schema.get("oneOf", ()):
            self._reach(variant)
        _one_of(schema.get("additionalProperties", False), (False,), below(place, "additionalProperties"))
        properties = schema.get("properties", {})
        for missing in sorted(set(schema.get("required", ())) - set(properties)):
            raise Stop(below(place, "required"), f"requires {missing}, which is no property", _REMEDY)
        for key, inner in properties.items():
            with self.problems.collecting(GROUP):
                _text(key, _NAME, below(place, "properties", key), "name")
                self._property(inner, below(place, "properties", key))

    def _property(self, schema: Json, place: str) -> None:
        if self._reach(schema):
            _only(schema, {"$ref", "readOnly", *_LIMITS}, place)
        elif schema.get("type") == "array":
            _only(schema, {"type", "items", "readOnly", ENUM_NAME, *_LIMITS}, place)
            items = _items(schema, place)
            if not self._reach(items):
                self._scalar(items, below(place, "items"))
                if types.kind(items) not in ("text", "integer", "decimal", "enum"):
                    raise Stop(below(place, "items"), "is a list of values of a type that models have no list of", _REMEDY)
        elif schema.get("type") == "object":
            _only(schema, {"type", "additionalProperties", "readOnly", *_LIMITS}, place)
            values = schema.get("additionalProperties", True)
            if isinstance(values, dict) and values:
                self._scalar(values, below(place, "additionalProperties"))
        elif ANY in schema:
            _only(schema, {"readOnly", ANY, *_LIMITS}, place)
        else:
            self._scalar(schema, place)

    def _scalar(self, schema: Json, place: str) -> None:
        _only(schema, {"type", "format", "enum", "readOnly", ENUM_NAME, TAG, numbers.KEY, *_LIMITS}, place)
        _one_of(schema.get("type"), _SCALARS, below(place, "type"))
        if schema.get("format") == "binary":
            raise Stop(below(place, "format"), "is 'binary', which JSON cannot hold", _REMEDY)
        if "enum" in schema:
            if schema["type"] != "string" or "format" in schema:
                raise Stop(below(place, "enum"), "enumerates other values than texts, which is not carried", _REMEDY)
            for value in schema["enum"]:
                _text(value, _VALUE, below(place, "enum"), "value")


def _path_parameters(operation: Json, path: str, place: str) -> None:
    """Those of the path and those declared are the same, each once."""
    declared = sorted(parameter["name"] for parameter in operation.get("parameters", ()) if parameter["in"] == "path")
    inside = sorted(re.findall(r"\{([\w-]+)\}", path))
    if declared != inside or len(set(inside)) != len(inside):
        raise Stop(below(place, "parameters"), f"declares {declared} for a path with {inside}", _REMEDY)


def _single(content: Json, place: str) -> tuple[str, Json, str]:
    """The one media type of a body, its schema and the place of that."""
    if len(content) != 1:
        raise Stop(place, f"takes {len(content)} media types", "an overlay must leave one")
    media, body = next(iter(content.items()))
    if "schema" not in body:
        raise Stop(below(place, media), "has no schema", _REMEDY)
    return media, body["schema"], below(place, media, "schema")


def _items(schema: Json, place: str) -> Json:
    if "items" not in schema:
        raise Stop(place, "is a list that does not say of what", _REMEDY)
    items: Json = schema["items"]
    return items


def _only(node: Json, carried: Iterable[str], place: str) -> None:
    for key in sorted(node.keys() - set(carried)):
        raise Stop(below(place, key), "is not carried by the client", _REMEDY)


def _one_of(value: Any, carried: tuple[Any, ...], place: str) -> None:
    if not any(value is each or (value == each and type(value) is type(each)) for each in carried):
        raise Stop(place, f"is {said(value)}, which is not carried", _REMEDY)


def _text(value: Any, pattern: re.Pattern[str], place: str, role: str) -> None:
    if not isinstance(value, str) or not pattern.fullmatch(value):
        raise Stop(place, f"{said(value)} is no {role} that can stand in code", _REMEDY)
