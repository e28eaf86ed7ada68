"""Operations and objects of the published document."""

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
    """Schema of an operation: its parameters, request body and response.

    Attributes:
        operation: method, path, scope and name of the operation.
        status: HTTP status of a successful response.
        response: schema of the response without its wrapper.
            None if the response is empty or always a file.
        media: media types of the file in the response; empty if there is no file.
        has_meta_information: whether the response has the number of rows and pages in MetaInformation.
        has_total_count: whether the response has the number of rows in the field total_count.
        body: schema of the request body without its wrapper; None if there is none, or if it is a file.
        body_required: whether the request must have a body.
        query: schemas of the query parameters by name.
        required_query: names of the query parameters that must be sent.
        headers: schemas of the header parameters by name.
        required_headers: names of the headers that must be sent.
        uploads: whether the request body is a file.
        form: schemas of the form fields that are sent with the file, by name.
        required_form: names of the form fields that must be sent.
        has_etag: whether a successful response has an ETag.
        path: schemas of the path parameters by name, in the order of the path.
        replaces: whether an update removes the fields that are not in the request body.
        effect: side effect of the operation, such as "email" or "print"; None if it has none.
        summary: what the operation does, as one sentence.
        notes: what a caller must know beyond the summary; "" for none.
        descriptions: descriptions of the path, query, header and form parameters by name.
    """

    operation: Operation
    status: int
    response: ValueSchema | None
    media: tuple[str, ...]
    has_meta_information: bool
    has_total_count: bool
    body: ValueSchema | None
    body_required: bool
    query: Mapping[str, ValueSchema]
    required_query: tuple[str, ...]
    headers: Mapping[str, ValueSchema]
    required_headers: tuple[str, ...]
    uploads: bool
    form: Mapping[str, ValueSchema]
    required_form: tuple[str, ...]
    has_etag: bool
    path: Mapping[str, ValueSchema]
    replaces: bool
    effect: str | None
    summary: str
    notes: str
    descriptions: Mapping[str, str]

    @property
    def keys(self) -> tuple[str, ...]:
        """Names of the path parameters, in the order of the path."""
        return tuple(self.path)

    @property
    def resource(self) -> str:
        """Name of the resource on the client, such as "warehouse.purchase_orders"."""
        return self.operation.name.rpartition(".")[0]

    @property
    def verb(self) -> str:
        """Name of the method on the resource, such as "list", "create" or "bookkeep"."""
        return self.operation.name.rpartition(".")[2]

    @property
    def is_api(self) -> bool:
        """Whether the path begins with /api/. These newer services have another form of lists and errors."""
        return self.operation.path.startswith("/api/")

    @property
    def row(self) -> ObjectSchema | None:
        """Schema of the object in the response, or of each row of a list. None for other responses."""
        return self.response.object_schema if self.response is not None and self.response.kind in ("nested", "rows") else None


