"""The base of all models: reads tolerantly, keeps what it does not know, writes Fortnox's own names."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from datetime import date, datetime
from typing import Any, ClassVar, Literal, Self

import attrs

from fortnox_core import values
from fortnox_core.json_types import as_list, as_object
from fortnox_core.values import AbsentList, Unconvertible, WireDateTime

Kind = Literal["text", "reference", "integer", "decimal", "boolean", "date", "datetime", "enum", "mapping", "anything", "nested"]
Convert = Callable[[Any], Any]

SPEC_KEY = "fortnox"
"""The metadata key of an attribute's FieldSpec."""

_CONVERSIONS: dict[Kind, Convert] = {
    "text": values.to_text,
    "reference": values.to_reference,
    "integer": values.to_integer,
    "decimal": values.to_decimal,
    "boolean": values.to_boolean,
    "date": values.to_date,
    "datetime": values.to_datetime,
    "enum": values.to_enum,
    "mapping": values.to_mapping,
    "anything": lambda value: value,
}


@attrs.frozen
class FieldSpec:
    """What an attribute is at Fortnox: its name, its kind, the model it holds where it holds one, and whether it is a list."""

    name: str
    kind: Kind
    model: type[Model] | None = None
    is_list: bool = False

    def convert(self, value: Any) -> Any:
        """The Python value of a JSON value. Raises Unconvertible."""
        read = self._read_model if self.kind == "nested" else _CONVERSIONS[self.kind]
        return _read_list(value, read) if self.is_list else read(value)

    def _read_model(self, value: Any) -> Model | None:
        if values.is_no_value(value):
            return None
        properties = as_object(value)
        if properties is None or self.model is None:
            raise Unconvertible
        return self.model.from_dict(properties)


def _read_list(value: Any, read: Convert) -> list[Any]:
    if values.is_no_value(value):
        return AbsentList()
    items = as_list(value)
    if items is None:
        raise Unconvertible
    return [item for item in map(read, items) if item is not None]


@attrs.define(slots=True, kw_only=True, repr=False)
class Model:
    """An object as Fortnox answers it.

    Attributes:
        additional_properties: what Fortnox sent beyond the declared properties, and values that could not be read as declared,
            under Fortnox's own names.
    """

    additional_properties: dict[str, Any] = attrs.field(factory=dict[str, Any])

    _specs: ClassVar[dict[str, tuple[str, FieldSpec]] | None] = None

    def __repr__(self) -> str:
        """Shows what there is: of the 89 attributes of an invoice most are mostly None."""
        names = [*(attribute for attribute, _ in self.specs().values()), "additional_properties"]
        held = ((name, getattr(self, name)) for name in names)
        shown = [f"{name}={value!r}" for name, value in held if value is not None and value not in ([], {})]
        return f"{type(self).__name__}({', '.join(shown + self._shown_last())})"

    def _shown_last(self) -> list[str]:
        """What a model shows that is no property of Fortnox's."""
        return []

    @classmethod
    def from_dict(cls, properties: Mapping[str, Any]) -> Self:
        """A model from an object of Fortnox's JSON. No value in it raises."""
        specs = cls.specs()
        known: dict[str, Any] = {}
        unknown: dict[str, Any] = {}
        for name, value in properties.items():
            if name in specs:
                attribute, spec = specs[name]
                try:
                    known[attribute] = spec.convert(value)
                except Unconvertible:
                    unknown[name] = value
            else:
                unknown[name] = value
        return cls(**known, additional_properties=unknown)

    def to_dict(self) -> dict[str, Any]:
        """The object under Fortnox's own names, without what is absent. Decimals stay Decimals, dates become text."""
        result = dict(self.additional_properties)
        for name, (attribute, _) in self.specs().items():
            value = getattr(self, attribute)
            if value is not None and (value or not isinstance(value, AbsentList)):
                result[name] = _plain(value)
        return result

    @classmethod
    def specs(cls) -> dict[str, tuple[str, FieldSpec]]:
        """Fortnox's name of each property -> the attribute and what it is."""
        specs = cls.__dict__.get("_specs")
        if specs is None:
            declared = ((each.name, each.metadata.get(SPEC_KEY)) for each in attrs.fields(cls))
            specs = {spec.name: (name, spec) for name, spec in declared if spec is not None}
            cls._specs = specs
        return specs


def _plain(value: Any) -> Any:
    if isinstance(value, Model):
        return value.to_dict()
    items = as_list(value)
    if items is not None:
        return [_plain(item) for item in items]
    if isinstance(value, WireDateTime) and value.text is not None:
        return value.text
    if isinstance(value, date | datetime):
        return value.isoformat()
    return value
