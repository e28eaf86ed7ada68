"""Convert a corrected document into the plain form that the other modules read.

- A reference to a schema that is not an object (an enumeration, a plain value, a list, another name) is replaced by its target.
- `x-extensible-enum` becomes `enum`: every enumeration of the client is open.
- `allOf` of objects becomes one object. `allOf` of one reference becomes the reference.
- `oneOf` with a discriminator keeps its variants for payloads, and gets the properties of all of them for models.
- `anyOf` becomes any JSON value.
"""

from __future__ import annotations

import copy
from collections.abc import Iterator
from typing import Any

from generator.document import Json, below, operations, pointer, schema_name, schema_reference
from generator.errors import ErrorCollector, GeneratorError

LOCATION = "the corrected document"
GROUP = "unsupported constructs"
ENUM_NAME = "x-fortnox-enum"
"""The key for the name of the schema that declares an enumeration."""

ANY = "x-fortnox-any"
"""The key that marks a property with any JSON value."""

TAG = "x-fortnox-tag"
"""The key that marks the property that identifies the variant, in each variant of a `oneOf`."""

_HINT = "correct it with an overlay, or add support to the generator"
_SIBLINGS = {"readOnly", "writeOnly", "nullable", "deprecated", "default"}


class Dangling(GeneratorError):
    """A reference to a schema that does not exist."""

    dangling = True


def normalize(document: Json) -> tuple[Json, list[GeneratorError]]:
    """Return a normalized copy of the document, and an error for each unsupported construct."""
    plain = _Plain(copy.deepcopy(document))
    return plain.document, plain.problems.errors