@define(slots=False)
class ApiDocument:
    """The published document: Fortnox's OpenAPI document with the corrections of this project.

    Attributes:
        content: the document as decoded JSON.
    """

    content: Mapping[str, Any]
    _object_schemas: dict[str, ObjectSchema] = field(factory=dict[str, ObjectSchema], init=False)

    @cached_property
    def operations(self) -> dict[str, OperationSchema]:
        """Schemas of all operations by their names on the client, such as "customers.list"."""
        return {each.operation.name: each for each in self._read_operations()}

    def object_schema(self, name: str) -> ObjectSchema:
        """Return the schema of an object.

        Args:
            name: name under `components.schemas` of the document, such as "Invoice".

        Returns:
            The schema. An object that may be one of several has the fields of all of them.

        Raises:
            KeyError: the document has no schema with this name.
        """
        if name not in self._object_schemas:
            schema = self.content["components"]["schemas"][name]
            self._object_schemas[name] = self._union(name, schema["oneOf"]) if "oneOf" in schema else self._object(name, schema)
        return self._object_schemas[name]

    def _object(self, name: str, schema: Mapping[str, Any]) -> ObjectSchema:
        fields = {key: value_of(inner, self.object_schema) for key, inner in schema.get("properties", {}).items()}
        return ObjectSchema(name, fields, tuple(schema.get("required", ())))

    def _union(self, name: str, variants: list[Mapping[str, Any]]) -> ObjectSchema:
        """Return the schema of an object with several variants: the fields of all, of which those are required that all require."""
        schemas = [self.object_schema(reference(each) or "") for each in variants]
        fields: dict[str, ValueSchema] = {}
        for schema in schemas:
            for key, value in schema.fields.items():
                fields[key] = fields[key].either(value) if key in fields else value
        return ObjectSchema(name, fields, tuple(key for key in schemas[0].required if all(key in each.required for each in schemas)))

    def _read_operations(self) -> Iterator[OperationSchema]:
        for key, operation in OPERATIONS.items():
            method, _, path = key.partition(" ")
            yield self._operation(operation, self.content["paths"][path][method.lower()])

    def _operation(self, operation: Operation, node: Mapping[str, Any]) -> OperationSchema:
        status = next(status for status in node["responses"] if status.startswith("2"))
        content = node["responses"][status].get("content", {})
        properties = content.get(_JSON, {}).get("schema", {}).get("properties", {})
        request_body = node.get("requestBody", {})
        sent = request_body.get("content", {})
        media = operation.request_media or _JSON
        form = sent.get(_FORM, {}).get("schema", {})
        path = self._parameters(node, "path")
        names = [part[1:-1] for part in operation.path.split("/") if part.startswith("{")]
        return OperationSchema(
            operation=operation,
            status=int(status),
            response=self._content(content, _JSON, operation.response_key),
            media=tuple(media for media in content if media != _JSON),
            has_meta_information="MetaInformation" in properties,
            has_total_count="total_count" in properties,
            body=self._content(sent, media, operation.request_key),
            body_required=bool(request_body.get("required")),
            query=self._parameters(node, "query"),
            required_query=_required(node, "query"),
            headers=self._parameters(node, "header"),
            required_headers=_required(node, "header"),
            uploads=_FORM in sent,
            form={name: value_of(inner, self.object_schema) for name, inner in form.get("properties", {}).items() if name != _FILE},
            required_form=tuple(name for name in form.get("required", ()) if name != _FILE),
            has_etag="ETag" in node["responses"][status].get("headers", {}),
            path={name: path[name] for name in names},
            replaces=node.get("x-fortnox-write") == "replace",
            effect=node.get("x-fortnox-effect"),
            summary=node["summary"],
            notes=node.get("description", ""),
            descriptions=_descriptions(node, form),
        )

    def _content(self, content: Mapping[str, Any], media: str, key: str | None) -> ValueSchema | None:
        """Return the schema of a body without its wrapper `key`, or None if there is no body of this media type."""
        if media not in content:
            return None
        schema = content[media]["schema"]
        return value_of(schema if key is None else schema["properties"][key], self.object_schema)

    def _parameters(self, node: Mapping[str, Any], location: str) -> dict[str, ValueSchema]:
        return {each["name"]: value_of(each["schema"], self.object_schema) for each in _declared(node, location)}


def _descriptions(node: Mapping[str, Any], form: Mapping[str, Any]) -> dict[str, str]:
    described = {each["name"]: each["description"] for each in node.get("parameters", ())}
    return described | {name: inner["description"] for name, inner in form.get("properties", {}).items() if name != _FILE}


def _declared(node: Mapping[str, Any], location: str) -> list[Mapping[str, Any]]:
    return [each for each in node.get("parameters", ()) if each["in"] == location]


def _required(node: Mapping[str, Any], location: str) -> tuple[str, ...]:
    return tuple(each["name"] for each in _declared(node, location) if each.get("required"))


@cache
def document() -> ApiDocument:
    """Return the document that the client is generated from. It is read once and then cached."""
    return ApiDocument(msgspec.json.decode(files("fortnox_api").joinpath("openapi.json").read_bytes()))
