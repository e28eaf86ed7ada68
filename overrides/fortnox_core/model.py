"""The base of all models: reads tolerantly, keeps what it does not know, writes Fortnox's own names."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from datetime import date, datetime
from typing import Any, ClassVar, Self

import attrs

from fortnox_core import wire
from fortnox_core.shape import as_list, as_object
from fortnox_core.wire import Unconvertible

Convert = Callable[[Any], Any]

_NAME = "fortnox"
_CONVERT = "fortnox_convert"


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
            if _NAME in attribute.metadata:
                value = getattr(self, attribute.name)
                if value is not None and value != []:
                    result[attribute.metadata[_NAME]] = _plain(value)
        return result

    @classmethod
    def _make_plan(cls) -> dict[str, tuple[str, Convert]]:
        plan = {
            attribute.metadata[_NAME]: (attribute.name, attribute.metadata[_CONVERT])
            for attribute in attrs.fields(cls)
            if _NAME in attribute.metadata
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


# The specifiers of generated attributes: Fortnox's name, and the conversion. They return Any, as attrs.field does, since a type
# checker takes the type from the annotation.


def text(name: str) -> Any:
    """An attribute of type `str | None`."""
    return _attribute(name, wire.text)


def integer(name: str) -> Any:
    """An attribute of type `int | None`."""
    return _attribute(name, wire.integer)


def decimal(name: str) -> Any:
    """An attribute of type `Decimal | None`."""
    return _attribute(name, wire.decimal)


def boolean(name: str) -> Any:
    """An attribute of type `bool | None`."""
    return _attribute(name, wire.boolean)


def day(name: str) -> Any:
    """An attribute of type `date | None`."""
    return _attribute(name, wire.day)


def moment(name: str) -> Any:
    """An attribute of type `datetime | None`."""
    return _attribute(name, wire.moment)


def choice(name: str) -> Any:
    """An attribute of an open enumeration."""
    return _attribute(name, wire.choice)


def anything(name: str) -> Any:
    """An attribute whose type the document does not say."""
    return _attribute(name, lambda value: value)


def nested(name: str, model: type[Model]) -> Any:
    """An attribute that holds a model or None."""
    return _attribute(name, _reader_of(model))


def rows(name: str, model: type[Model]) -> Any:
    """An attribute that holds a list of models; absent and null are the empty list."""
    return _list_attribute(name, _reader_of(model))


def values(name: str, convert: Convert) -> Any:
    """An attribute that holds a list of plain values, each read by a conversion of `fortnox_core.wire`."""
    return _list_attribute(name, convert)


def _attribute(name: str, convert: Convert) -> Any:
    return attrs.field(default=None, metadata={_NAME: name, _CONVERT: convert})


def _list_attribute(name: str, convert: Convert) -> Any:
    return attrs.field(factory=list[Any], metadata={_NAME: name, _CONVERT: _list_of(convert)})


def _reader_of(model: type[Model]) -> Convert:
    def read(value: Any) -> Model | None:
        if value is None or value == "" or value == wire.NO_RIGHT:
            return None
        properties = as_object(value)
        if properties is None:
            raise Unconvertible
        return model.from_dict(properties)

    return read


def _list_of(convert: Convert) -> Convert:
    def read(value: Any) -> list[Any]:
        if value is None or value == "" or value == wire.NO_RIGHT:
            return []
        items = as_list(value)
        if items is None:
            raise Unconvertible
        return [item for item in map(convert, items) if item is not None]

    return read
