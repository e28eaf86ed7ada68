"""Which payload a body is, and what it is called: `CustomerCreate`, `CustomerUpdate`, `warehouse.PurchaseOrderReplace`, `AssetScrap`."""

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
    """A schema as it is written by one kind of method.

    `partial` says that keys may be left out though the schema requires them, since what is not sent stays as it is.
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
        self.by_operation = {each.key: self._of(each) for each in written}

    def name(self, payload: Payload) -> str:
        return self._names.model(payload.schema) + payload.variant

    def all(self) -> Iterator[Payload]:
        """Every payload and those nested in it, sorted by name."""
        found = {
            Payload(schema, payload.variant, payload.partial)
            for payload in self.by_operation.values()
            for schema in self._api.closure({payload.schema})
        }
        # By schema first: a schema that is new is named in this order.
        ordered = sorted(sorted(found, key=lambda each: (each.schema, each.variant)), key=self.name)
        for one, other in pairwise(ordered):
            if self.name(one) == self.name(other):
                raise GeneratorError(
                    "spec/names.yaml, models",
                    f"{one.schema} and {other.schema} both make the payload {self.name(one)}",
                    "rename one of them",
                )
        return iter(ordered)

    def _of(self, operation: Operation) -> Payload:
        """What an ordinary method takes depends on its verb; an action of its own takes the schema as declared."""
        assert operation.body is not None and operation.body.schema is not None
        schema = operation.body.schema
        verb = self._verb(operation)
        if verb is not None:
            return Payload(schema, verb, partial=verb == "Update" and not operation.replaces)
        variant = operation.variant if schema in self._ordinary else ""
        return Payload(schema, variant, partial=variant == "Update")

    def _verb(self, operation: Operation) -> Variant | None:
        return _VERBS.get(self._names.operation(operation.key).method.split("_")[0])
