"""One document in each form that the generator reads."""

import copy
import gzip
import json
from io import BytesIO
from typing import Any

from ruamel.yaml import YAML

from generator import schema_walk

Json = dict[str, Any]
FORMS = ("JSON", "JSON with a byte order mark", "JSON in UTF-16", "YAML", "a page", "OpenAPI 3.1", "OpenAPI 3.1 in YAML")


def write(document: Json, form: str) -> bytes:
    """Return the document as bytes of a form."""
    match form:
        case "JSON":
            return json.dumps(document).encode()
        case "JSON with a byte order mark":
            return json.dumps(document, ensure_ascii=False).encode("utf-8-sig")
        case "JSON in UTF-16":
            return json.dumps(document, ensure_ascii=False).encode("utf-16")
        case "YAML":
            return _yaml(document)
        case "a page":
            return page(document)
        case "OpenAPI 3.1":
            return json.dumps(in_31_form(document)).encode()
        case _:
            return _yaml(in_31_form(document))


def compress(content: bytes) -> bytes:
    return gzip.compress(content, mtime=0)


def page(document: Json) -> bytes:
    """Return a page like one of Redoc, with prose that looks like the document."""
    state = {"menu": {"activeItemIdx": -1}, "spec": {"data": document}, "options": {"text": "} ; __redoc_state = {} </script>"}}
    script = json.dumps(state).replace("</", "<\\/")
    return f"""<!DOCTYPE html>
<html><head><meta charset="utf8" /><title>Documentation</title><script>var other = {{"a": 1}};</script></head>
<body><div id="redoc">{{"openapi": "3.0.3"}} <p>__redoc_state is set below.</p></div>
<script>
  const __redoc_state = {script};
  Redoc.hydrate(__redoc_state, document.getElementById('redoc'));
</script></body></html>""".encode()


def _yaml(document: Json) -> bytes:
    stream = BytesIO()
    yaml = YAML(typ="safe", pure=True)
    yaml.default_flow_style = False
    yaml.dump(document, stream)
    return stream.getvalue()


def in_31_form(document: Json) -> Json:
    """Return the document in OpenAPI 3.1: keywords of 3.0 are replaced by those of JSON Schema."""
    new = copy.deepcopy(document)
    for kind, node, _ in reversed(list(schema_walk.walk(new, "document"))):
        if kind == "schema":
            _schema(node)
        elif kind == "media" and "example" in node:
            node["examples"] = {"one": {"value": node.pop("example")}}
    extra = {"jsonSchemaDialect": "https://spec.openapis.org/oas/3.1/dialect/base", "webhooks": {"event": {"post": {}}}}
    info = {**new.get("info", {}), "summary": "x", "license": {"name": "x", "identifier": "MIT"}}
    return {**new, "openapi": "3.1.0", "info": info, **extra}


def _schema(schema: Json) -> None:
    if "example" in schema:
        schema["examples"] = [schema.pop("example")]
    for key, bound in (("exclusiveMinimum", "minimum"), ("exclusiveMaximum", "maximum")):
        if schema.pop(key, False):
            schema[key] = schema.pop(bound)
    if schema.get("format") == "binary":
        del schema["format"]
        schema["contentMediaType"] = "application/octet-stream"
    elif schema.get("format") == "byte":
        del schema["format"]
        schema["contentEncoding"] = "base64"
    if len(schema.get("enum", ())) == 1:
        schema["const"] = schema.pop("enum")[0]
    if "$ref" in schema:
        schema["description"] = "Prose next to a reference."
    if schema.pop("nullable", False):
        _nullable(schema)


def _nullable(schema: Json) -> None:
    if "type" in schema:
        schema["type"] = [schema["type"], "null"]
    else:
        parts = schema.pop("allOf")
        schema["anyOf"] = [*parts, {"type": "null"}]
