"""The payload of each request body, and its name: `CustomerCreate`, `CustomerUpdate`, `warehouse.PurchaseOrderReplace`, `AssetScrap`."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import pairwise

from attrs import frozen

from generator.api import Api, Operation, Variant
from generator.errors import GeneratorError
from generator.names import Names

_VERBS: dict[str, Variant] = {"create": "Create", "update": "Update", "replace": "Replace"}


@frozen
class Payload:
    """A schema as one kind of method writes it.

    Attributes:
        schema: the schema.
        variant: the suffix of the name.
        partial: whether required keys may be omitted, because an omitted key does not change.
    """

    schema: str
    variant: Variant
    partial: bool = False


class Payloads:
    """All payloads of an API, by the operations that take them."""

    def __init__(self, api: Api, names: Names) -> None:
        self._api = api
        self._names = names
        written = [each for each in api.operations if each.body is not None and each.body.schema is not None]
        self._ordinary = {each.body.schema for each in written if each.body and self._verb(each) is not None}
        self.by_operation = {each.key: self._build_payload(each) for each in written}

    def name(self, payload: Payload) -> str:
        """Return the name of a payload."""
        return self._names.model(payload.schema) + payload.variant

    def all(self) -> Iterator[Payload]:
        """Return every payload, including nested ones, sorted by name."""
        found = {
            Payload(schema, payload.variant, payload.partial)
            for payload in self.by_operation.values()
            for schema in self._api.closure({payload.schema})
        }
        # Sorted by schema first, because new schemas are named in this order.
        ordered = sorted(sorted(found, key=lambda each: (each.schema, each.variant)), key=self.name)
        for one, other in pairwise(ordered):
            if self.name(one) == self.name(other):
                raise GeneratorError(
                    "spec/names.yaml, models",
                    f"{one.schema} and {other.schema} have the same payload name {self.name(one)}",
                    "rename one of them",
                )
        return iter(ordered)

    def _build_payload(self, operation: Operation) -> Payload:
        """Return the payload of an operation. That of an action is the schema as declared; that of other methods depends on the verb."""
        assert operation.body is not None and operation.body.schema is not None
        schema = operation.body.schema
        verb = self._verb(operation)
        if verb is not None:
            return Payload(schema, verb, partial=verb == "Update" and not operation.replaces)
        variant = operation.variant if schema in self._ordinary else ""
        return Payload(schema, variant, partial=variant == "Update")

    def _verb(self, operation: Operation) -> Variant | None:
        return _VERBS.get(self._names.operation(operation.key).method.split("_")[0])
