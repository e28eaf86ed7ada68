"""The operations of the corrected document: parameters, payloads and responses, and which schemas are read or written."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from typing import Any, Literal, TypeVar

from attrs import field, frozen

from generator.document import Json, operations, pointer, references, schema_name
from generator.errors import ErrorCollector, GeneratorError
from generator.normalization import ENUM_NAME
from generator.wrappers import Wrappers, wrapper_key

JSON = "application/json"
UPLOAD = "multipart/form-data"
ANY_BYTES = "application/octet-stream"
LOCATION = "the corrected document"
PAGING = ("page", "limit", "offset")

ResponseKind = Literal["nothing", "one", "many", "pages", "values", "number", "file", "created"]
Variant = Literal["", "Create", "Update", "Replace"]
_Read = TypeVar("_Read")


@frozen
class ResponseSpec:
    """What a success response contains.

    Attributes:
        kind: "one" object, "many" objects, "pages" of a list, plain "values", a "number", a "file", a "created" document, or "nothing".
        schema: the schema of the object, or of a list's rows.
        wrapper: the key that the content is wrapped in.
        media: the media type of a file.
        values: the known values of a list of plain values.
        enum_name: the name of the schema that declares these values.
    """

    kind: ResponseKind
    schema: str | None = None
    wrapper: str | None = None
    media: str | None = None
    values: tuple[str, ...] = ()
    enum_name: str | None = None


@frozen
class Body:
    """What a request body contains.

    Attributes:
        schema: the schema of an object; None for a plain value.
        envelope: the key that the content is wrapped in.
        many: whether it is a list.
        required: whether the body must be sent.
        plain: the schema of a plain value.
        media: the media type.
    """

    schema: str | None
    envelope: str | None
    many: bool
    required: bool
    plain: Json | None = None
    media: str = JSON


@frozen
class Document:
    """Where a response contains a document.

    Attributes:
        schema: the schema of the document.
        wrapper: the key that it is wrapped in.
        number: the property with its number.
        reference: the property with the number of the document that was created from it.
    """

    schema: str
    wrapper: str
    number: str
    reference: str | None = None


@frozen
class Creation:
    """An action that creates a document. Its response contains either its own document or the new one."""

    own: Document
    new: Document


@frozen
class Operation:
    """One operation of the corrected document."""

    method: str
    path: str
    tag: str
    parameters: tuple[Json, ...]
    response: ResponseSpec
    folder: ResponseSpec | None
    body: Body | None
    upload: bool
    scope: str | None
    effect: str | None
    replaces: bool
    sunset: str | None
    deprecated: bool = False
    etag: bool = False
    """Whether the success response has an ETag."""
    identity: str | None = None
    """The property of the response that the last path parameter identifies."""
    form: tuple[Json, ...] = ()
    """The form fields of an upload other than the file: name, schema, and whether the field is required."""
    creation: Creation | None = None
    totals_in_headers: bool = False

    @property
    def key(self) -> str:
        """Return method and path, "GET /3/customers"."""
        return f"{self.method} {self.path}"

    @property
    def safe(self) -> bool:
        """Return whether a repeated request has no additional effect."""
        return self.method == "GET" and self.effect is None

    @property
    def paging(self) -> Literal["page", "offset", "headers"] | None:
        """Return how the list is paginated; None if it is not."""
        if self.response.kind != "pages":
            return None
        names = {parameter["name"] for parameter in self.query_parameters}
        if "page" in names:
            return "page"
        if not {"limit", "offset"} <= names:
            return None
        return "headers" if self.totals_in_headers else "offset"

    @property
    def max_limit(self) -> int | None:
        """Return the maximum of `limit`; None if the document declares none."""
        return next((each["schema"].get("maximum") for each in self.query_parameters if each["name"] == "limit"), None)

    @property
    def header_parameters(self) -> list[Json]:
        """Return the header parameters, required ones first."""
        return sorted((each for each in self.parameters if each["in"] == "header"), key=lambda each: not each.get("required"))

    @property
    def path_parameters(self) -> list[Json]:
        """Return the path parameters in the order of the path."""
        inside = [part.split("}")[0] for part in self.path.split("{")[1:]]
        by_name = {parameter["name"]: parameter for parameter in self.parameters if parameter["in"] == "path"}
        return [by_name[name] for name in inside]

    @property
    def query_parameters(self) -> list[Json]:
        """Return the query parameters: those of the resource as declared, then those of pagination."""
        query = [parameter for parameter in self.parameters if parameter["in"] == "query"]
        return sorted(query, key=lambda parameter: PAGING.index(parameter["name"]) if parameter["name"] in PAGING else -1)

    @property
    def variant(self) -> Variant:
        """Return the payload variant of the body: a create requires keys that an update may omit."""
        if self.method == "POST":
            return "Create"
        return "Replace" if self.replaces else "Update"


@frozen
class Api:
    """The corrected document and its operations."""

    document: Json
    operations: tuple[Operation, ...]

    @property
    def schemas(self) -> Json:
        """Return the schemas by name."""
        return dict(self.document["components"]["schemas"])

    def read_schemas(self) -> list[str]:
        """Return the schemas of responses without wrappers, sorted."""
        return self.closure({schema for each in self.operations for schema in self.response_schemas(each)}, variants=False)

    @staticmethod
    def response_schemas(operation: Operation) -> set[str]:
        """Return the top-level schemas of an operation's responses, without wrappers."""
        found = {response.schema for response in (operation.response, operation.folder) if response is not None}
        if operation.creation is not None:
            found |= {operation.creation.own.schema, operation.creation.new.schema}
        return {schema for schema in found if schema is not None}

    def etag_schemas(self) -> set[str]:
        """Return the schemas of objects that are returned with an ETag."""
        return {each.response.schema for each in self.operations if each.etag and each.response.kind == "one" and each.response.schema}

    def written_schemas(self) -> list[str]:
        """Return the schemas of request bodies without envelopes, sorted."""
        return self.closure({each.body.schema for each in self.operations if each.body and each.body.schema})

    def datetime_fields(self, operation: Operation) -> tuple[str, ...]:
        """Return the keys of an operation's body that take a datetime."""
        if operation.body is None or operation.body.schema is None:
            return ()
        properties = (pair for name in self.closure({operation.body.schema}) for pair in self.schemas[name].get("properties", {}).items())
        return tuple(sorted({name for name, inner in properties if inner.get("format") == "date-time" and not inner.get("readOnly")}))

    def closure(self, names: set[str], *, variants: bool = True) -> list[str]:
        """Return the schemas and all schemas that they refer to, sorted, because the order of a set differs between runs."""
        seen: set[str] = set()
        waiting = sorted(names)
        while waiting:
            name = waiting.pop()
            if name not in seen:
                seen.add(name)
                node = {key: value for key, value in self.schemas[name].items() if variants or key != "oneOf"}
                waiting += [schema_of(reference) for _, reference in references(node)]
        return sorted(seen)


