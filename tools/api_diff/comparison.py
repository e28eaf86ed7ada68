"""The changes between two public APIs. Griffe finds them; the rules here say which ones users notice."""

from __future__ import annotations

from collections.abc import Iterator

import griffe
from griffe import BreakageKind as Kind

from tools.api_diff import type_changes
from tools.api_diff.change import ApiChange, fold
from tools.api_diff.public_api import PublicApi

# An empty message: the heading "Removed" says enough.
_PARAMETERS = {
    Kind.PARAMETER_MOVED: "has another position",
    Kind.PARAMETER_REMOVED: "",
    Kind.PARAMETER_CHANGED_KIND: "is {new}, was {old}",
    Kind.PARAMETER_CHANGED_REQUIRED: "must be given now",
    Kind.PARAMETER_ADDED_REQUIRED: "is new, and must be given",
}
_OBJECTS = {
    Kind.OBJECT_REMOVED: "",
    Kind.OBJECT_CHANGED_KIND: "is {new}, was {old}",
    Kind.CLASS_REMOVED_BASE: "has not all its base classes any more",
    Kind.RETURN_CHANGED_TYPE: "has no return type any more",
}
# Methods that programs call by syntax: `with x`, `for each in x`, `x()`.
_SYNTAX = frozenset(
    "__init__ __call__ __iter__ __aiter__ __next__ __anext__ __enter__ __exit__ __aenter__ __aexit__ __len__ __getitem__"
    " __contains__ __eq__ __hash__ __bool__ __await__".split()
)
_ADDED = {Kind.OBJECT_REMOVED, Kind.PARAMETER_REMOVED}


def compare(old: PublicApi, new: PublicApi) -> list[ApiChange]:
    """Return what breaks, then what is additive."""
    instance = new.layout.instance
    found = [
        *_breakages(old, new),
        *type_changes.breaking(old, new),
        *_lost_bases(old, new),
        *_lost_exports(old, new),
        *_protocols(old, new),
    ]
    breaking = fold(found, instance)
    names = {name for each in breaking for name in each.names}
    additive = fold([*_defaults(old, new), *type_changes.additive(old, new), *_additions(old, new)], instance)
    return [*breaking, *(each for each in additive if names.isdisjoint(each.names))]


def _breakages(old: PublicApi, new: PublicApi) -> Iterator[ApiChange]:
    messages = {**_PARAMETERS, **_OBJECTS}
    for breakage in _found(old, new):
        heir = _class_without_base(breakage, new)
        if heir is not None:
            yield ApiChange(tuple(old.names(heir)), "breaking", "Changed", _OBJECTS[Kind.CLASS_REMOVED_BASE])
            continue
        template = messages.get(breakage.kind)
        names = _names(breakage, new, old)
        if template is None or not names or (breakage.kind is Kind.CLASS_REMOVED_BASE and not _lost_public_base(breakage, old)):
            continue
        message = template.format(old=_kind(breakage.old_value), new=_kind(breakage.new_value))
        yield ApiChange(names, "breaking", "Changed" if message else "Removed", message)


def _class_without_base(breakage: griffe.Breakage, new: PublicApi) -> griffe.Object | griffe.Alias | None:
    """Return the class that lost a member because it lost the base class, which still has that member."""
    item = breakage.obj
    if breakage.kind is not Kind.OBJECT_REMOVED or not isinstance(item, griffe.Alias) or not item.inherited:
        return None
    return item.parent if new.has(item.final_target.canonical_path) else None


def _defaults(old: PublicApi, new: PublicApi) -> Iterator[ApiChange]:
    for breakage in _found(old, new):
        names = _names(breakage, new, old)
        if breakage.kind is Kind.PARAMETER_CHANGED_DEFAULT and names:
            message = f"is {breakage.new_value.default} where it is not given, was {breakage.old_value.default}"
            yield ApiChange(names, "additive", "Changed", message)


def _lost_bases(old: PublicApi, new: PublicApi) -> Iterator[ApiChange]:
    """Yield classes that lost a base class. Griffe counts base classes, so it does not find one that was replaced."""
    for name in sorted(old.classes):
        if name in new.classes and old.bases(name) - new.bases(name):
            yield ApiChange((name,), "breaking", "Changed", _OBJECTS[Kind.CLASS_REMOVED_BASE])


def _lost_exports(old: PublicApi, new: PublicApi) -> Iterator[ApiChange]:
    for name in sorted(old.exports - new.exports):
        yield ApiChange((name,), "breaking", "Removed")


