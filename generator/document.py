"""Reads an OpenAPI document from a path or an address and checks that it is one this generator understands."""

import json
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import httpx
from ruamel.yaml import YAML
from ruamel.yaml.error import YAMLError

from generator.errors import Stop

OFFICIAL = "https://apps.fortnox.se/apidocs/openapi.json"
METHODS = ("get", "put", "post", "delete", "patch", "head", "options", "trace")

Json = dict[str, Any]


def read(source: str) -> bytes:
    """The bytes behind a path or an http(s) address."""
    if source.startswith(("http://", "https://")):
        return _fetch(source)
    try:
        return Path(source).read_bytes()
    except OSError as error:
        raise Stop(source, f"cannot be read ({error.strerror})", "give the path or the address of a document") from None


def _fetch(address: str) -> bytes:
    try:
        answer = httpx.get(address, follow_redirects=True, timeout=60)
        answer.raise_for_status()
    except httpx.HTTPStatusError as error:
        raise Stop(address, f"answered with status {error.response.status_code}") from None
    except (httpx.HTTPError, httpx.InvalidURL) as error:
        raise Stop(address, f"does not answer ({error})", "check the address and the network") from None
    return answer.content


def parse(content: bytes, where: str) -> Json:
    """JSON or YAML bytes as a checked OpenAPI 3.0 document."""
    document = _decode(content, where)
    if not isinstance(document, dict):
        raise Stop(where, "is not an OpenAPI document: the top is not an object")
    _check_version(document, where)
    _check_shape(document, where)
    check_references(document, where)
    return document


def _decode(content: bytes, where: str) -> Any:
    try:
        text = content.decode("utf-8")
    except UnicodeDecodeError as error:
        raise Stop(where, f"is not UTF-8 text (byte {error.start})", "give an OpenAPI document") from None
    if text.lstrip().startswith(("{", "[")):
        try:
            return json.loads(text)
        except json.JSONDecodeError as error:
            raise Stop(f"{where}:{error.lineno}:{error.colno}", f"is not JSON ({error.msg})", "was it cut off on the way?") from None
    try:
        return YAML(typ="safe").load(text)
    except YAMLError as error:
        mark = getattr(error, "problem_mark", None)
        place = f"{where}:{mark.line + 1}:{mark.column + 1}" if mark else where
        raise Stop(place, f"is neither JSON nor YAML ({getattr(error, 'problem', error)})") from None


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
                raise Stop(place, "is no HTTP method", "the generator does not know what it would lose there")
            if not isinstance(operation, dict) or not isinstance(operation.get("responses"), dict):
                raise Stop(place, "has no responses", "was the document cut off?")
            if not operation.get("tags"):
                raise Stop(place, "has no tag", "its resource is named by its tag")


def check_references(document: Json, where: str) -> None:
    """Stops on a reference to a schema that is not there."""
    schemas = document["components"]["schemas"]
    for place, reference in references(document):
        name = schema_name(reference) if isinstance(reference, str) else None
        if name is None or name not in schemas:
            raise Stop(pointer(where, *place), f"refers to {reference!r}, which the document does not hold")


def references(node: Any, place: tuple[str, ...] = ()) -> Iterator[tuple[tuple[str, ...], Any]]:
    """Every `$ref` below a node, with the place where it stands. A property that is called `$ref` is none."""
    if isinstance(node, dict):
        for key, value in node.items():
            if key == "$ref" and not isinstance(value, dict):
                yield (*place, key), value
            else:
                yield from references(value, (*place, str(key)))
    elif isinstance(node, list):
        for index, value in enumerate(node):
            yield from references(value, (*place, str(index)))


def schema_name(reference: str) -> str | None:
    """`#/components/schemas/X` -> `X`; None for any other reference."""
    prefix = "#/components/schemas/"
    return reference.removeprefix(prefix).replace("~1", "/").replace("~0", "~") if reference.startswith(prefix) else None


def schema_reference(name: str) -> Json:
    return {"$ref": f"#/components/schemas/{name}"}


def operations(document: Json) -> Iterator[tuple[str, str, Json]]:
    """(method in capitals, path, operation), sorted by path and method."""
    for path in sorted(document["paths"]):
        for method in sorted(document["paths"][path]):
            if method in METHODS:
                yield method.upper(), path, document["paths"][path][method]


def pointer(where: str, *keys: str) -> str:
    """A JSON pointer behind a file's name, as editors and people read it."""
    return where + "#/" + "/".join(key.replace("~", "~0").replace("/", "~1") for key in keys)
