"""Compile functions that build models of decoded JSON.

There are three forms. All give models equal to those of `Model.from_dict`, which defines how a value is converted.

- strict: msgspec decodes into a struct with the types that responses usually have. Any other type, an undeclared property and
  API_NORIGHT need another form.
- tolerant: the struct accepts every type, and undeclared properties whose names are given.
- objects: the input is a decoded JSON object, as a dict.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from decimal import Decimal
from functools import cache, lru_cache
from typing import Any

import attrs
import msgspec

from fortnox_core import values
from fortnox_core.model import SPEC_KEY, FieldSpec, field_specs
from fortnox_core.values import AbsentList, Unconvertible

Build = Callable[[Any], Any]

# The types that msgspec decodes each kind into. The expressions in _EXPRESSIONS check the rest.
_TYPES: dict[str, Any] = {
    "text": str | int | None,
    "reference": str | int | None,
    "integer": int | str | None,
    "decimal": Any,
    "boolean": bool | None,
    "date": str | None,
    "datetime": str | None,
    "enum": str | None,
    "mapping": dict[str, Any] | str | None,
    "anything": Any,
}

_ITEM_TYPES: dict[str, Any] = {"text": str, "integer": int, "decimal": Decimal, "enum": str}

_LIST_EXPRESSIONS = {"enum": "[item for item in v if item]", "decimal": "[item for item in v if item.is_finite() or reject()]"}

_EXPRESSIONS = {
    "text": "v if v.__class__ is str or v is None else text(v)",
    "reference": "v if v is None or (v.__class__ is str and v and v != '0') else reference(v)",
    "integer": "v if v.__class__ is int or v is None else integer(v)",
    # msgspec calls float_hook for a literal with a fraction only if the declared type is Any.
    "decimal": "decimal(v) if v.__class__ is int or v.__class__ is str else v if v is None or v.__class__ is Decimal else reject()",
    "boolean": "v",
    "date": "date(v) if v else None",
    "datetime": "datetime(v) if v else None",
    "enum": "v or None",
    "mapping": "v if v is None or v.__class__ is dict else mapping(v)",
    "anything": "v",
}

# In these, `name` is the property and `rest` the dict that receives a value that cannot be converted.
_TOLERANT_EXPRESSIONS = {
    "text": "v if (v.__class__ is str and v != NO_RIGHT) or v is None else text(v, {name}, rest)",
    "reference": "v if v is None or (v.__class__ is str and v and v != '0' and v != NO_RIGHT) else reference(v, {name}, rest)",
    "integer": "v if v.__class__ is int or v is None else integer(v, {name}, rest)",
    "decimal": "cached_decimal(v) if v.__class__ is int else v if v.__class__ is Decimal or v is None else decimal(v, {name}, rest)",
    "boolean": "v if v.__class__ is bool or v is None else boolean(v, {name}, rest)",
    "date": "None if v is None else date(v, {name}, rest)",
    "datetime": "None if v is None else datetime(v, {name}, rest)",
    "enum": "None if v is None else v or None if v.__class__ is str and v != NO_RIGHT else enum(v, {name}, rest)",
    "mapping": "v if v is None or v.__class__ is dict else mapping(v, {name}, rest)",
    "anything": "v",
}


# Classes are Any below: classes created at run time cannot be type-checked, and mypy treats models as unhashable, their classes too.


@cache
def build_struct(model: Any) -> tuple[Any, Build]:
    """Return the strict struct that mirrors a model, and the function that converts the struct to the model.

    Args:
        model: class of the objects.

    Returns:
        The struct, and the function. The function raises Unconvertible for a value that needs another form.
    """
    scope: dict[str, Any] = {
        "text": values.to_text,
        "reference": values.to_reference,
        "mapping": values.to_mapping,
        "integer": values.to_integer,
        "decimal": _decimal,
        "date": _date,
        "datetime": values.to_datetime,
        "reject": _reject,
    }
    fields: list[tuple[str, Any, Any]] = []
    lines: list[str] = []
    for number, (name, (attribute, spec)) in enumerate(field_specs(model).items()):
        field_type, expression = _build_field(spec, f"build{number}", scope)
        fields.append((attribute, field_type, msgspec.field(default=None, name=name)))
        lines += [f"v = row.{attribute}", f"instance.{attribute} = {expression}"]
    struct = msgspec.defstruct(model.__name__, fields, forbid_unknown_fields=True, gc=False)
    return struct, _compile(model, ["rest = {}", *lines], scope)


def build_tolerant_struct(model: Any, undeclared: Mapping[Any, Iterable[str]]) -> tuple[Any, Build]:
    """Return a struct that accepts every type, and the function that converts the struct to the model.

    Args:
        model: class of the objects.
        undeclared: names of the undeclared properties that the struct accepts, for the model and each nested model.

    Returns:
        The struct, and the function.
    """
    fields: list[tuple[str, Any, Any]] = []
    lines, scope = ["rest = {}"], _tolerant_scope()
    for number, (name, (attribute, spec)) in enumerate(field_specs(model).items()):
        nested: Any = None
        if spec.model is not None:
            nested, scope[f"build{number}"] = build_tolerant_struct(spec.model, undeclared)
        fields.append((attribute, _tolerant_type(spec, nested), msgspec.field(default=None, name=name)))
        lines += [f"v = row.{attribute}", f"instance.{attribute} = {_tolerant_expression(spec, number, nested, scope)}"]
    for number, name in enumerate(undeclared.get(model, ())):
        # Names of a response are values in the scope. They are never in the source text.
        scope[f"undeclared{number}"] = name
        fields.append((f"undeclared_{number}", Any, msgspec.field(default=msgspec.UNSET, name=name)))
        lines += [f"v = row.undeclared_{number}", f"if v is not UNSET: rest[undeclared{number}] = v"]
    struct = msgspec.defstruct(model.__name__, fields, forbid_unknown_fields=True, gc=False)
    return struct, _compile(model, lines, scope)


@cache
def build_from_object(model: Any) -> Build:
    """Return the function that converts a JSON object, as a dict, to the model: `Model.from_dict`, compiled.

    The function removes the declared properties from the dict. This finds the undeclared ones at the lowest cost.

    Args:
        model: class of the objects.
    """
    names = tuple(field_specs(model))
    scope = _tolerant_scope() | {"names": names, "defaults": (None,) * len(names)}
    lines = ["rest = {}"]
    if names:
        lines.append("".join(f"v{number}, " for number in range(len(names))) + "= map(row.pop, names, defaults)")
    for number, (attribute, spec) in enumerate(field_specs(model).values()):
        nested: Any = spec.model
        if nested is not None:
            scope[f"build{number}"] = build_from_object(nested)
        lines += [f"v = v{number}", f"instance.{attribute} = {_tolerant_expression(spec, number, dict, scope)}"]
    return _compile(model, [*lines, "if row: rest.update(row)"], scope)


def _compile(model: Any, lines: Iterable[str], scope: dict[str, Any]) -> Build:
    """Compile a function that builds a model from `row`. The lines set the attributes, and `rest`: the additional properties."""
    scope |= {"new": object.__new__, "model": model, "AbsentList": AbsentList, "Decimal": Decimal}
    # Attributes that are not properties, such as the ETag, are set by other readers.
    extra = [each.name for each in attrs.fields(model) if SPEC_KEY not in each.metadata and each.name != "additional_properties"]
    source = ["def build(row):", "instance = new(model)", *lines]
    source += [f"instance.{name} = None" for name in extra] + ["instance.additional_properties = rest", "return instance"]
    # Attribute names are valid identifiers: the generator guarantees it. attrs compiles its __init__ in the same way.
    exec("\n ".join(source), scope)  # noqa: S102
    build: Build = scope["build"]
    return build


def _build_field(spec: FieldSpec, builder: str, scope: dict[str, Any]) -> tuple[Any, str]:
    """Return the field's type in the strict struct, and the expression that converts `v` to the attribute's value."""
    inner: Any = _ITEM_TYPES.get(spec.kind)
    single, expression = _TYPES.get(spec.kind), _EXPRESSIONS.get(spec.kind, "v")
    model: Any = spec.model
    if model is not None:
        inner, scope[builder] = build_struct(model)
        single, expression = inner | None, f"None if v is None else {builder}(v)"
    if not spec.is_list:
        return single, expression
    # A list that contains null needs another form.
    items = f"[{builder}(item) for item in v]" if model is not None else _LIST_EXPRESSIONS.get(spec.kind, "v")
    return list.__class_getitem__(inner) | None, f"AbsentList() if v is None else {items}"


def _tolerant_type(spec: FieldSpec, nested: Any) -> Any:
    """Return the field's type in the tolerant struct. `nested` is the struct of a nested model, None for other kinds."""
    if nested is None:
        return Any
    if spec.is_list:
        return list.__class_getitem__(nested | None) | dict[str, Any] | str | int | bool | None
    return nested | list[Any] | str | int | bool | None


