"""Convert an OpenAPI 3.1 document to an equivalent OpenAPI 3.0 document.

Keywords without an equivalent are kept. The validation reports them, unless no path uses them.
"""

from __future__ import annotations

import copy
from typing import Any

from generator import schema_walk
from generator.document import Json

# Keywords of a 3.1 schema that have no equivalent in 3.0.
# fmt: off
BEYOND = frozenset((
    "if", "then", "else", "prefixItems", "patternProperties", "propertyNames", "dependentRequired", "dependentSchemas", "dependencies",
    "unevaluatedItems", "unevaluatedProperties", "contains", "minContains", "maxContains", "contentEncoding", "contentSchema", "const",
    "$dynamicRef", "$recursiveRef",
))
# The siblings of a `$ref` that are facts. All others are prose.
_SIBLINGS = (
    "default", "deprecated", "enum", "maxItems", "maxLength", "maximum", "minItems", "minLength", "minimum", "nullable", "pattern",
    "properties", "readOnly", "required", "writeOnly", "allOf", "anyOf", "oneOf",
)
# fmt: on
_TEXTS = ("application/json", "application/xml", "application/x-www-form-urlencoded", "multipart/", "text/", "*/")


def is_31(document: Json) -> bool:
    """Return whether the document is OpenAPI 3.1."""
    version = document.get("openapi")
    return isinstance(version, str) and version.startswith("3.1.")


def to_30(document: Json) -> Json:
    """Return the document in the form of OpenAPI 3.0."""
    converted = copy.deepcopy({key: value for key, value in document.items() if key not in ("webhooks", "jsonSchemaDialect")})
    # An outer schema comes before its inner ones, and is converted after them.
    for kind, node, _ in reversed(list(schema_walk.walk(converted, "document"))):
        if kind == "schema":
            _schema(node)
        elif kind in ("body", "response"):
            _content(node)
    return {**converted, "openapi": "3.0.3"}


def _schema(schema: Json) -> None:
    for step in (_without_booleans, _constant, _bytes, _bound, _null_parts, _types, _reference):
        step(schema)


def _without_booleans(schema: Json) -> None:
    """Replace the schema `true`, which permits every value, by `{}`."""
    properties = schema.get("properties")
    if isinstance(properties, dict):
        schema["properties"] = {name: {} if inner is True else inner for name, inner in properties.items()}
    if schema.get("items") is True:
        schema["items"] = {}
    for word in ("allOf", "anyOf", "oneOf"):
        if isinstance(schema.get(word), list):
            schema[word] = [{} if part is True else part for part in schema[word]]


def _constant(schema: Json) -> None:
    if "const" in schema:
        schema["enum"] = [schema.pop("const")]


def _bytes(schema: Json) -> None:
    """Convert bytes, in base64 or raw."""
    media = schema.pop("contentMediaType", None)
    if schema.get("contentEncoding") == "base64":
        del schema["contentEncoding"]
        schema.setdefault("format", "byte")
    elif media is not None and "contentEncoding" not in schema:
        schema.setdefault("type", "string")
        schema.setdefault("format", "binary")


def _bound(schema: Json) -> None:
    """Convert exclusive bounds: a number in 3.1, a boolean next to the bound in 3.0."""
    for key, exclusive, tighter in (("minimum", "exclusiveMinimum", max), ("maximum", "exclusiveMaximum", min)):
        bound = schema.get(exclusive)
        included = schema.get(key, bound)
        if isinstance(bound, bool) or not isinstance(bound, int | float) or not isinstance(included, int | float):
            continue
        del schema[exclusive]
        schema[key] = tighter(bound, included)
        if schema[key] == bound:
            schema[exclusive] = True


def _null_parts(schema: Json) -> None:
    """Replace an alternative that permits only null by `nullable`."""
    for word in ("anyOf", "oneOf"):
        parts = schema.get(word)
        if not isinstance(parts, list):
            continue
        rest = [part for part in parts if not _is_null(part)]
        if len(rest) == len(parts) or not rest:
            continue
        schema["nullable"] = True
        schema[word] = rest
        if len(rest) == 1:
            _single(schema, word)


def _single(schema: Json, word: str) -> None:
    """Replace a list of one alternative by the alternative."""
    part = schema[word][0]
    if isinstance(part, dict) and "$ref" not in part and not part.keys() & schema.keys():
        del schema[word]
        schema.update(part)
    elif "allOf" not in schema:
        schema["allOf"] = schema.pop(word)


def _is_null(part: Any) -> bool:
    """Return whether a converted schema permits only null."""
    return isinstance(part, dict) and (part.get("type") in ("null", ["null"]) or part.get("enum") == [None])


def _types(schema: Json) -> None:
    types = schema.get("type")
    if not isinstance(types, list) or types == ["null"]:
        return
    rest = [each for each in types if each != "null"]
    if len(rest) == 1:
        schema["type"] = rest[0]
    elif "anyOf" not in schema:
        del schema["type"]
        schema["anyOf"] = [{"type": each} for each in rest]
    if len(rest) < len(types):
        schema["nullable"] = True


def _reference(schema: Json) -> None:
    """Wrap a `$ref` in `allOf` if facts are next to it. OpenAPI 3.0 ignores siblings of `$ref`."""
    if not isinstance(schema.get("$ref"), str) or not isinstance(schema.get("allOf", []), list):
        return
    siblings = {key: schema[key] for key in _SIBLINGS if key in schema}
    reference = {"$ref": schema["$ref"]}
    parts = siblings.pop("allOf", [])
    schema.clear()
    schema.update({"allOf": [reference, *parts], **siblings} if siblings or parts else reference)


def _content(node: Json) -> None:
    """Add a schema of the format binary to a body of bytes. It is optional in 3.1 and required in 3.0."""
    content = node.get("content")
    for media, body in content.items() if isinstance(content, dict) else ():
        if isinstance(body, dict) and not body.get("schema") and not _is_text(media):
            body["schema"] = {"type": "string", "format": "binary"}


def _is_text(media: str) -> bool:
    name = media.partition(";")[0].strip().lower()
    return name.startswith(_TEXTS) or name.endswith(("+json", "+xml"))
