"""The attributes of generated models: each says Fortnox's name and how the value is read.

They return Any, as attrs.field does, since a type checker takes the type from the annotation beside.
"""

from __future__ import annotations

from typing import Any

import attrs

from fortnox_core import wire
from fortnox_core.model import CONVERT, NAME, Convert, Model
from fortnox_core.shape import as_list, as_object
from fortnox_core.wire import Unconvertible


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


def texts(name: str) -> Any:
    """An attribute of type `list[str]`; absent and null are the empty list."""
    return _list_attribute(name, wire.text)


def integers(name: str) -> Any:
    """An attribute of type `list[int]`."""
    return _list_attribute(name, wire.integer)


def decimals(name: str) -> Any:
    """An attribute of type `list[Decimal]`."""
    return _list_attribute(name, wire.decimal)


def choices(name: str) -> Any:
    """An attribute that holds a list of values of an open enumeration."""
    return _list_attribute(name, wire.choice)


def _attribute(name: str, convert: Convert) -> Any:
    return attrs.field(default=None, metadata={NAME: name, CONVERT: convert})


def _list_attribute(name: str, convert: Convert) -> Any:
    return attrs.field(factory=list[Any], metadata={NAME: name, CONVERT: _list_of(convert)})


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
