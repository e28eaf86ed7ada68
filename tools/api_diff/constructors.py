"""The constructors that attrs writes. Griffe finds those of dataclasses only."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

import griffe
from griffe import ParameterKind as Kind

_DECORATORS = ("attrs.define", "attrs.frozen", "attrs.mutable")
_FIELD = "attrs.field"


def add(owner: griffe.Module | griffe.Class) -> None:
    """Add an `__init__` to each attrs class of a module."""
    for member in list(owner.members.values()):
        if isinstance(member, griffe.Class) and "__init__" not in member.members and _attrs_options(member) is not None:
            member.set_member("__init__", _constructor(member))
        if isinstance(member, griffe.Module | griffe.Class):
            add(member)


def _constructor(owner: griffe.Class) -> griffe.Function:
    fields: dict[str, griffe.Parameter] = {}
    for base in reversed([owner, *owner.mro()]):
        own = {each.name: each for each in _fields(base)}
        # As in attrs, an attribute of a base that the class defines again is in the order of the class.
        fields = {name: each for name, each in fields.items() if name not in own} | own
    ordered = sorted(fields.values(), key=lambda each: each.kind is Kind.keyword_only)
    self = griffe.Parameter("self", kind=Kind.positional_or_keyword)
    return griffe.Function("__init__", parent=owner, parameters=griffe.Parameters(self, *ordered), returns="None", lineno=0, endlineno=0)


def _fields(owner: griffe.Class) -> Iterator[griffe.Parameter]:
    options = _attrs_options(owner)
    if options is None:
        return
    for each in owner.members.values():
        if isinstance(each, griffe.Attribute) and each.annotation is not None and "instance-attribute" in each.labels:
            parameter = _parameter(each, options)
            if parameter is not None:
                yield parameter


def _parameter(attribute: griffe.Attribute, options: Mapping[str, str]) -> griffe.Parameter | None:
    """Return the parameter of an attribute; None if the constructor does not take it."""
    value = attribute.value
    name = attribute.name.lstrip("_")
    if not (isinstance(value, griffe.ExprCall) and value.canonical_path == _FIELD):
        return griffe.Parameter(name, kind=_kind(options), default=value)
    field = _keywords(value)
    if field.get("init") == "False":
        return None
    default = field.get("default", field.get("factory"))
    return griffe.Parameter(field.get("alias", name).strip("'\""), kind=_kind(options, field), default=default)


def _kind(*options: Mapping[str, str]) -> Kind:
    return Kind.keyword_only if any(each.get("kw_only") == "True" for each in options) else Kind.positional_or_keyword


def _attrs_options(owner: griffe.Class) -> dict[str, str] | None:
    """Return the arguments of the attrs decorator of a class; None if it has no such decorator."""
    for decorator in owner.decorators:
        value = decorator.value
        if isinstance(value, griffe.Expr) and value.canonical_path in _DECORATORS:
            return _keywords(value)
    return None


def _keywords(call: griffe.Expr) -> dict[str, str]:
    arguments = call.arguments if isinstance(call, griffe.ExprCall) else []
    return {each.name: str(each.value) for each in arguments if isinstance(each, griffe.ExprKeyword)}