class _Plain:
    """A document during normalization."""

    def __init__(self, document: Json) -> None:
        self.document = document
        self.problems = ErrorCollector()
        self._schemas: Json = document["components"]["schemas"]
        self._done: set[str] = set()
        self._open: list[str] = []
        for name in sorted(self._schemas):
            self._named(name)
        for method, path, operation in operations(document):
            location = pointer(LOCATION, "paths", path, method.lower())
            with self.problems.collect(GROUP):
                self._operation(operation, location)
        # These schemas have replaced their references, so that no reference to them is left.
        for name in [name for name, schema in self._schemas.items() if not _is_object(schema)]:
            del self._schemas[name]

    def _named(self, name: str) -> Json:
        """Normalize a named schema, once."""
        if name in self._open:
            raise GeneratorError(pointer(LOCATION, "components", "schemas", name), "refers to itself, and no object is in between", _HINT)
        if name not in self._done:
            self._open.append(name)
            with self.problems.collect(GROUP):
                self._schemas[name] = self._named_schema(self._schemas[name], pointer(LOCATION, "components", "schemas", name), name)
            self._open.pop()
            self._done.add(name)
        schema: Json = self._schemas[name]
        return schema

    def _named_schema(self, schema: Json, location: str, name: str) -> Json:
        """Return the plain form of a named schema."""
        if "allOf" in schema:
            schema = self._merged(schema, location)
        if "oneOf" in schema:
            schema = self._variants(schema, location)
        schema = self._inner(schema, location)
        if _is_object(schema):
            return {
                **schema,
                "properties": {key: self._part(inner, below(location, "properties", key)) for key, inner in _properties(schema)},
            }
        return {**schema, ENUM_NAME: name} if "enum" in schema else schema

    def _part(self, schema: Json, location: str) -> Json:
        """Normalize a schema where it is used: a property, an item, a parameter, a body."""
        schema = self._inner(schema, location)
        if "allOf" in schema:
            schema = self._one_reference(schema, location)
        if "oneOf" in schema:
            raise GeneratorError(below(location, "oneOf"), "is not supported here", "move it to a named schema with an overlay")
        if "anyOf" in schema:
            return {**{key: value for key, value in schema.items() if key in _SIBLINGS}, ANY: True}
        if "$ref" in schema:
            return self._reference(schema, location)
        return schema

    def _inner(self, schema: Json, location: str) -> Json:
        if "x-extensible-enum" in schema:
            schema = {"enum" if key == "x-extensible-enum" else key: value for key, value in schema.items()}
        if "items" in schema:
            schema = {**schema, "items": self._part(schema["items"], below(location, "items"))}
        inner = schema.get("additionalProperties")
        if isinstance(inner, dict) and inner:
            schema = {**schema, "additionalProperties": self._part(inner, below(location, "additionalProperties"))}
        return schema

    def _reference(self, schema: Json, location: str) -> Json:
        """Replace a reference to a schema that is not an object by its content. Facts next to the reference are kept."""
        name = self._existing(schema["$ref"], location)
        if name in self._open and _is_object(self._schemas[name]):
            return schema
        target = self._named(name)
        siblings = {key: value for key, value in schema.items() if key in _SIBLINGS}
        return {**schema_reference(name), **siblings} if _is_object(target) else {**copy.deepcopy(target), **siblings}

    def _existing(self, reference: str, location: str) -> str:
        """Return the name of the target schema.

        Raises:
            Dangling: it does not exist.
        """
        name = schema_name(reference)
        if name is None or name not in self._schemas:
            raise Dangling(location, f"refers to {reference!r}, which does not exist", _HINT)
        return name

    def _one_reference(self, schema: Json, location: str) -> Json:
        """Return the single reference of an `allOf`, with the facts next to it."""
        parts = schema["allOf"]
        references = [part for part in parts if "$ref" in part]
        facts = {key: value for part in (schema, *parts) for key, value in part.items() if key in _SIBLINGS}
        extra = {key for part in (schema, *parts) for key in part} - _SIBLINGS - {"$ref", "allOf", "type"}
        if len(references) == 1 and not extra:
            return {**references[0], **facts}
        if not references and len(parts) == 1 and "allOf" not in parts[0]:
            return {**parts[0], **facts}
        raise GeneratorError(
            below(location, "allOf"), f"combines {len(parts)} schemas without a name", "move it to a named schema with an overlay"
        )

    def _merged(self, schema: Json, location: str) -> Json:
        """Return one schema for the parts of an `allOf`: all properties, and all required keys."""
        parts = [{key: value for key, value in schema.items() if key != "allOf"}, *schema["allOf"]]
        merged: Json = {}
        for index, part in enumerate(part for part in parts if part):
            resolved = part
            if "$ref" in part:
                resolved = self._named(self._existing(part["$ref"], below(location, "allOf", str(index))))
            elif "allOf" in part:
                resolved = self._merged(part, location)
            self._merge_into(merged, resolved, below(location, "allOf", str(index)))
        return merged

    def _merge_into(self, merged: Json, part: Json, location: str) -> None:
        for key, value in part.items():
            if key == "properties":
                merged.setdefault(key, {})
                for name, inner in value.items():
                    self._merge_property(merged[key], name, inner, below(location, "properties", name))
            elif key == "required":
                merged[key] = sorted({*merged.get(key, ()), *value})
            elif key == ENUM_NAME:
                continue
            elif merged.setdefault(key, value) != value:
                raise GeneratorError(below(location, key), f"is {value!r} in one part of allOf and {merged[key]!r} in another", _HINT)

    def _merge_property(self, properties: Json, name: str, inner: Json, location: str) -> None:
        """Add a property. A later part replaces an earlier one of the same type, because it is more precise."""
        earlier = properties.get(name)
        if earlier is not None and _kind(earlier) != _kind(inner):
            raise GeneratorError(location, f"is {_kind(inner)} in one part of allOf and {_kind(earlier)} in another", _HINT)
        properties[name] = inner

    def _variants(self, schema: Json, location: str) -> Json:
        """Return an object with the properties of all variants. The variants stay in `oneOf`."""
        discriminator = schema.get("discriminator", {})
        key, mapping = discriminator.get("propertyName"), discriminator.get("mapping", {})
        if not key or not mapping:
            raise GeneratorError(
                below(location, "oneOf"),
                "has no discriminator with a mapping",
                "add the property that identifies the variant with an overlay",
            )
        names = [schema_name(part.get("$ref", "")) for part in schema["oneOf"]]
        by_name: dict[str, list[str]] = {}
        for value, reference in sorted(mapping.items()):
            by_name.setdefault(schema_name(reference) or reference, []).append(value)
        if sorted(by_name) != sorted(map(str, names)):
            raise GeneratorError(
                below(location, "discriminator", "mapping"),
                f"lists {', '.join(sorted(by_name))}, but oneOf lists {', '.join(map(str, names))}",
                _HINT,
            )
        properties: Json = {}
        for name, values in by_name.items():
            variant = self._named(self._existing(schema_reference(name)["$ref"], below(location, "oneOf")))
            if key not in variant.get("properties", {}):
                raise GeneratorError(
                    pointer(LOCATION, "components", "schemas", name), f"has no property {key}, which the discriminator names", _HINT
                )
            for each, inner in variant["properties"].items():
                self._merge_property(properties, each, inner, pointer(LOCATION, "components", "schemas", name, "properties", each))
            variant["properties"][key] = {"type": "string", "enum": values, TAG: True}
        return {"type": "object", "properties": properties, "oneOf": [schema_reference(name) for name in sorted(by_name)]}

    def _operation(self, operation: Json, location: str) -> None:
        for parameter in operation.get("parameters", ()):
            with self.problems.collect(GROUP):
                parameter["schema"] = self._part(parameter["schema"], below(location, "parameters", parameter["name"]))
        contents = [operation.get("requestBody", {}), *operation["responses"].values()]
        for content in contents:
            for media, body in content.get("content", {}).items():
                if "schema" in body:
                    with self.problems.collect(GROUP):
                        body["schema"] = self._part(body["schema"], below(location, media))


def _is_object(schema: Json) -> bool:
    return schema.get("type") == "object" or "properties" in schema or "oneOf" in schema or "allOf" in schema


def _properties(schema: Json) -> Iterator[tuple[str, Any]]:
    yield from schema.get("properties", {}).items()


def _kind(schema: Json) -> str:
    """Return what two parts must agree on for a property."""
    if "$ref" in schema or "allOf" in schema:
        return "a reference"
    return str(schema.get("type", "anything"))