def read(document: Json, wrappers: Wrappers) -> tuple[Api, list[GeneratorError]]:
    """Read a normalized document. Return its operations, and an error for each operation that the client does not support."""
    problems = ErrorCollector()
    found: list[Operation] = []
    for method, path, each in operations(document):
        with problems.collect("unsupported constructs"):
            found.append(_Reader(method, path, each, document["components"]["schemas"], wrappers).operation())
    return Api(document, tuple(found)), problems.errors


def is_json(media: str) -> bool:
    """Return whether a media type is JSON or ends in +json."""
    return media == JSON or (media.startswith("application/") and media.endswith("+json"))


def find_declared_lists(facts: Json) -> list[str]:
    """Return the keys of the GETs that the uncorrected document declares as lists. This is enough to propose a name."""
    schemas = facts["components"]["schemas"]
    return [f"{method} {path}" for method, path, each in operations(facts) if method == "GET" and _declares_list(each, schemas)]


def _declares_list(operation: Json, schemas: Json) -> bool:
    bodies = [
        body.get("schema", {})
        for status, response in operation["responses"].items()
        if status.startswith("2")
        for body in response.get("content", {}).values()
    ]
    return any(_is_list(schema, schemas) for schema in bodies)


def _is_list(schema: Json, schemas: Json) -> bool:
    name = schema_name(schema.get("$ref", ""))
    if name is None or name not in schemas:
        return schema.get("type") == "array"
    wrapper = wrapper_key(name, schemas[name])
    inner: Json = schemas[name] if wrapper is None else schemas[name]["properties"][wrapper]
    return inner.get("type") == "array"