def _tolerant_expression(spec: FieldSpec, number: int, nested: Any, scope: dict[str, Any]) -> str:
    """Return the expression that converts `v` of any type. `nested` is the class of a decoded object of a nested model."""
    name = f"name{number}"
    scope[name] = spec.name
    if not spec.is_list and spec.model is None:
        return _TOLERANT_EXPRESSIONS[spec.kind].format(name=name)
    scope |= {f"convert{number}": _build_conversion(spec.convert, AbsentList if spec.is_list else None), f"nested{number}": nested}
    other = f"convert{number}(v, {name}, rest)"
    if not spec.is_list:
        return f"build{number}(v) if v.__class__ is nested{number} else None if v is None else {other}"
    other = f"AbsentList() if v is None else {other}"
    if spec.model is None:
        return other
    return f"[build{number}(item) for item in v if item is not None] if has_only(v, nested{number}) else {other}"


def _has_only(value: Any, nested: Any) -> bool:
    """Return whether a value is a list of decoded objects and null."""
    return value.__class__ is list and {*map(type, value)} <= {nested, type(None)}


# A page has few different dates, and most of its amounts without a fraction are 0: conversions are cached.
_date = lru_cache(maxsize=4096)(values.to_date)
_decimal = lru_cache(maxsize=4096)(values.to_decimal)


