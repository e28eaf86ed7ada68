"""Values made from a schema of the published document, and where its operations stand on the client."""

import json
import re
from collections.abc import Iterator
from decimal import Decimal
from functools import cache
from pathlib import Path
from typing import Any

from attrs import frozen
from ruamel.yaml import YAML

ROOT = Path(__file__).parent.parent
JSON = "application/json"


@cache
def published() -> dict[str, Any]:
    return json.loads((ROOT / "generated/fortnox_api/openapi.json").read_text("utf-8"), parse_float=Decimal)


@cache
def names() -> dict[str, Any]:
    return YAML(typ="safe").load(ROOT / "spec/names.yaml")


@frozen
class Declared:
    """An operation as the published document declares it."""

    key: str
    method: str
    path: str
    node: dict[str, Any]

    @property
    def name(self) -> str:
        return self.node["operationId"]

    @property
    def success(self) -> tuple[int, dict[str, Any]]:
        status = next(status for status in self.node["responses"] if status.startswith("2"))
        return int(status), self.node["responses"][status].get("content", {})

    @property
    def body(self) -> dict[str, Any] | None:
        content = self.node.get("requestBody", {}).get("content", {})
        return content[JSON]["schema"] if JSON in content else None

    @property
    def uploads(self) -> bool:
        return "multipart/form-data" in self.node.get("requestBody", {}).get("content", {})

    def parameters(self, place: str) -> list[dict[str, Any]]:
        found = [each for each in self.node.get("parameters", []) if each["in"] == place]
        return sorted(found, key=lambda each: self.path.find("{" + each["name"] + "}")) if place == "path" else found

    @property
    def query(self) -> list[dict[str, Any]]:
        """The parameters of the query that stand together: a list starts at a page or at an offset."""
        found = self.parameters("query")
        paged = any(each["name"] == "page" for each in found)
        return [each for each in found if not (paged and each["name"] == "offset")]


def operations(document: dict[str, Any] | None = None) -> Iterator[Declared]:
    """Those of the published document, or of another one of its form."""
    for path, item in (document or published())["paths"].items():
        for method, node in item.items():
            yield Declared(f"{method.upper()} {path}", method.upper(), path, node)


def key_of(method: str, path: str) -> str | None:
    """Find the operation of a path whose parameters may have other names: Fortnox gives them others from document to document."""
    return _keys().get((method, nameless(path)))


@cache
def _keys() -> dict[tuple[str, str], str]:
    return {(each.method, nameless(each.path)): each.key for each in operations()}


def nameless(path: str) -> str:
    """Leave out the names of a path's parameters."""
    return re.sub(r"\{[^}]*\}", "{}", path)


def method_of(client: Any, name: str) -> Any:
    for part in name.split("."):
        client = getattr(client, part)
    return client


def python_name(wire: str) -> str:
    return names()["identifiers"][wire]


def schema_named(name: str) -> dict[str, Any]:
    return published()["components"]["schemas"][name]


def reference(schema: dict[str, Any]) -> str | None:
    """The component that a schema is, through `allOf` too."""
    target = schema.get("allOf", [schema])[0]
    return target["$ref"].rpartition("/")[2] if "$ref" in target else None


def value(schema: dict[str, Any], depth: int = 0, document: dict[str, Any] | None = None) -> Any:
    """A plain JSON value of a schema, at its lower limit where it has one; nested objects stop before they repeat themselves."""
    name = reference(schema)
    if name is not None:
        return value((document or published())["components"]["schemas"][name], depth + 1, document)
    if "x-fortnox-values" in schema or "enum" in schema:
        # Corrections append to what the document knows: the last value is the one that it would lack without them.
        return schema.get("enum", schema.get("x-fortnox-values"))[-1]
    match schema.get("type"), schema.get("format"):
        case "string", "date":
            return "2026-01-31"
        case "string", "date-time":
            return "2026-01-31T13:45:00"
        case "string", _:
            return ("7" if "pattern" in schema else "Å") * schema.get("minLength", 1)
        case "integer", _:
            return schema.get("minimum", 7)
        case "number", _:
            return schema.get("minimum", Decimal("12.50"))
        case "boolean", _:
            return True
        case "array", _:
            return [value(schema["items"], depth + 1, document)] * schema.get("minItems", 1)
        case "object", _:
            return {key: value(inner, depth + 1, document) for key, inner in schema.get("properties", {}).items()} if depth < 8 else {}
        case _:
            return {"free": "keys"}