def schema_of(reference: str) -> str:
    """Return the name of the schema that a `$ref` refers to.

    Raises:
        GeneratorError: it is not a schema under #/components/schemas.
    """
    name = schema_name(reference)
    if name is None:
        raise GeneratorError(LOCATION, f"refers to {reference!r}, which is not under #/components/schemas", "correct it with an overlay")
    return name


@frozen
class _Reader:
    """Reads one operation."""

    method: str
    path: str
    node: Json
    schemas: Json = field(repr=False)
    wrappers: Wrappers = field(repr=False)

    @property
    def key(self) -> str:
        return f"{self.method} {self.path}"

    @property
    def location(self) -> str:
        return pointer(LOCATION, "paths", self.path, self.method.lower())

    def operation(self) -> Operation:
        """Return the operation.

        Raises:
            GeneratorErrors: all problems with its parameters, its body and its responses.
        """
        node = self.node
        content = node.get("requestBody", {}).get("content", {})
        media = next((each for each in content if is_json(each)), None)
        no_response: tuple[ResponseSpec, ResponseSpec | None] = (ResponseSpec("nothing"), None)
        no_form: tuple[Json, ...] = ()
        problems = ErrorCollector()
        response, folder = _collect_or_default(problems, self._response_and_folder, no_response)
        body = _collect_or_default(problems, lambda: self._body(media), None) if media is not None else None
        creation = _collect_or_default(problems, self._creation, None)
        form = _collect_or_default(problems, lambda: self._form(content[UPLOAD]["schema"]), no_form) if UPLOAD in content else no_form
        problems.raise_errors()
        return Operation(
            self.method,
            self.path,
            node["tags"][0],
            tuple(node.get("parameters", ())),
            response if creation is None else ResponseSpec("created", creation.own.schema, creation.own.wrapper),
            folder,
            body,
            UPLOAD in content,
            _scope(node),
            node.get("x-fortnox-effect"),
            node.get("x-fortnox-write") == "replace",
            node.get("x-sunset"),
            deprecated=bool(node.get("deprecated")),
            etag=self._has_header("ETag"),
            identity=self._identity(response.schema),
            form=form,
            creation=creation,
            totals_in_headers=self._has_header("X-LAST-RECORD"),
        )

    def _has_header(self, name: str) -> bool:
        return any(name in response.get("headers", {}) for _, response in self._successes())

    def _successes(self) -> Iterator[tuple[str, Json]]:
        return ((status, response) for status, response in self.node["responses"].items() if status.startswith("2"))

    def _response_and_folder(self) -> tuple[ResponseSpec, ResponseSpec | None]:
        responses = list(dict.fromkeys(self._declared_responses()))
        file = next((response for response in responses if response.kind == "file"), None)
        others = [response for response in responses if response.kind != "file"]
        if not responses:
            raise GeneratorError(self.location, "declares no success response", "add one with an overlay")
        if len(others) > 1:
            raise GeneratorError(self.location, f"declares {len(others)} different success responses", "remove all but one with an overlay")
        return file or others[0], others[0] if file and others else None

    def _declared_responses(self) -> Iterator[ResponseSpec]:
        for _, response in self._successes():
            content = response.get("content", {})
            if not content:
                yield ResponseSpec("nothing")
            for media, body in content.items():
                yield (
                    self._response_of_schema(body["schema"])
                    if media == JSON
                    else ResponseSpec("file", media=None if media == ANY_BYTES else media)
                )

    def _response_of_schema(self, schema: Json) -> ResponseSpec:
        listed: ResponseKind = "pages" if self.method == "GET" else "many"
        if schema.get("type") == "array":
            self.wrappers.check_bare("responses", self.key)
            if "$ref" not in schema["items"]:
                items = schema["items"]
                return ResponseSpec("values", values=tuple(items.get("enum", ())), enum_name=items.get(ENUM_NAME))
            return ResponseSpec(listed, schema_of(schema["items"]["$ref"]))
        if schema.get("type") == "integer":
            return ResponseSpec("number")
        if "$ref" not in schema:
            raise GeneratorError(
                self.location, "has a success response whose schema has no name", "move the schema to #/components/schemas with an overlay"
            )
        name = schema_of(schema["$ref"])
        wrapper = self.wrappers.resolve("responses", self.key, name, self.schemas[name])
        if wrapper is None:
            return ResponseSpec("one", name)
        inner = self.schemas[name]["properties"][wrapper]
        if inner.get("type") == "array":
            return ResponseSpec(listed, schema_of(inner["items"]["$ref"]), wrapper)
        return ResponseSpec("one", schema_of(inner["$ref"]), wrapper)

    def _body(self, media: str) -> Body:
        body = self.node["requestBody"]
        schema, required = body["content"][media]["schema"], bool(body.get("required"))
        if schema.get("type") == "array":
            self.wrappers.check_bare("requests", self.key)
            if "$ref" in schema["items"]:
                return Body(schema_of(schema["items"]["$ref"]), None, many=True, required=required, media=media)
            return Body(None, None, many=True, required=required, plain=schema["items"], media=media)
        if "$ref" not in schema:
            return Body(None, None, many=False, required=required, plain=schema, media=media)
        name = schema_of(schema["$ref"])
        envelope = self.wrappers.resolve("requests", self.key, name, self.schemas[name])
        if envelope is None:
            return Body(name, None, many=False, required=required, media=media)
        inner = self.schemas[name]["properties"][envelope]
        if inner.get("type") == "array":
            return Body(schema_of(inner["items"]["$ref"]), envelope, many=True, required=required, media=media)
        return Body(schema_of(inner["$ref"]), envelope, many=False, required=required, media=media)

    def _form(self, schema: Json) -> tuple[Json, ...]:
        form = self.schemas[schema_of(schema["$ref"])] if "$ref" in schema else schema
        required = form.get("required", ())
        fields = ((name, inner) for name, inner in sorted(form.get("properties", {}).items()) if name != "file")
        found = [{"name": name, "in": "form", "schema": inner, "required": name in required} for name, inner in fields]
        return tuple(sorted(found, key=lambda each: not each["required"]))

    def _identity(self, schema: str | None) -> str | None:
        """Return the property that identifies the object: it has the name of the last path parameter, or is called `id`."""
        parameters = re.findall(r"\{([^}]*)\}", self.path)
        properties = self.schemas.get(schema or "", {}).get("properties", {})
        names = {name.casefold(): name for name in properties}
        return names.get(parameters[-1].casefold(), names.get("id")) if parameters else None

    def _creation(self) -> Creation | None:
        node = self.node.get("x-fortnox-creates")
        if node is None:
            return None
        for each in (node["own"], node["new"]):
            if each["schema"] not in self.schemas:
                raise GeneratorError(
                    self.location,
                    f"has x-fortnox-creates with the schema {each['schema']}, which is not in the document",
                    "correct x-fortnox-creates in the overlay",
                )
        return Creation(Document(**node["own"]), Document(**node["new"]))


def _collect_or_default(problems: ErrorCollector, read: Callable[[], _Read], default: _Read) -> _Read:
    """Return the result of `read`. If it raises, collect the error and return `default`."""
    with problems.collect(""):
        return read()
    return default


def _scope(operation: Json) -> str | None:
    scopes: list[Any] = [scope for choice in operation.get("security", ()) for scope in choice.get("fortnox", ())]
    return str(scopes[0]) if scopes else None
