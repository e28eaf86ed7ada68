"""How the classes that attrs writes a constructor for are made: griffe sees it of dataclasses alone."""

from __future__ import annotations

from collections.abc import Iterator

import griffe
from griffe import ParameterKind as Kind

_DECORATORS = ("attrs.define", "attrs.frozen", "attrs.mutable")
_FIELD = "attrs.field"


def add(owner: griffe.Module | griffe.Class) -> None:
    """Gives each class of a package that has attributes by attrs an `__init__`."""
    for member in list(owner.members.values()):
        if isinstance(member, griffe.Class) and "__init__" not in member.members and _written_by_attrs(member) is not None:
            member.set_member("__init__", _constructor(member))
        if isinstance(member, griffe.Module | griffe.Class):
            add(member)


def _constructor(made: griffe.Class) -> griffe.Function:
    fields: dict[str, griffe.Parameter] = {}
    for base in reversed([made, *made.mro()]):
        own = {each.name: each for each in _fields(base)}
        # An attribute that a base has too stands among its own, as attrs has it.
        fields = {name: each for name, each in fields.items() if name not in own} | own
    ordered = sorted(fields.values(), key=lambda each: each.kind is Kind.keyword_only)
    itself = griffe.Parameter("self", kind=Kind.positional_or_keyword)
    return griffe.Function("__init__", parent=made, parameters=griffe.Parameters(itself, *ordered), returns="None", lineno=0, endlineno=0)


def _fields(made: griffe.Class) -> Iterator[griffe.Parameter]:
    said = _written_by_attrs(made)
    if said is None:
        return
    for each in made.members.values():
        if not isinstance(each, griffe.Attribute) or each.annotation is None or "instance-attribute" not in each.labels:
            continue
        field = _said(each.value) if isinstance(each.value, griffe.ExprCall) and each.value.canonical_path == _FIELD else None
        if field is not None and field.get("init") == "False":
            continue
        default = each.value if field is None else field.get("default", field.get("factory"))
        name = each.name.lstrip("_") if field is None else field.get("alias", each.name.lstrip("_")).strip("'\"")
        is_named = "True" in (said.get("kw_only"), field and field.get("kw_only"))
        yield griffe.Parameter(name, kind=Kind.keyword_only if is_named else Kind.positional_or_keyword, default=default)


def _written_by_attrs(made: griffe.Class) -> dict[str, str] | None:
    """What is said to attrs about the class; None where it has nothing to do with it."""
    for decorator in made.decorators:
        value = decorator.value
        if isinstance(value, griffe.Expr) and value.canonical_path in _DECORATORS:
            return _said(value)
    return None


def _said(call: griffe.Expr) -> dict[str, str]:
    arguments = call.arguments if isinstance(call, griffe.ExprCall) else []
    return {each.name: str(each.value) for each in arguments if isinstance(each, griffe.ExprKeyword)}
