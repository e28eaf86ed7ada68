"""What the corrected document means: operations with what they take and answer, and which schemas are read or written."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any, Literal

from attrs import frozen

from generator.document import Json, operations, pointer, references, schema_name
from generator.errors import Stop

JSON = "application/json"
ANY_BYTES = "application/octet-stream"
META = "MetaInformation"
WHERE = "the corrected document"
PAGING = ("page", "limit", "offset")

AnswerKind = Literal["nothing", "one", "many", "pages", "number", "file"]
Variant = Literal["", "Create", "Update", "Replace"]


@frozen
class Answer:
    """What a success gives: its kind, the schema of an object or of a list's rows, the key it is wrapped in, the media type of a file."""

    kind: AnswerKind
    schema: str | None = None
    wrapper: str | None = None
    media: str | None = None


@frozen
class Body:
    """What is sent: a schema (None for a plain value, given as `plain`), in an envelope, as one or many."""

    schema: str | None
    envelope: str | None
    many: bool
    required: bool
    plain: Json | None = None


@frozen
class Operation:
    """One operation of the corrected document."""

    method: str
    path: str
    tag: str
    parameters: tuple[Json, ...]
    answer: Answer
    folder: Answer | None
    body: Body | None
    upload: bool
    scope: str | None
    effect: str | None
    replaces: bool
    sunset: str | None

    @property
    def key(self) -> str:
        return f"{self.method} {self.path}"

    @property
    def safe(self) -> bool:
        """May be repeated without effect."""
        return self.method == "GET" and self.effect is None

    @property
    def paging(self) -> Literal["page", "offset"] | None:
        if self.answer.kind != "pages":
            return None
        names = {parameter["name"] for parameter in self.parameters}
        return "page" if "page" in names else "offset" if {"limit", "offset"} <= names else None

    @property
    def path_parameters(self) -> list[Json]:
        """In the order of the path."""
        inside = [part.split("}")[0] for part in self.path.split("{")[1:]]
        by_name = {parameter["name"]: parameter for parameter in self.parameters if parameter["in"] == "path"}
        return [by_name[name] for name in inside]

    @property
    def query_parameters(self) -> list[Json]:
        """Those of the resource first, as declared; those of paging last."""
        query = [parameter for parameter in self.parameters if parameter["in"] == "query"]
        return sorted(query, key=lambda parameter: PAGING.index(parameter["name"]) if parameter["name"] in PAGING else -1)

    @property
    def variant(self) -> Variant:
        """Which payload a body is: what a create needs differs from what an update may leave out."""
        if self.method == "POST":
            return "Create"
        return "Replace" if self.replaces else "Update"


@frozen
class Api:
    """The corrected document, read."""

    document: Json
    operations: tuple[Operation, ...]

    @property
    def schemas(self) -> Json:
        return dict(self.document["components"]["schemas"])

    def read_schemas(self) -> list[str]:
        """The schemas that stand in answers, without wrappers, sorted."""
        answers = [answer for each in self.operations for answer in (each.answer, each.folder) if answer is not None]
        return self.closure({answer.schema for answer in answers if answer.schema is not None})

    def written_schemas(self) -> list[str]:
        """The schemas that stand in bodies, without envelopes, sorted."""
        return self.closure({each.body.schema for each in self.operations if each.body and each.body.schema})

    def moments(self, operation: Operation) -> tuple[str, ...]:
        """The keys of an operation's body that take a date with a time."""
        if operation.body is None or operation.body.schema is None:
            return ()
        properties = (pair for name in self.closure({operation.body.schema}) for pair in self.schemas[name].get("properties", {}).items())
        return tuple(sorted({name for name, inner in properties if inner.get("format") == "date-time" and not inner.get("readOnly")}))

    def closure(self, names: set[str]) -> list[str]:
        """The schemas and all that they refer to, sorted: a set's order would differ from run to run."""
        seen: set[str] = set()
        waiting = sorted(names)
        while waiting:
            name = waiting.pop()
            if name not in seen:
                seen.add(name)
                waiting += [schema_of(reference) for _, reference in references(self.schemas[name])]
        return sorted(seen)


def read(document: Json) -> Api:
    """Reads a corrected document. Stops on what the client could not carry."""
    schemas = document["components"]["schemas"]
    return Api(document, tuple(_operation(method, path, each, schemas) for method, path, each in operations(document)))


def lists_in(facts: Json) -> list[str]:
    """The keys of GETs that answer a list by their declaration alone, before any correction: enough to propose a name."""
    schemas = facts["components"]["schemas"]
    return [f"{method} {path}" for method, path, each in operations(facts) if method == "GET" and _declares_list(each, schemas)]


