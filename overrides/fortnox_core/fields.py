"""The attributes of generated models: each says Fortnox's name and how the value is read.

They return Any, as attrs.field does, since a type checker takes the type from the annotation beside.
"""

from __future__ import annotations

from typing import Any

import attrs

from fortnox_core.model import SPEC, Kind, Model, Spec
from fortnox_core.values import AbsentList


def text(name: str) -> Any:
    """An attribute of type `str | None`."""
    return _attribute(name, "text")


def reference(name: str) -> Any:
    """Declare an attribute of type `str | None` that names another document; 0 and "0" are None."""
    return _attribute(name, "reference")


def integer(name: str) -> Any:
    """An attribute of type `int | None`."""
    return _attribute(name, "integer")


def decimal(name: str) -> Any:
    """An attribute of type `Decimal | None`."""
    return _attribute(name, "decimal")


def boolean(name: str) -> Any:
    """An attribute of type `bool | None`."""
    return _attribute(name, "boolean")


def date(name: str) -> Any:
    """An attribute of type `date | None`."""
    return _attribute(name, "date")


def datetime(name: str) -> Any:
    """An attribute of type `datetime | None`."""
    return _attribute(name, "datetime")


def enum(name: str) -> Any:
    """An attribute of an open enumeration."""
    return _attribute(name, "enum")


def mapping(name: str) -> Any:
    """Declare an attribute of type `dict[str, Any] | None`: an object whose keys are free."""
    return _attribute(name, "mapping")


def anything(name: str) -> Any:
    """An attribute whose type the document does not say."""
    return _attribute(name, "anything")


def nested(name: str, model: type[Model]) -> Any:
    """An attribute that holds a model or None."""
    return _attribute(name, "nested", model)


def rows(name: str, model: type[Model]) -> Any:
    """An attribute that holds a list of models; absent and null are the empty list."""
    return _list_attribute(name, "nested", model)


def texts(name: str) -> Any:
    """An attribute of type `list[str]`; absent and null are the empty list."""
    return _list_attribute(name, "text")


def integers(name: str) -> Any:
    """An attribute of type `list[int]`; absent and null are the empty list."""
    return _list_attribute(name, "integer")


def decimals(name: str) -> Any:
    """An attribute of type `list[Decimal]`; absent and null are the empty list."""
    return _list_attribute(name, "decimal")


def enums(name: str) -> Any:
    """An attribute that holds a list of values of an open enumeration; absent and null are the empty list."""
    return _list_attribute(name, "enum")


def _attribute(name: str, kind: Kind, model: type[Model] | None = None) -> Any:
    return attrs.field(default=None, metadata={SPEC: Spec(name, kind, model)})


def _list_attribute(name: str, kind: Kind, model: type[Model] | None = None) -> Any:
    return attrs.field(factory=AbsentList, metadata={SPEC: Spec(name, kind, model, many=True)})
