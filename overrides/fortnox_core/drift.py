"""Schema drift: values of a response that differ from their declared types.

Drift is computed only if a hook or the logger `fortnox.drift` receives it.
"""

from __future__ import annotations

import importlib
import logging
from collections.abc import Callable, Collection, Iterator, Mapping
from decimal import Decimal
from functools import cache
from typing import Any, get_args, get_type_hints

from attrs import frozen

from fortnox_core.json_types import as_list, as_object
from fortnox_core.model import FieldSpec, Model, field_specs
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
_JSON_TYPES = {type(None): "null", str: "text", bool: "boolean", int: "integer", Decimal: "number", dict: "object", list: "array"}


@frozen
class Drift:
    """Report one value of a response that differs from its declared type.

    It does not contain the value, because accounting data must not get into a log.

    Attributes:
        schema: name of the model, "InvoiceRow".
        property: Fortnox's name of the property, "Price".
        declared: declared type: text, reference, integer, decimal, boolean, date, datetime, enum, mapping, nested, anything;
            "array of ..." for a list; "nothing" if the property is not declared.
        observed: received type: text, integer, number, boolean, object, array; "empty text"; "API_NORIGHT";
            "unknown value" of an enum; "unreadable text" (or another type) if the value could not be converted and is stored in
            `additional_properties`.
    """

    schema: str
    property: str
    declared: str
    observed: str


OnDrift = Callable[[Drift], object]
"""Callback for drift: it is called once for each value that differs from its declared type."""


def build_drift_handler(hook: OnDrift | None) -> OnDrift | None:
    """Return the function that receives drift: it logs to `fortnox.drift` at DEBUG and calls the hook.

    Args:
        hook: called with each Drift; None if there is no hook.

    Returns:
        The function, or None if drift is neither logged nor passed to a hook.
    """
    if not _logger.isEnabledFor(logging.DEBUG):
        return hook

    def report(drift: Drift) -> None:
        _logger.debug("%s.%s: declared %s, observed %s", drift.schema, drift.property, drift.declared, drift.observed)
        if hook is not None:
            hook(drift)

    return report


def find_drifts(model: type[Model], properties: Mapping[str, Any]) -> Iterator[Drift]:
    """Find the properties of a JSON object that differ from its model.

    null is not drift: every property of a response may be null.

    Args:
        model: the model of the object.
        properties: the decoded JSON object.

    Yields:
        One Drift for each value that differs, those of nested objects included.
    """
    specs = field_specs(model)
    for name, value in properties.items():
        if name in specs:
            yield from _find_in_property(model, *specs[name], value)
        else:
            yield Drift(model.__name__, name, "nothing", _json_type(value))


def _find_in_property(model: Any, attribute: str, spec: FieldSpec, value: Any) -> Iterator[Drift]:
    declared = f"array of {spec.kind}" if spec.is_list else spec.kind
    items = as_list(value) if spec.is_list else None
    if spec.is_list and items is None and value is not None:
        yield Drift(model.__name__, spec.name, declared, _json_type(value))
        return
    for item in [value] if items is None else items:
        properties = as_object(item)
        if spec.model is not None and properties is not None:
            yield from find_drifts(spec.model, properties)
            continue
        observed = _observe(item, spec, known_values(model).get(attribute, ()))
        if observed is not None:
            yield Drift(model.__name__, spec.name, declared, observed)


def _observe(value: Any, spec: FieldSpec, known: Collection[str]) -> str | None:
    """Return `Drift.observed` of a value; None if it is as declared."""
    json_type = _json_type(value)
    if json_type == "null" or spec.kind == "anything" or (json_type == "empty text" and spec.kind in ("text", "reference")):
        return None
    if json_type in ("empty text", NO_RIGHT):
        return json_type
    if spec.kind == "enum" and json_type == "text":
        return None if value in known else "unknown value"
    if not _is_convertible(value, spec):
        return f"unreadable {json_type}"
    return None if json_type in _NATIVE.get(spec.kind, ()) else json_type


def _is_convertible(value: Any, spec: FieldSpec) -> bool:
    try:
        spec.convert([value] if spec.is_list else value)
    except Unconvertible:
        return False
    return True


def _json_type(value: Any) -> str:
    if value == "":
        return "empty text"
    return NO_RIGHT if value == NO_RIGHT else _JSON_TYPES[type(value)]


@cache
def known_values(model: Any) -> dict[str, frozenset[str]]:
    """Return the known values of a model's enums: attribute -> values."""
    enums = [attribute for attribute, spec in field_specs(model).values() if spec.kind == "enum"]
    if not enums:
        return {}
    # Models import their enum aliases under TYPE_CHECKING only, so a program that does not use drift never loads them.
    aliases = vars(importlib.import_module(f"{model.__module__.rpartition('.')[0]}.choices"))
    hints = get_type_hints(model, localns=aliases)
    return {attribute: frozenset(_iterate_literals(hints[attribute])) for attribute in enums}


def _iterate_literals(hint: Any) -> Iterator[str]:
    for argument in get_args(hint):
        if isinstance(argument, str):
            yield argument
        else:
            yield from _iterate_literals(argument)
