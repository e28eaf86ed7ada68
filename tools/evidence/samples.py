"""Values made from the schemas of the published document, and the declared operations."""

import json
import re
from collections.abc import Iterator
from decimal import Decimal
from functools import cache
from pathlib import Path
from typing import Any

from attrs import frozen
from fortnox_client import Upload
from fortnox_client.operations import OPERATIONS
from ruamel.yaml import YAML

ROOT = Path(__file__).parents[2]
JSON = "application/json"
FORM = "multipart/form-data"
UUID = "00000000-0000-4000-8000-000000000007"
FILE = b"%PDF-1.7 not really"
FILE_NAME = "Kvitto Åå.pdf"
HEADERS = {
    "ETag": '"7"',
    "If-Match": '"7"',
    "If-Unmodified-Since": "Sat, 31 Jan 2026 12:45:00 GMT",
    "Last-Modified": "Sat, 31 Jan 2026 12:45:00 GMT",
    "X-LAST-RECORD": "true",
}
"""The values of the headers that operations declare, in requests and responses."""


@cache
def published() -> dict[str, Any]:
    """Return the published document."""
    return json.loads((ROOT / "generated/fortnox_api/openapi.json").read_text("utf-8"), parse_float=Decimal)


@cache
def names() -> dict[str, Any]:
    """Return the content of spec/names.yaml."""
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
    def statuses(self) -> tuple[int, ...]:
        """The declared success statuses."""
        return tuple(int(status) for status in self.node["responses"] if status.startswith("2"))

    @property
    def success(self) -> tuple[int, dict[str, Any]]:
        """The first success status and its content by media type."""
        status = self.statuses[0]
        return status, self.node["responses"][str(status)].get("content", {})

    @property
    def headers(self) -> dict[str, str]:
        """The declared headers of a success response that have a sample in HEADERS."""
        declared = self.node["responses"][str(self.success[0])].get("headers", {})
        return {name: HEADERS[name] for name in declared if name in HEADERS}

    @property
    def wrappers(self) -> tuple[str, ...]:
        """The wrapper keys of a response with one of two documents; () for any other response."""
        schema = self.success[1].get(JSON, {}).get("schema", {})
        return tuple(schema["properties"]) if "minProperties" in schema else ()

    @property
    def response_schemas(self) -> tuple[dict[str, Any], ...]:
        """The schemas of a JSON response. An action that creates a document has one for each possible document."""
        schema = self.success[1][JSON]["schema"]
        if not self.wrappers:
            return (schema,)
        return tuple({**schema, "properties": {response_key: schema["properties"][response_key]}} for response_key in self.wrappers)

    @property
    def _content(self) -> dict[str, Any]:
        content: dict[str, Any] = self.node.get("requestBody", {}).get("content", {})
        return content

    @property
    def media(self) -> str | None:
        """The media type of a JSON body, which may be a JSON Patch."""
        return next((media for media in self._content if is_json(media)), None)

    @property
    def body(self) -> dict[str, Any] | None:
        return self._content[self.media]["schema"] if self.media is not None else None

    @property
    def uploads(self) -> bool:
        return FORM in self._content

    @property
    def form(self) -> dict[str, dict[str, Any]]:
        """The form fields of an upload, without the file."""
        fields: dict[str, dict[str, Any]] = self._content[FORM]["schema"]["properties"] if self.uploads else {}
        return {name: schema for name, schema in fields.items() if name != "file"}

    @property
    def required_form(self) -> frozenset[str]:
        """The required form fields of an upload, without the file."""
        required: list[str] = self._content[FORM]["schema"].get("required", []) if self.uploads else []
        return frozenset(required) & frozenset(self.form)

    @property
    def optional(self) -> frozenset[str]:
        """The optional parameters of the path."""
        return frozenset(each["name"] for each in self.parameters("path") if each.get("x-fortnox-optional"))

    @property
    def failure(self) -> tuple[str, dict[str, Any]]:
        """The media type and the schema of an error response."""
        return next((media, body["schema"]) for media, body in self.node["responses"]["default"]["content"].items())

    def parameters(self, location: str) -> list[dict[str, Any]]:
        """Return the parameters of a location: path, query or header. Those of the path are in its order."""
        found = [each for each in self.node.get("parameters", []) if each["in"] == location]
        return sorted(found, key=lambda each: self.path.find("{" + each["name"] + "}")) if location == "path" else found

    @property
    def query(self) -> list[dict[str, Any]]:
        """The query parameters that can be combined: without `offset` if there is a `page`."""
        found = self.parameters("query")
        paged = any(each["name"] == "page" for each in found)
        return [each for each in found if not (paged and each["name"] == "offset")]


