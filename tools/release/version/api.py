"""What changed in the Python API between two faces: griffe finds it, rules say what of it users notice."""

from __future__ import annotations

from collections.abc import Iterator

import griffe
from griffe import BreakageKind as Kind

from tools.release.version import types
from tools.release.version.face import Face
from tools.release.version.news import News, folded

# What is gone is told by its heading.
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
    Kind.RETURN_CHANGED_TYPE: "does not say any more what it gives",
}
# What a program writes otherwise: `with x`, `for each in x`, `x()`.
_SPOKEN = frozenset(
    "__init__ __call__ __iter__ __aiter__ __next__ __anext__ __enter__ __exit__ __aenter__ __aexit__ __len__ __getitem__"
    " __contains__ __eq__ __hash__ __bool__ __await__".split()
)
_ADDED = {Kind.OBJECT_REMOVED, Kind.PARAMETER_REMOVED}


def between(old: Face, new: Face) -> list[News]:
    """What breaks, then what is new or another. Async twins are told with their sync ones."""
    breaks = folded([*_breaks(old, new), *types.breaks(old, new), *_lost_bases(old, new), *_unexported(old, new), *_protocols(old, new)])
    broken = {name for each in breaks for name in each.names}
    others = folded([*_defaults(old, new), *types.others(old, new), *_additions(old, new)])
    return [*breaks, *(each for each in others if broken.isdisjoint(each.names))]


def _breaks(old: Face, new: Face) -> Iterator[News]:
    for breakage in _found(old, new):
        orphan = _orphan(breakage, new)
        if orphan is not None:
            yield News(tuple(old.names(orphan)), "breaking", "Changed", _OBJECTS[Kind.CLASS_REMOVED_BASE])
            continue
        words = {**_PARAMETERS, **_OBJECTS}.get(breakage.kind)
        names = _names(breakage, new, old)
        if words is None or not names or (breakage.kind is Kind.CLASS_REMOVED_BASE and not _lost(breakage, old)):
            continue
        told = words.format(old=_kind(breakage.old_value), new=_kind(breakage.new_value))
        yield News(names, "breaking", "Changed" if told else "Removed", told)


def _orphan(breakage: griffe.Breakage, new: Face) -> griffe.Object | griffe.Alias | None:
    """The class that has something no more because a base is gone that still has it."""
    seen = breakage.obj
    if breakage.kind is not Kind.OBJECT_REMOVED or not isinstance(seen, griffe.Alias) or not seen.inherited:
        return None
    return seen.parent if new.has(seen.final_target.canonical_path) else None


def _defaults(old: Face, new: Face) -> Iterator[News]:
    for breakage in _found(old, new):
        names = _names(breakage, new, old)
        if breakage.kind is Kind.PARAMETER_CHANGED_DEFAULT and names:
            told = f"is {breakage.new_value.default} where it is not given, was {breakage.old_value.default}"
            yield News(names, "additive", "Changed", told)


def _lost_bases(old: Face, new: Face) -> Iterator[News]:
    """Griffe counts bases; what is caught or checked by a base that is another one now is not any more."""
    for name in sorted(old.classes):
        if name in new.classes and old.bases(name) - new.bases(name):
            yield News((name,), "breaking", "Changed", _OBJECTS[Kind.CLASS_REMOVED_BASE])


def _unexported(old: Face, new: Face) -> Iterator[News]:
    """What a module said that it exports, and says no more."""
    for name in sorted(old.exports - new.exports):
        yield News((name,), "breaking", "Removed")


def _protocols(old: Face, new: Face) -> Iterator[News]:
    """What is new in a protocol that is exported breaks whoever has written a class for it."""
    for breakage in _found(new, old):
        names = _names(breakage, new, old)
        owner = breakage.obj.parent
        if breakage.kind in _ADDED and names and isinstance(owner, griffe.Class) and _is_protocol(owner) and old.exported(owner):
            yield News(names, "breaking", "Changed", "is new, and must be in what is written for the protocol")


def _is_protocol(seen: griffe.Class) -> bool:
    return any(_path(base) == "typing.Protocol" for base in seen.bases)


def _additions(old: Face, new: Face) -> Iterator[News]:
    """What would be gone, were the new one the old one."""
    for breakage in _found(new, old):
        names = _names(breakage, new, old)
        if breakage.kind in _ADDED and names:
            yield News(names, "additive", "Added")
        elif breakage.kind is Kind.PARAMETER_CHANGED_REQUIRED and names:
            yield News(names, "additive", "Changed", "need not be given any more")


def _found(old: Face, new: Face) -> Iterator[griffe.Breakage]:
    return (each for each in _compared(old, new) if not _is_renamed(each, old, new))


def _is_renamed(breakage: griffe.Breakage, old: Face, new: Face) -> bool:
    """Whether what is given by its place alone has another name only."""
    if breakage.kind not in (Kind.PARAMETER_REMOVED, Kind.PARAMETER_ADDED_REQUIRED):
        return False
    before, after = (each.places(breakage.obj.canonical_path) for each in (old, new))
    own, other = (before, after) if breakage.kind is Kind.PARAMETER_REMOVED else (after, before)
    place = next((place for place, each in enumerate(own) if each.name == (breakage.old_value or breakage.new_value).name), None)
    return place is not None and place < len(other) and (before[place].required or not after[place].required)


def _compared(old: Face, new: Face) -> Iterator[griffe.Breakage]:
    yield from griffe.find_breaking_changes(old.client, new.client)
    for name, held in old.held.items():
        now = new.called(name)
        if now is not None:
            yield from (each for each in griffe.find_breaking_changes(held, now) if each.obj.name != "__init__")
        elif "." not in name:
            # Of a resource that is gone the client's own attribute tells.
            yield griffe.ObjectRemovedBreakage(held, held, None)


def _names(breakage: griffe.Breakage, *faces: Face) -> tuple[str, ...]:
    """How users call what changed; nothing where they do not notice."""
    seen = breakage.obj
    of_class = seen.parent is not None and seen.parent.is_class
    if of_class and seen.name.startswith("__") and seen.name not in _SPOKEN:
        return ()
    of = reversed(faces) if breakage.kind is Kind.OBJECT_REMOVED else faces  # what is gone has names in the old one
    known = next((names for names in (each.names(seen) for each in of) if names), [])
    if breakage.kind in _PARAMETERS or breakage.kind is Kind.PARAMETER_CHANGED_DEFAULT:
        parameter = (breakage.old_value or breakage.new_value).name
        # That a class has another attribute says that it is made with another one.
        is_made = seen.name == "__init__" and breakage.kind is Kind.PARAMETER_REMOVED
        is_told = is_made and any(each.has(f"{seen.canonical_path.removesuffix('__init__')}{parameter}") for each in faces)
        return () if parameter.startswith("_") or is_told else tuple(f"{name}({parameter})" for name in known)
    return tuple(known)


def _lost(breakage: griffe.Breakage, old: Face) -> bool:
    """Whether a base class that is gone was one that users know."""
    gone = {_path(each) for each in breakage.old_value} - {_path(each) for each in breakage.new_value}
    return any(old.knows(path) for path in gone)


def _path(base: str | griffe.Expr) -> str:
    return base.canonical_path if isinstance(base, griffe.Expr) else base


def _kind(value: object) -> str:
    kind = getattr(value, "kind", value)
    return str(getattr(kind, "value", kind))
