"""What users of the client see of a document: methods, parameters, models and payloads, each by its location in the document.

The functions of the generator make it from the corrected document.
So it does not have what the client does not show: prose, ids, order, unreachable schemas, and errors that were corrected.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator

from attrs import field, frozen

from generator import api as api_module
from generator import choices as choices_module
from generator import id_types, methods, types
from generator.api import Api, ResponseSpec, schema_of
from generator.choices import VALUES, Choices
from generator.document import Json
from generator.errors import GeneratorError
from generator.methods import Method as GeneratedMethod
from generator.modules import class_of
from generator.names import Names
from generator.normalization import TAG
from generator.parameters import Parameter
from generator.payload_names import Payload, Payloads
from tools.release.difference.change import Operation, What
from tools.release.difference.origin import Origin, without_names

_WRITTEN = {"decimal": "DecimalInput", "date": "DateInput", "datetime": "DateTimeInput", "anything": "JsonInput"}
_READ = {"date": "date", "datetime": "datetime", "mapping": "Any"}

VARIANTS = "oneOf"
"""Used as the key of a payload that is one of several variants."""


@frozen
class Item:
    """A parameter, a key or an attribute.

    Attributes:
        declared: what the document declares for it.
        positional: whether programs never write its name.
    """

    name: str
    type: str
    required: bool
    values: tuple[str, ...]
    declared: Json
    positional: bool = False
    deprecated: bool = False


@frozen
class Method:
    """One operation.

    Attributes:
        items: its parameters, by location: `query filter`, `header If-Match`, `form type`, `body`.
        values: the known values of a list of plain values.
        sent: what has no name in Python: the URL and the form of the request, and how the response is read.
    """

    operation: Operation
    result: str
    values: tuple[str, ...]
    scope: str | None
    sunset: str | None
    deprecated: bool
    etag: bool
    items: dict[str, Item]
    sent: dict[What, str]
    declared: Json


@frozen
class Shape:
    """A model or a payload, and the operations that return or accept it."""

    name: str
    items: dict[str, Item]
    operations: tuple[Operation, ...]


@frozen
class Surface:
    """Everything that users see: methods by key, models by schema, payloads by schema and variant, enums by name."""

    methods: dict[str, Method] = field(factory=dict)
    models: dict[str, Shape] = field(factory=dict)
    payloads: dict[tuple[str, str], Shape] = field(factory=dict)
    choices: dict[str, tuple[str, ...]] = field(factory=dict)

    servers: tuple[str, ...] = ()

    @classmethod
    def of(cls, api: Api, names: Names, addresses: dict[str, str], origin: Origin) -> tuple[Surface, list[tuple[str, GeneratorError]]]:
        """Read an API whose operations all have names. Also return the operations without a method, with the reason."""
        choices, payloads = choices_module.collect(api, names), Payloads(api, names)
        builder = _Builder(api, names, choices, payloads, _returned_by(api, names), _accepted_by(api, names, payloads), addresses, origin)
        made, unmade = builder.methods()
        surface = cls(
            made,
            {origin.schemas.get(schema, schema): shape for schema, shape in builder.models()},
            {(origin.schemas.get(each.schema, each.schema), each.variant): builder.payload(each) for each in payloads.all()},
            choices.values,
            tuple(sorted(str(server["url"]) for server in api.document.get("servers", ()))),
        )
        return surface, unmade


@frozen
class _Builder:
    api: Api
    names: Names
    choices: Choices
    payloads: Payloads
    returned_by: dict[str, tuple[Operation, ...]]
    accepted_by: dict[Payload, tuple[Operation, ...]]
    addresses: dict[str, str]
    origin: Origin

    def methods(self) -> tuple[dict[str, Method], list[tuple[str, GeneratorError]]]:
        found: dict[str, Method] = {}
        unmade: list[tuple[str, GeneratorError]] = []
        for operation in self.api.operations:
            try:
                found.update(self._methods(operation))
            except GeneratorError as error:
                unmade.append((operation.key, error))
        return found, unmade

    def _methods(self, operation: api_module.Operation) -> Iterator[tuple[str, Method]]:
        key = self.origin.key(operation.key)
        yield key, self._method(operation)
        folder = self.names.operation(operation.key).folder
        if operation.folder is not None and folder is not None:
            yield f"{key} folder", self._method(operation, folder=True)

    def models(self) -> Iterator[tuple[str, Shape]]:
        for schema in self.api.read_schemas():
            required = self.api.schemas[schema].get("required", ())
            items = {
                # Every attribute may be None, so users do not see what a response requires.
                name: Item(
                    self.names.identifier(name),
                    self._read(inner),
                    required=False,
                    values=_values(inner),
                    declared={**inner, "required": name in required},
                    deprecated=bool(inner.get("deprecated")),
                )
                for name, inner in self._properties(schema).items()
            }
            yield schema, Shape(self.names.model(schema), items, self.returned_by[schema])

    def payload(self, payload: Payload) -> Shape:
        schema = self.api.schemas[payload.schema]
        if "oneOf" in schema:
            parts = " | ".join(sorted(self._written(each, payload) for each in schema["oneOf"]))
            items = {VARIANTS: Item(VARIANTS, parts, required=False, values=(), declared={})}
            return Shape(self.payloads.name(payload), items, self.accepted_by[payload])
        required = () if payload.partial else schema.get("required", ())
        items = {
            name: Item(
                name,
                self._written(inner, payload),
                name in required or TAG in inner,
                _values(inner),
                inner,
                deprecated=bool(inner.get("deprecated")),
            )
            for name, inner in self._properties(payload.schema).items()
            if not inner.get("readOnly")
        }
        return Shape(self.payloads.name(payload), items, self.accepted_by[payload])

    def _method(self, operation: api_module.Operation, *, folder: bool = False) -> Method:
        made = methods.build_method(operation, self.names, self.choices, self.payloads, folder=folder)
        node = self.api.document["paths"][operation.path][operation.method.lower()]
        result = made.returns.removeprefix("Call[").removesuffix("]") if made.returns.startswith("Call[") else made.returns
        values = self.choices.of(operation.key, VALUES)
        return Method(
            Operation(operation.method, operation.path, f"{self.names.operation(operation.key).resource}.{made.name}"),
            result if values is None else result.replace(class_of(values), "str"),
            operation.response.values,
            operation.scope,
            operation.sunset,
            operation.deprecated,
            operation.etag and operation.response.kind == "one" and not folder,
            self._items(operation, made, node),
            self._sent(operation, operation.folder if folder and operation.folder is not None else operation.response),
            {"responses": node["responses"]},
        )

    def _items(self, operation: api_module.Operation, made: GeneratedMethod, node: Json) -> dict[str, Item]:
        declared = {(each["in"], each["name"]): each for each in (*operation.parameters, *operation.form)}
        given = (("path", made.path), ("header", made.headers), ("form", made.form), ("query", made.query))
        items = {
            f"{kind} {each.wire}": self._parameter(operation, each, declared[kind, each.wire]) for kind, group in given for each in group
        }
        # The client itself declares the limits of pagination.
        items |= {f"query {each.wire}": Item(each.name, each.annotation, each.required, (), {}) for each in made.paging}
        if made.body is not None:
            items["body"] = Item(made.body.name, made.body.annotation, made.body.required, (), node["requestBody"], positional=True)
        return {self.origin.item(operation.key, location): item for location, item in items.items()}

    def _sent(self, operation: api_module.Operation, result: ResponseSpec) -> dict[What, str]:
        """Return what the client does that has no name in Python."""
        address = self.addresses.get(operation.key, operation.path)
        sent: dict[What, str] = {
            "moved": without_names(address),
            "wrapper": result.wrapper or "none",
            "safety": "may be repeated" if operation.safe else operation.effect or "is not repeated",
        }
        if operation.paging is not None:
            most = operation.max_limit
            sent["paging"] = operation.paging if most is None else f"{operation.paging}, {most} rows at most"
        if operation.creation is not None:
            sent["wrapper"] = f"{operation.creation.own.wrapper} or {operation.creation.new.wrapper}"
        if result.media is not None:
            sent["media"] = result.media
        if operation.body is not None:
            sent["envelope"] = operation.body.envelope or "none"
            sent["media"] = operation.body.media
        return sent

    def _parameter(self, operation: api_module.Operation, parameter: Parameter, declared: Json) -> Item:
        alias = self.choices.of(operation.key, parameter.wire)
        annotation = parameter.annotation if alias is None else parameter.annotation.replace(class_of(alias), "str")
        return Item(
            parameter.name,
            annotation,
            parameter.required,
            _values(declared["schema"]),
            declared,
            declared["in"] == "path",
            bool(declared.get("deprecated")),
        )

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
        if types.kind(schema) == "mapping":
            values = schema.get("additionalProperties")
            return f"dict[str, {self._written(values, payload) if isinstance(values, dict) and values else 'Any'}]"
        return _plain(schema, _WRITTEN)


def _returned_by(api: Api, names: Names) -> dict[str, tuple[Operation, ...]]:
    """Return schema -> the operations that return it."""
    found: dict[str, list[Operation]] = defaultdict(list)
    for each in api.operations:
        for schema in api.closure(Api.response_schemas(each), variants=False):
            found[schema].append(_named(each, names))
    return {schema: tuple(each) for schema, each in found.items()}


def _accepted_by(api: Api, names: Names, payloads: Payloads) -> dict[Payload, tuple[Operation, ...]]:
    """Return payload -> the operations that accept it."""
    found: dict[Payload, list[Operation]] = defaultdict(list)
    for each in api.operations:
        taken = payloads.by_operation.get(each.key)
        if taken is not None:
            for schema in api.closure({taken.schema}):
                found[Payload(schema, taken.variant, taken.partial)].append(_named(each, names))
    return {payload: tuple(each) for payload, each in found.items()}


def _named(operation: api_module.Operation, names: Names) -> Operation:
    return Operation(operation.method, operation.path, names.operation(operation.key).full)


def _plain(schema: Json, by_kind: dict[str, str]) -> str:
    """Return the type of a value. An enum is open, so its type is str, and its values are compared separately."""
    kind = types.kind(schema)
    if kind == "enum":
        return "str"
    return id_types.find_type(schema) or by_kind.get(kind) or types.READ[kind]


def _values(schema: Json) -> tuple[str, ...]:
    return tuple(sorted(map(str, schema.get("items", schema).get("enum", ()))))