def operations(document: dict[str, Any] | None = None) -> Iterator[Declared]:
    """Yield the operations of a document; by default of the published one."""
    for path, item in (document or published())["paths"].items():
        for method, node in item.items():
            yield Declared(f"{method.upper()} {path}", method.upper(), path, node)


def is_json(media: str) -> bool:
    """Whether a media type is JSON, including types such as application/problem+json."""
    return media == JSON or media.endswith("+json")


def arguments(declared: Declared, path: list[Any] | None = None) -> tuple[list[Any], dict[str, Any]]:
    """Return positional and keyword arguments for a valid call of the operation's method, with all parameters."""
    positional = [value(each["schema"]) for each in declared.parameters("path")] if path is None else list(path)
    if declared.uploads:
        positional.append(Upload(FILE_NAME, FILE, "application/pdf"))
    elif declared.body is not None:
        positional.append(payload(declared))
    options = {each["name"]: value(each["schema"]) for each in declared.query}
    options |= {name: value(schema) for name, schema in declared.form.items()}
    options |= {each["name"]: HEADERS[each["name"]] for each in declared.parameters("header")}
    return positional, {python_name(name): option for name, option in options.items()}


def payload(declared: Declared) -> Any:
    """Return a valid body of an operation, without its request key."""
    schema = declared.body
    assert schema is not None
    request_key = OPERATIONS[declared.key].request_key
    return value(schema["properties"][request_key] if request_key else schema)


def key_of(method: str, path: str) -> str | None:
    """Return the key of an operation by method and path.

    The names of the path parameters may differ, since they differ between versions of Fortnox's document.
    None if there is no such operation.
    """
    return _keys().get((method, without_names(path)))


@cache
def _keys() -> dict[tuple[str, str], str]:
    return {(each.method, without_names(each.path)): each.key for each in operations()}


def without_names(path: str) -> str:
    """Remove the names of the parameters of a path."""
    return re.sub(r"\{[^}]*\}", "{}", path)


def method_of(client: Any, name: str) -> Any:
    """Return a method of the client by its name, for example "warehouse.purchase_orders.get"."""
    for part in name.split("."):
        client = getattr(client, part)
    return client


def python_name(wire: str) -> str:
    """Return the Python name of a parameter."""
    return names()["identifiers"][wire]


def schema_named(name: str) -> dict[str, Any]:
    """Return a component schema of the published document."""
    return published()["components"]["schemas"][name]


def reference(schema: dict[str, Any]) -> str | None:
    """Return the name of the component that a schema refers to, directly or by `allOf`; None if it refers to none."""
    target = schema.get("allOf", [schema])[0]
    return target["$ref"].rpartition("/")[2] if "$ref" in target else None


def value(schema: dict[str, Any], document: dict[str, Any] | None = None, inside: tuple[str, ...] = ()) -> Any:
    """Return a valid JSON value of a schema.

    A value is at its lower limit, if it has one. A recursive object is empty.

    Args:
        schema: a schema of the document.
        document: the document of the schema; by default the published one.
        inside: the names of the schemas around the value.
    """
    name = reference(schema)
    if name is not None:
        return {} if name in inside else value(_named(name, document), document, (*inside, name))
    if "oneOf" in schema:
        return value(schema["oneOf"][0], document, inside)
    if "x-fortnox-values" in schema or "enum" in schema:
        # Corrections append values, so the last value is one that the document does not have without them.
        return schema.get("enum", schema.get("x-fortnox-values"))[-1]
    match schema.get("type"):
        case "string":
            return _text(schema)
        case "integer":
            return schema.get("minimum", 7)
        case "number":
            return schema.get("minimum", Decimal("12.50"))
        case "boolean":
            return True
        case "array":
            return _items(schema, document, inside)
        case "object":
            return {key: value(inner, document, inside) for key, inner in schema.get("properties", {}).items()}
        case _:
            return {"free": "keys"}


def _named(name: str, document: dict[str, Any] | None) -> dict[str, Any]:
    found: dict[str, Any] = (document or published())["components"]["schemas"][name]
    return found


def _text(schema: dict[str, Any]) -> str:
    match schema.get("format"):
        case "date":
            return "2026-01-31"
        case "date-time":
            return "2026-01-31T13:45:00"
        case "uuid":
            return UUID
        case "email":
            return "a@example.test"
        case "uri" | "uri-reference":
            return "https://example.test/a"
        case _:
            return ("7" if "pattern" in schema else "Å") * schema.get("minLength", 1)


def _items(schema: dict[str, Any], document: dict[str, Any] | None, inside: tuple[str, ...]) -> list[Any]:
    """Return `minItems` items, at least one. A union has one of each variant."""
    items = schema["items"]
    name = reference(items)
    variants = (items if name is None else _named(name, document)).get("oneOf", [items])
    return [value(each, document, inside) for each in variants] * schema.get("minItems", 1)