def _declares_list(operation: Json, schemas: Json) -> bool:
    for status, response in operation["responses"].items():
        for body in response.get("content", {}).values() if status.startswith("2") else ():
            schema = body.get("schema", {})
            name = schema_name(schema.get("$ref", ""))
            wrapper = wrapper_key(name, schemas[name]) if name else None
            inner = schemas[name]["properties"][wrapper] if name and wrapper else schema
            if inner.get("type") == "array":
                return True
    return False


def schema_of(reference: str) -> str:
    name = schema_name(reference)
    if name is None:
        raise Stop(WHERE, f"refers to {reference!r}, which is no schema of its own")
    return name


def _operation(method: str, path: str, operation: Json, schemas: Json) -> Operation:
    where = pointer(WHERE, "paths", path, method.lower())
    answers = list(_answers(method, operation, schemas, where))
    file = next((answer for answer in answers if answer.kind == "file"), None)
    others = [answer for answer in answers if answer.kind != "file"]
    if len(others) > 1 or not answers:
        raise Stop(where, f"declares {len(others)} success answers", "an overlay must leave one")
    content = operation.get("requestBody", {}).get("content", {})
    return Operation(
        method,
        path,
        operation["tags"][0],
        tuple(operation.get("parameters", ())),
        file or others[0],
        others[0] if file and others else None,
        _body(operation["requestBody"], schemas) if JSON in content else None,
        "multipart/form-data" in content,
        _scope(operation),
        operation.get("x-fortnox-effect"),
        operation.get("x-fortnox-write") == "replace",
        operation.get("x-sunset"),
    )


def _answers(method: str, operation: Json, schemas: Json, where: str) -> Iterator[Answer]:
    for status, response in operation["responses"].items():
        if not status.startswith("2"):
            continue
        content = response.get("content", {})
        if not content:
            yield Answer("nothing")
        for media, body in content.items():
            if "*" in media:
                raise Stop(where, f"answers {media}, which names no media type", "an overlay must")
            yield _answer(body["schema"], schemas, where, listed=method == "GET") if media == JSON else _file(media)


def _file(media: str) -> Answer:
    return Answer("file", media=None if media == ANY_BYTES else media)


def _answer(schema: Json, schemas: Json, where: str, *, listed: bool) -> Answer:
    if schema.get("type") == "array":
        return Answer("pages" if listed else "many", schema_of(schema["items"]["$ref"]))
    if schema.get("type") == "integer":
        return Answer("number")
    if "$ref" not in schema:
        raise Stop(where, "answers a schema without a name", "an overlay must give it one")
    name = schema_of(schema["$ref"])
    wrapper = wrapper_key(name, schemas[name])
    if wrapper is None:
        return Answer("one", name)
    inner = schemas[name]["properties"][wrapper]
    if inner.get("type") == "array":
        return Answer("pages" if listed else "many", schema_of(inner["items"]["$ref"]), wrapper)
    return Answer("one", schema_of(inner["$ref"]), wrapper)


def wrapper_key(name: str, schema: Json) -> str | None:
    """The one key of a wrapper: it holds an object or a list of objects, and at most MetaInformation stands beside it. Only /3 wraps."""
    if not name.startswith("fortnox_"):
        return None
    keys = [key for key in schema.get("properties", {}) if key != META]
    if len(keys) != 1:
        return None
    inner = schema["properties"][keys[0]]
    return keys[0] if "$ref" in inner or "$ref" in inner.get("items", {}) else None


def _body(body: Json, schemas: Json) -> Body:
    schema = body["content"][JSON]["schema"]
    required = bool(body.get("required"))
    if schema.get("type") == "array":
        if "$ref" in schema["items"]:
            return Body(schema_of(schema["items"]["$ref"]), None, many=True, required=required)
        return Body(None, None, many=True, required=required, plain=schema["items"])
    if "$ref" not in schema:
        return Body(None, None, many=False, required=required, plain=schema)
    name = schema_of(schema["$ref"])
    envelope = wrapper_key(name, schemas[name])
    if envelope is None:
        return Body(name, None, many=False, required=required)
    inner = schemas[name]["properties"][envelope]
    if inner.get("type") == "array":
        return Body(schema_of(inner["items"]["$ref"]), envelope, many=True, required=required)
    return Body(schema_of(inner["$ref"]), envelope, many=False, required=required)


def _scope(operation: Json) -> str | None:
    scopes: list[Any] = [scope for choice in operation.get("security", ()) for scope in choice.get("fortnox", ())]
    return str(scopes[0]) if scopes else None