def _reject() -> Any:
    raise Unconvertible


_UNREADABLE: Any = object()
_CACHED_LENGTH = 40
"""The length of text from which a conversion is not cached: the text is no date, number or boolean."""


def _build_conversion(read: Callable[[Any], Any], default: Callable[[], Any] | None = None) -> Callable[[Any, str, dict[str, Any]], Any]:
    """Return a function that stores a value that `read` cannot convert, and returns the default for it."""

    def convert(value: Any, name: str, rest: dict[str, Any]) -> Any:
        try:
            return read(value)
        except Unconvertible:
            rest[name] = value
            return None if default is None else default()

    return convert


def _build_cached_conversion(read: Callable[[Any], Any]) -> Callable[[Any, str, dict[str, Any]], Any]:
    """Return a function that stores a value that `read` cannot convert. Conversions of short text are cached: a page repeats them."""

    def attempt(value: Any) -> Any:
        try:
            return read(value)
        except Unconvertible:
            return _UNREADABLE

    cached = lru_cache(maxsize=4096)(attempt)

    def convert(value: Any, name: str, rest: dict[str, Any]) -> Any:
        found = cached(value) if value.__class__ is str and len(value) < _CACHED_LENGTH else attempt(value)
        if found is not _UNREADABLE:
            return found
        rest[name] = value
        return None

    return convert


_CONVERSIONS = {
    "text": _build_conversion(values.to_text),
    "reference": _build_conversion(values.to_reference),
    "integer": _build_cached_conversion(values.to_integer),
    "decimal": _build_cached_conversion(values.to_decimal),
    "boolean": _build_cached_conversion(values.to_boolean),
    "date": _build_cached_conversion(values.to_date),
    "datetime": _build_conversion(values.to_datetime),
    "enum": _build_conversion(values.to_enum),
    "mapping": _build_conversion(values.to_mapping),
}


def _tolerant_scope() -> dict[str, Any]:
    return {**_CONVERSIONS, "has_only": _has_only, "cached_decimal": _decimal, "NO_RIGHT": values.NO_RIGHT, "UNSET": msgspec.UNSET}
