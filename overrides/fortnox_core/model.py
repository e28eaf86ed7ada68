"""The base of all models: reads tolerantly, keeps what it does not know, writes Fortnox's own names."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from datetime import date, datetime
from typing import Any, ClassVar, Self

import attrs

from fortnox_core.shape import as_list
from fortnox_core.wire import Unconvertible

Convert = Callable[[Any], Any]

NAME = "fortnox"
"""The metadata key of an attribute's name at Fortnox."""

CONVERT = "fortnox_convert"
"""The metadata key of an attribute's conversion."""


@attrs.define(slots=True, kw_only=True)
class Model:
    """An object as Fortnox answers it.

    Attributes:
        additional_properties: what Fortnox sent beyond the declared properties, and values that could not be read as declared,
            under Fortnox's own names.
    """

    additional_properties: dict[str, Any] = attrs.field(factory=dict[str, Any], repr=False)

    _plan: ClassVar[dict[str, tuple[str, Convert]] | None] = None

    @classmethod
    def from_dict(cls, properties: Mapping[str, Any]) -> Self:
        """A model from an object of Fortnox's JSON. No value in it raises."""
        plan = cls.__dict__.get("_plan") or cls._make_plan()
        known: dict[str, Any] = {}
        unknown: dict[str, Any] = {}
        for name, value in properties.items():
            if name in plan:
                attribute, convert = plan[name]
                try:
                    known[attribute] = convert(value)
                except Unconvertible:
                    unknown[name] = value
            else:
                unknown[name] = value
        return cls(**known, additional_properties=unknown)

    def to_dict(self) -> dict[str, Any]:
        """The object under Fortnox's own names, without what is absent. Decimals stay Decimals, dates become text."""
        result = dict(self.additional_properties)
        for attribute in attrs.fields(type(self)):
            if NAME in attribute.metadata:
                value = getattr(self, attribute.name)
                if value is not None and value != []:
                    result[attribute.metadata[NAME]] = _plain(value)
        return result

    @classmethod
    def _make_plan(cls) -> dict[str, tuple[str, Convert]]:
        plan = {
            attribute.metadata[NAME]: (attribute.name, attribute.metadata[CONVERT])
            for attribute in attrs.fields(cls)
            if NAME in attribute.metadata
        }
        cls._plan = plan
        return plan


def _plain(value: Any) -> Any:
    if isinstance(value, Model):
        return value.to_dict()
    items = as_list(value)
    if items is not None:
        return [_plain(item) for item in items]
    if isinstance(value, date | datetime):
        return value.isoformat()
    return value
