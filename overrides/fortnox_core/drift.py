"""Where an answer departs from its declared types: told to whoever watches, and looked for only then."""

from __future__ import annotations

import importlib
import logging
from collections.abc import Callable, Collection, Iterator, Mapping
from decimal import Decimal
from functools import cache
from typing import Any, get_args, get_type_hints

from attrs import frozen

from fortnox_core.json_types import as_list, as_object
from fortnox_core.model import Model, Spec
from fortnox_core.values import NO_RIGHT, Unconvertible

_logger = logging.getLogger("fortnox.drift")

_NATIVE = {
    "text": ("text",),
    "reference": ("text",),
    "integer": ("integer",),
    "decimal": ("integer", "number"),
    "boolean": ("boolean",),
    "date": ("text",),
    "datetime": ("text",),
    "mapping": ("object",),
    "nested": ("object",),
}
_KINDS = {type(None): "null", str: "text", bool: "boolean", int: "integer", Decimal: "number", dict: "object", list: "array"}


@frozen
class Drift:
    """One value of an answer that is not as declared. Holds no value: what a company's books say is nobody's log.

    Attributes:
        schema: the model, "InvoiceRow".
        property: Fortnox's name of the property, "Price".
        declared: the kind that is declared: text, reference, integer, decimal, boolean, day, moment, choice, mapping,
            nested; "array of ..." for a list; "nothing" where the property is declared nowhere.
        observed: what came: text, integer, number, boolean, object, array, "empty text", "API_NORIGHT", "unknown value" of an
            enumeration; "unreadable text" (or another kind) where the value could not be converted, and stays in
            `additional_properties`.
    """

    schema: str
    property: str
    declared: str
    observed: str


OnDrift = Callable[[Drift], object]


def watcher(hook: OnDrift | None) -> OnDrift | None:
    """Who is told of drift: the hook and the logger `fortnox.drift` at DEBUG; None where neither listens."""
    if not _logger.isEnabledFor(logging.DEBUG):
        return hook

    def tell(drift: Drift) -> None:
        _logger.debug("%s.%s: declared %s, observed %s", drift.schema, drift.property, drift.declared, drift.observed)
        if hook is not None:
            hook(drift)

    return tell


def drifts(model: type[Model], properties: Mapping[str, Any]) -> Iterator[Drift]:
    """What in an object departs from its model. null is no drift: every property of an answer may be null."""
    specs = model.specs()
    for name, value in properties.items():
        if name in specs:
            yield from _of_property(model, *specs[name], value)
        else:
            yield Drift(model.__name__, name, "nothing", _kind(value))


def _of_property(model: Any, attribute: str, spec: Spec, value: Any) -> Iterator[Drift]:
    declared = f"array of {spec.kind}" if spec.many else spec.kind
    items = as_list(value) if spec.many else None
    if spec.many and items is None and value is not None:
        yield Drift(model.__name__, spec.name, declared, _kind(value))
        return
    for item in [value] if items is None else items:
        properties = as_object(item)
        if spec.model is not None and properties is not None:
            yield from drifts(spec.model, properties)
            continue
        observed = _observed(item, spec, known_values(model).get(attribute, ()))
        if observed is not None:
            yield Drift(model.__name__, spec.name, declared, observed)


def _observed(value: Any, spec: Spec, known: Collection[str]) -> str | None:
    """What a value is where it is not as declared, else None."""
    kind = _kind(value)
    if kind == "null" or spec.kind == "anything" or (kind == "empty text" and spec.kind in ("text", "reference")):
        return None
    if kind in ("empty text", NO_RIGHT):
        return kind
    if spec.kind == "enum" and kind == "text":
        return None if value in known else "unknown value"
    if not _readable(value, spec):
        return f"unreadable {kind}"
    return None if kind in _NATIVE.get(spec.kind, ()) else kind


def _readable(value: Any, spec: Spec) -> bool:
    try:
        spec.convert([value] if spec.many else value)
    except Unconvertible:
        return False
    return True


def _kind(value: Any) -> str:
    if value == "":
        return "empty text"
    return NO_RIGHT if value == NO_RIGHT else _KINDS[type(value)]


@cache
def known_values(model: Any) -> dict[str, frozenset[str]]:
    """The known values of a model's enumerations, by attribute."""
    choices = [attribute for attribute, spec in model.specs().values() if spec.kind == "enum"]
    if not choices:
        return {}
    # The models import them for type checkers alone, so that a program that watches nothing never reads them.
    aliases = vars(importlib.import_module(f"{model.__module__.rpartition('.')[0]}.choices"))
    hints = get_type_hints(model, localns=aliases)
    return {attribute: frozenset(_literals(hints[attribute])) for attribute in choices}


def _literals(hint: Any) -> Iterator[str]:
    for argument in get_args(hint):
        if isinstance(argument, str):
            yield argument
        else:
            yield from _literals(argument)
