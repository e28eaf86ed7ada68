"""Enumerations: each gets a name of its own, so that models, parameters and payloads can share it."""

from __future__ import annotations

from collections.abc import Iterator

from attrs import field, frozen

from generator import naming
from generator.api import Api
from generator.document import Json
from generator.names import Names
from generator.normalization import ENUM_NAME, TAG

VALUES = "values"
"""Stands for the name of a parameter, where the values of a response are enumerated."""


@frozen
class Choices:
    """The enumerations of an API: where each stands -> its name; name -> its values."""

    by_place: dict[tuple[str, str], str] = field(factory=dict)
    values: dict[str, tuple[str, ...]] = field(factory=dict)

    def of(self, owner: str, name: str) -> str | None:
        """The enumeration of a schema's property, or of an operation's parameter; None where there is none."""
        return self.by_place.get((owner, name))


def collect(api: Api, names: Names) -> Choices:
    """Names all enumerations.

    Properties come first: what is read and what is written share a name. A parameter shares it too where it has the same values.
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
    """(owner, name of its model, property or parameter, schema) of every enumeration."""
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
    """What a parameter's enumeration is about: the model that is answered, without ListItem."""
    if schema is not None:
        return names.model(schema).removesuffix("ListItem")
    namespace, _, plain = resource.rpartition(".")
    stem = "".join(word.capitalize() for word in plain.removesuffix("s").split("_"))
    return f"{namespace}.{stem}" if namespace else stem
