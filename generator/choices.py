"""Enums. Each has its own name, so that models, parameters and payloads can share it."""

from __future__ import annotations

from collections.abc import Iterator

from attrs import field, frozen

from generator import naming
from generator.api import Api
from generator.document import Json
from generator.names import Names
from generator.normalization import ENUM_NAME, TAG

VALUES = "values"
"""Used in place of a parameter's name for the values of a response."""


@frozen
class Choices:
    """The enums of an API.

    Attributes:
        by_place: schema and property, or operation and parameter -> name of the enum.
        values: name -> known values.
    """

    by_place: dict[tuple[str, str], str] = field(factory=dict)
    values: dict[str, tuple[str, ...]] = field(factory=dict)

    def of(self, owner: str, name: str) -> str | None:
        """Return the enum of a schema's property or of an operation's parameter; None for other types."""
        return self.by_place.get((owner, name))


def collect(api: Api, names: Names) -> Choices:
    """Collect and name all enums.

    Properties come first, so that responses and requests share a name. A parameter shares it if it has the same values.
    """
    choices = Choices()
    for owner, stem, name, schema in _places(api, names):
        values = tuple(sorted(schema["enum"]))
        own = schema.get(ENUM_NAME)
        proposal = naming.choice(stem, name) if own is None else naming.model(own)
        if own is None and owner not in api.schemas and choices.values.get(proposal, values) != values:
            proposal += "Filter"
        chosen = names.choice(f"{owner} {name}", proposal)
        choices.by_place[owner, name] = chosen
        choices.values[chosen] = tuple(sorted({*choices.values.get(chosen, ()), *values}))
    return choices


def _places(api: Api, names: Names) -> Iterator[tuple[str, str, str, Json]]:
    """Yield owner, name of its model, property or parameter, and schema of every enum."""
    for schema in sorted({*api.read_schemas(), *api.written_schemas()}):
        for name, inner in sorted(api.schemas[schema].get("properties", {}).items()):
            target = inner.get("items", inner)
            if "enum" in target and TAG not in target:
                yield schema, names.model(schema), name, target
    for operation in api.operations:
        resource = names.operation(operation.key).resource
        for parameter in (*operation.parameters, *operation.form):
            target = parameter["schema"].get("items", parameter["schema"])
            if "enum" in target:
                yield operation.key, _singular(operation.response.schema, resource, names), parameter["name"], target
        if operation.response.values:
            target = {"enum": list(operation.response.values), ENUM_NAME: operation.response.enum_name}
            yield operation.key, _singular(None, resource, names), VALUES, target


def _singular(schema: str | None, resource: str, names: Names) -> str:
    """Return the model that the enum of a parameter is named for: the model of the response, without ListItem."""
    if schema is not None:
        return names.model(schema).removesuffix("ListItem")
    namespace, _, plain = resource.rpartition(".")
    stem = "".join(word.capitalize() for word in plain.removesuffix("s").split("_"))
    return f"{namespace}.{stem}" if namespace else stem