def _protocols(old: PublicApi, new: PublicApi) -> Iterator[ApiChange]:
    """Yield new members of exported protocols: they break the classes that users have written for a protocol."""
    for breakage in _found(new, old):
        names = _names(breakage, new, old)
        owner = breakage.obj.parent
        if breakage.kind in _ADDED and names and isinstance(owner, griffe.Class) and _is_protocol(owner) and old.is_exported(owner):
            yield ApiChange(names, "breaking", "Changed", "is new, and each class that implements the protocol must have it")


def _is_protocol(item: griffe.Class) -> bool:
    return any(_path(base) == "typing.Protocol" for base in item.bases)


def _additions(old: PublicApi, new: PublicApi) -> Iterator[ApiChange]:
    """Yield what a comparison in the other direction finds removed."""
    for breakage in _found(new, old):
        names = _names(breakage, new, old)
        if breakage.kind in _ADDED and names:
            yield ApiChange(names, "additive", "Added")
        elif breakage.kind is Kind.PARAMETER_CHANGED_REQUIRED and names:
            yield ApiChange(names, "additive", "Changed", "need not be given any more")


def _found(old: PublicApi, new: PublicApi) -> Iterator[griffe.Breakage]:
    return (each for each in _all_breakages(old, new) if not _is_renamed(each, old, new))


def _is_renamed(breakage: griffe.Breakage, old: PublicApi, new: PublicApi) -> bool:
    """Whether a positional-only parameter has another name only."""
    if breakage.kind not in (Kind.PARAMETER_REMOVED, Kind.PARAMETER_ADDED_REQUIRED):
        return False
    before, after = (each.positional(breakage.obj.canonical_path) for each in (old, new))
    own, other = (before, after) if breakage.kind is Kind.PARAMETER_REMOVED else (after, before)
    name = (breakage.old_value or breakage.new_value).name
    position = next((position for position, each in enumerate(own) if each.name == name), None)
    return position is not None and position < len(other) and (before[position].required or not after[position].required)


def _all_breakages(old: PublicApi, new: PublicApi) -> Iterator[griffe.Breakage]:
    yield from griffe.find_breaking_changes(old.client, new.client)
    for name, before in old.unexported.items():
        after = new.find_class(name)
        if after is not None:
            yield from (each for each in griffe.find_breaking_changes(before, after) if each.obj.name != "__init__")
        elif "." not in name:
            # A removed resource is found as a removed attribute of the client.
            yield griffe.ObjectRemovedBreakage(before, before, None)


def _names(breakage: griffe.Breakage, *apis: PublicApi) -> tuple[str, ...]:
    """Return the names that users have for what changed. Empty if they do not notice it."""
    item = breakage.obj
    of_class = item.parent is not None and item.parent.is_class
    if of_class and item.name.startswith("__") and item.name not in _SYNTAX:
        return ()
    ordered = reversed(apis) if breakage.kind is Kind.OBJECT_REMOVED else apis  # a removed object has names in the old API
    known = next((names for names in (each.names(item) for each in ordered) if names), [])
    if breakage.kind in _PARAMETERS or breakage.kind is Kind.PARAMETER_CHANGED_DEFAULT:
        return _parameter_names(breakage, known, apis)
    return tuple(known)


def _parameter_names(breakage: griffe.Breakage, known: list[str], apis: tuple[PublicApi, ...]) -> tuple[str, ...]:
    item = breakage.obj
    parameter = (breakage.old_value or breakage.new_value).name
    # A changed attribute is reported itself, so its parameter of the constructor is not.
    is_constructor = item.name == "__init__" and breakage.kind is Kind.PARAMETER_REMOVED
    attribute = f"{item.canonical_path.removesuffix('__init__')}{parameter}"
    if parameter.startswith("_") or (is_constructor and any(each.has(attribute) for each in apis)):
        return ()
    return tuple(f"{name}({parameter})" for name in known)


def _lost_public_base(breakage: griffe.Breakage, old: PublicApi) -> bool:
    lost = {_path(each) for each in breakage.old_value} - {_path(each) for each in breakage.new_value}
    return any(old.is_named(path) for path in lost)


def _path(base: str | griffe.Expr) -> str:
    return base.canonical_path if isinstance(base, griffe.Expr) else base


def _kind(value: object) -> str:
    kind = getattr(value, "kind", value)
    return str(getattr(kind, "value", kind))
