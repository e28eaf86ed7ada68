"""Field specifiers for generated models: each names the JSON property and its conversion.

Each function takes `name`, the name of the JSON property.
They return Any, as `attrs.field` does, because a type checker takes the type from the annotation.
"""

from __future__ import annotations

from typing import Any

import attrs

from fortnox_core.model import SPEC_KEY, FieldSpec, Kind, Model
from fortnox_core.values import AbsentList


def text(name: str) -> Any:
    """Declare an attribute of type `str | None`."""
    return _declare(name, "text")


def reference(name: str) -> Any:
    """Declare an attribute of type `str | None` that identifies another document; 0 and "0" are None."""
    return _declare(name, "reference")


def integer(name: str) -> Any:
    """Declare an attribute of type `int | None`."""
    return _declare(name, "integer")


def decimal(name: str) -> Any:
    """Declare an attribute of type `Decimal | None`."""
    return _declare(name, "decimal")


def boolean(name: str) -> Any:
    """Declare an attribute of type `bool | None`."""
    return _declare(name, "boolean")


def date(name: str) -> Any:
    """Declare an attribute of type `datetime.date | None`."""
    return _declare(name, "date")


def datetime(name: str) -> Any:
    """Declare an attribute of type `datetime.datetime | None`."""
    return _declare(name, "datetime")


def enum(name: str) -> Any:
    """Declare an attribute of an open enum, `Literal[...] | str | None`."""
    return _declare(name, "enum")


def mapping(name: str) -> Any:
    """Declare an attribute of type `dict[str, Any] | None`: an object with arbitrary keys."""
    return _declare(name, "mapping")


def anything(name: str) -> Any:
    """Declare an attribute whose type is not in Fortnox's document."""
    return _declare(name, "anything")


def nested(name: str, model: type[Model]) -> Any:
    """Declare an attribute of type `model | None`."""
    return _declare(name, "nested", model)


def rows(name: str, model: type[Model]) -> Any:
    """Declare an attribute of type `list[model]`; an absent property and null are the empty list."""
    return _declare_list(name, "nested", model)


def texts(name: str) -> Any:
    """Declare an attribute of type `list[str]`; an absent property and null are the empty list."""
    return _declare_list(name, "text")


def integers(name: str) -> Any:
    """Declare an attribute of type `list[int]`; an absent property and null are the empty list."""
    return _declare_list(name, "integer")


def decimals(name: str) -> Any:
    """Declare an attribute of type `list[Decimal]`; an absent property and null are the empty list."""
    return _declare_list(name, "decimal")


def enums(name: str) -> Any:
    """Declare an attribute that is a list of values of an open enum; an absent property and null are the empty list."""
    return _declare_list(name, "enum")


def _declare(name: str, kind: Kind, model: type[Model] | None = None) -> Any:
    return attrs.field(default=None, metadata={SPEC_KEY: FieldSpec(name, kind, model)})


def _declare_list(name: str, kind: Kind, model: type[Model] | None = None) -> Any:
    return attrs.field(factory=AbsentList, metadata={SPEC_KEY: FieldSpec(name, kind, model, is_list=True)})
