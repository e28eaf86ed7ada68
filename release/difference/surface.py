"""What users of the client see of a document: methods, parameters, models and payloads, each by its place in the document.

Made by the generator's own functions from the document with its corrections. So what the client does not show (prose, ids, order, what no
operation reaches, a fault that a correction or Fortnox itself has mended) is not here, and cannot be told as a change.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator

from attrs import field, frozen

from generator import api as api_module
from generator import choices as choices_module
from generator import ids, methods, types
from generator.api import Api, schema_of
from generator.choices import Choices
from generator.document import Json
from generator.methods import Parameter
from generator.names import Names
from generator.payload_names import Payload, Payloads
from release.difference.change import Operation

_WRITTEN = {"decimal": "NumberValue", "day": "DayValue", "moment": "MomentValue", "mapping": "dict[str, str]"}
_READ = {"day": "date", "moment": "datetime", "mapping": "dict[str, Any]"}


@frozen
class Item:
    """A parameter, a key or an attribute. `declared` is all that the document says of it; nobody writes the name of a positional one."""

    name: str
    type: str
    required: bool
    values: tuple[str, ...]
    declared: Json
    positional: bool = False


@frozen
class Method:
    """What is seen of one operation. The keys of `items` are their places: `query filter`, `body`."""

    operation: Operation
    answers: str
    scope: str | None
    sunset: str | None
    items: dict[str, Item]
    declared: Json


@frozen
class Shape:
    """A model or a payload, and the operations that answer or take it."""

    name: str
    items: dict[str, Item]
    operations: tuple[Operation, ...]


@frozen
class Surface:
    """All that is seen: methods by their keys, models by their schemas, payloads by schema and variant, enumerations by their names."""

    methods: dict[str, Method] = field(factory=dict)
    models: dict[str, Shape] = field(factory=dict)
    payloads: dict[tuple[str, str], Shape] = field(factory=dict)
    choices: dict[str, tuple[str, ...]] = field(factory=dict)

    @classmethod
    def of(cls, corrected: Json, names: Names) -> Surface:
        """Reads a corrected document, whose operations all have names."""
        api = api_module.read(corrected)
        choices, payloads = choices_module.collect(api, names), Payloads(api, names)
        seen = _Seen(api, names, choices, payloads, _answering(api, names), _taking(api, names, payloads))
        return cls(
            dict(seen.methods()),
            dict(seen.models()),
            {(each.schema, each.variant): seen.payload(each) for each in payloads.all()},
            choices.values,
        )


@frozen
class _Seen:
    api: Api
    names: Names
    choices: Choices
    payloads: Payloads
    answering: dict[str, tuple[Operation, ...]]
    taking: dict[Payload, tuple[Operation, ...]]

    def methods(self) -> Iterator[tuple[str, Method]]:
        for operation in self.api.operations:
            yield operation.key, self._method(operation)
            folder = self.names.operation(operation.key).folder
            if operation.folder is not None and folder is not None:
                yield f"{operation.key} folder", self._method(operation, folder=True)

    def models(self) -> Iterator[tuple[str, Shape]]:
        for schema in self.api.read_schemas():
            required = self.api.schemas[schema].get("required", ())
            items = {
                # Every attribute may be None: what the document demands of an answer is not seen.
                name: Item(
                    self.names.identifier(name),
                    self._read(inner),
                    required=False,
                    values=_values(inner),
                    declared={**inner, "demanded": name in required},
                )
                for name, inner in self._properties(schema).items()
            }
            yield schema, Shape(self.names.model(schema), items, self.answering[schema])

    def payload(self, payload: Payload) -> Shape:
        schema = payload.schema
        required = self.api.schemas[schema].get("required", ())
        items = {
            name: Item(name, self._written(inner, payload), name in required and payload.variant != "Update", _values(inner), inner)
            for name, inner in self._properties(schema).items()
            if not inner.get("readOnly")
        }
        return Shape(self.payloads.name(payload), items, self.taking[payload])

    def _method(self, operation: api_module.Operation, *, folder: bool = False) -> Method:
        made = methods.of(operation, self.names, self.choices, self.payloads, folder=folder)
        node = self.api.document["paths"][operation.path][operation.method.lower()]
        declared = {(each["in"], each["name"]): each for each in operation.parameters}
        items = {f"path {each.wire}": self._parameter(operation, each, declared["path", each.wire]) for each in made.path}
        items |= {f"query {each.wire}": self._parameter(operation, each, declared["query", each.wire]) for each in made.query}
        if made.body is not None:
            items["body"] = Item(made.body.name, made.body.annotation, made.body.required, (), node["requestBody"], positional=True)
        name = Operation(operation.method, operation.path, f"{self.names.operation(operation.key).resource}.{made.name}")
        answers = made.returns.removeprefix("Call[").removesuffix("]") if made.returns.startswith("Call[") else made.returns
        return Method(name, answers, operation.scope, operation.sunset, items, {"responses": node["responses"]})

    def _parameter(self, operation: api_module.Operation, parameter: Parameter, declared: Json) -> Item:
        alias = self.choices.of(operation.key, parameter.wire)
        annotation = parameter.annotation if alias is None else parameter.annotation.replace(alias.rpartition(".")[2], "str")
        return Item(parameter.name, annotation, parameter.required, _values(declared["schema"]), declared, declared["in"] == "path")

    def _properties(self, schema: str) -> Json:
        properties: Json = self.api.schemas[schema].get("properties", {})
        return properties

    def _read(self, schema: Json) -> str:
        if "$ref" in schema:
            return self.names.model(schema_of(schema["$ref"]))
        if schema.get("type") == "array":
            return f"list[{self._read(schema['items'])}]"
        return _plain(schema, _READ)

    def _written(self, schema: Json, payload: Payload) -> str:
        if "$ref" in schema:
            return self.payloads.name(Payload(schema_of(schema["$ref"]), payload.variant))
        if schema.get("type") == "array":
            return f"list[{self._written(schema['items'], payload)}]"
        return _plain(schema, _WRITTEN)


def _answering(api: Api, names: Names) -> dict[str, tuple[Operation, ...]]:
    """Schema -> the operations in whose answers it stands."""
    found: dict[str, list[Operation]] = defaultdict(list)
    for each in api.operations:
        for schema in api.closure({answer.schema for answer in (each.answer, each.folder) if answer and answer.schema}):
            found[schema].append(_named(each, names))
    return {schema: tuple(each) for schema, each in found.items()}


def _taking(api: Api, names: Names, payloads: Payloads) -> dict[Payload, tuple[Operation, ...]]:
    """Payload -> the operations in whose bodies it stands."""
    found: dict[Payload, list[Operation]] = defaultdict(list)
    for each in api.operations:
        taken = payloads.by_operation.get(each.key)
        if taken is not None:
            for schema in api.closure({taken.schema}):
                found[Payload(schema, taken.variant)].append(_named(each, names))
    return {payload: tuple(each) for payload, each in found.items()}


def _named(operation: api_module.Operation, names: Names) -> Operation:
    return Operation(operation.method, operation.path, names.operation(operation.key).full)


def _plain(schema: Json, by_kind: dict[str, str]) -> str:
    """An enumeration is open, so that its type is text: its values are compared apart."""
    kind = types.kind(schema)
    if kind == "choice":
        return "str"
    return ids.of(schema) or by_kind.get(kind) or types.READ[kind]


def _values(schema: Json) -> tuple[str, ...]:
    return tuple(sorted(map(str, schema.get("items", schema).get("enum", ()))))
