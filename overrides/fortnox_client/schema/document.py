"""The corrected document: what each operation takes and gives."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from functools import cache, cached_property
from importlib.resources import files
from typing import Any

import msgspec
from attrs import define, field, frozen
from fortnox_api.operations import OPERATIONS
from fortnox_core.operation import Operation

from fortnox_client.schema.values import ObjectSchema, ValueSchema, reference, value_of

_JSON = "application/json"
_FORM = "multipart/form-data"
_FILE = "file"


@frozen
class OperationSchema:
    """An operation with what it takes and gives.

    Attributes:
        resource: the resource on the client that has it: "warehouse.purchase_orders".
        verb: its method there: "list", "create", "bookkeep".
        status: of success.
        answer: what stands in the answer, within its wrapper; None where nothing does, or a file.
        media: the media types of an answer that is a file.
        told: whether a list says how many there are (MetaInformation).
        totals: whether a list says so in its body, beside the rows (total_count).
        body: what is sent, within its envelope; None where nothing is.
        query: the query parameters, by name.
        headers: the parameters that are sent in headers, by name.
        uploads: whether a file is sent.
        form: what an upload takes beside its file, by name.
        etag: whether a success response has an ETag.
        path: the path's parameters, by name and in its order.
        replaces: whether what is not sent is gone afterwards.
        summary: what the operation does, as one sentence.
        notes: what a caller must know beyond the summary; "" for nothing.
        descriptions: what the parameters of path, query, headers and form mean, by name.
    """

    operation: Operation
    status: int
    answer: ValueSchema | None
    media: tuple[str, ...]
    told: bool
    totals: bool
    body: ValueSchema | None
    body_needed: bool
    query: Mapping[str, ValueSchema]
    required_query: tuple[str, ...]
    headers: Mapping[str, ValueSchema]
    required_headers: tuple[str, ...]
    uploads: bool
    form: Mapping[str, ValueSchema]
    required_form: tuple[str, ...]
    etag: bool
    path: Mapping[str, ValueSchema]
    replaces: bool
    effect: str | None
    summary: str
    notes: str
    descriptions: Mapping[str, str]

    @property
    def keys(self) -> tuple[str, ...]:
        """The names of the path's parameters, in its order."""
        return tuple(self.path)

    @property
    def resource(self) -> str:
        return self.operation.name.rpartition(".")[0]

    @property
    def verb(self) -> str:
        return self.operation.name.rpartition(".")[2]

    @property
    def is_api(self) -> bool:
        """Whether it is one of the newer services, whose lists and errors look otherwise."""
        return self.operation.path.startswith("/api/")

    @property
    def row(self) -> ObjectSchema | None:
        """What an answer holds, or each row of a list."""
        return self.answer.inside if self.answer is not None and self.answer.kind in ("nested", "rows") else None


@define(slots=False)
class ApiDocument:
    """The corrected document."""

    content: Mapping[str, Any]
    _shapes: dict[str, ObjectSchema] = field(factory=dict[str, ObjectSchema], init=False)

    @cached_property
    def operations(self) -> dict[str, OperationSchema]:
        """Every operation, by its name on the client."""
        return {each.operation.name: each for each in self._declared()}

    def shape(self, name: str) -> ObjectSchema:
        """The object of a name."""
        if name not in self._shapes:
            schema = self.content["components"]["schemas"][name]
            self._shapes[name] = self._union(name, schema["oneOf"]) if "oneOf" in schema else self._object(name, schema)
        return self._shapes[name]

    def _object(self, name: str, schema: Mapping[str, Any]) -> ObjectSchema:
        fields = {key: value_of(inner, self.shape) for key, inner in schema.get("properties", {}).items()}
        return ObjectSchema(name, fields, tuple(schema.get("required", ())))

    def _union(self, name: str, variants: list[Mapping[str, Any]]) -> ObjectSchema:
        """Return an object that is one of several: it may have the fields of all, and needs those that all need."""
        shapes = [self.shape(reference(each) or "") for each in variants]
        fields: dict[str, ValueSchema] = {}
        for shape in shapes:
            for key, value in shape.fields.items():
                fields[key] = fields[key].either(value) if key in fields else value
        return ObjectSchema(name, fields, tuple(key for key in shapes[0].required if all(key in each.required for each in shapes)))

    def _declared(self) -> Iterator[OperationSchema]:
        for key, operation in OPERATIONS.items():
            method, _, path = key.partition(" ")
            yield self._operation(operation, self.content["paths"][path][method.lower()])

    def _operation(self, operation: Operation, node: Mapping[str, Any]) -> OperationSchema:
        status = next(status for status in node["responses"] if status.startswith("2"))
        content = node["responses"][status].get("content", {})
        answer = _within(content[_JSON]["schema"], operation.response_key) if _JSON in content else None
        sent = node.get("requestBody", {})
        media = operation.request_media or _JSON
        body = _within(sent["content"][media]["schema"], operation.request_key) if media in sent.get("content", {}) else None
        form = sent.get("content", {}).get(_FORM, {}).get("schema", {})
        names = [part[1:-1] for part in operation.path.split("/") if part.startswith("{")]
        inside = {each["name"]: each for each in node.get("parameters", ()) if each["in"] == "path"}
        asked = {each["name"]: each for each in node.get("parameters", ()) if each["in"] == "query"}
        headers = {each["name"]: each for each in node.get("parameters", ()) if each["in"] == "header"}
        properties = content.get(_JSON, {}).get("schema", {}).get("properties", {})
        return OperationSchema(
            operation,
            int(status),
            None if answer is None else value_of(answer, self.shape),
            tuple(media for media in content if media != _JSON),
            "MetaInformation" in properties,
            "total_count" in properties,
            None if body is None else value_of(body, self.shape),
            bool(sent.get("required")),
            {name: value_of(each["schema"], self.shape) for name, each in asked.items()},
            tuple(name for name, each in asked.items() if each.get("required")),
            {name: value_of(each["schema"], self.shape) for name, each in headers.items()},
            tuple(name for name, each in headers.items() if each.get("required")),
            _FORM in sent.get("content", {}),
            {name: value_of(inner, self.shape) for name, inner in form.get("properties", {}).items() if name != _FILE},
            tuple(name for name in form.get("required", ()) if name != _FILE),
            "ETag" in node["responses"][status].get("headers", {}),
            {name: value_of(inside[name]["schema"], self.shape) for name in names},
            node.get("x-fortnox-write") == "replace",
            node.get("x-fortnox-effect"),
            node["summary"],
            node.get("description", ""),
            _descriptions(node, form),
        )


def _descriptions(node: Mapping[str, Any], form: Mapping[str, Any]) -> dict[str, str]:
    described = {each["name"]: each["description"] for each in node.get("parameters", ())}
    return described | {name: inner["description"] for name, inner in form.get("properties", {}).items() if name != _FILE}


def _within(schema: Mapping[str, Any], key: str | None) -> Mapping[str, Any]:
    inner: Mapping[str, Any] = schema if key is None else schema["properties"][key]
    return inner


@cache
def document() -> ApiDocument:
    """The document that the client is generated from."""
    return ApiDocument(msgspec.json.decode(files("fortnox_api").joinpath("openapi.json").read_bytes()))
