"""What an import changed: by operation, and by the properties of schemas."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from attrs import frozen

from generator.document import Json, operations


@frozen
class Change:
    """One difference. `place` is "GET /3/customers" or "fortnox_Customer.Name"."""

    kind: str
    place: str
    detail: str = ""


def between(old: Json, new: Json) -> list[Change]:
    """The differences of two documents of facts, in the order of their places."""
    return [*_operations(old, new), *_properties(old, new)]


def _operations(old: Json, new: Json) -> Iterator[Change]:
    before = {f"{method} {path}": operation for method, path, operation in operations(old)}
    after = {f"{method} {path}": operation for method, path, operation in operations(new)}
    for key in sorted(before.keys() | after.keys()):
        if key not in after:
            yield Change("removed", key)
        elif key not in before:
            yield Change("added", key)
        elif before[key] != after[key]:
            yield Change("changed", key, ", ".join(_parts(before[key], after[key])))


def _parts(before: Json, after: Json) -> Iterator[str]:
    """Which parts of an operation differ; parameters by their names."""
    for part in sorted(before.keys() | after.keys()):
        if before.get(part) == after.get(part):
            continue
        if part != "parameters":
            yield part
            continue
        ours = {each["name"]: each for each in before.get(part, ())}
        theirs = {each["name"]: each for each in after.get(part, ())}
        for name in sorted(ours.keys() | theirs.keys()):
            if ours.get(name) != theirs.get(name):
                yield f"parameter {name} {'added' if name not in ours else 'removed' if name not in theirs else 'changed'}"


def _properties(old: Json, new: Json) -> Iterator[Change]:
    before, after = old["components"]["schemas"], new["components"]["schemas"]
    for name in sorted(before.keys() | after.keys()):
        if name not in after:
            yield Change("removed", name)
        elif name not in before:
            yield Change("added", name)
        else:
            yield from _schema(name, before[name], after[name])


def _schema(name: str, before: Json, after: Json) -> Iterator[Change]:
    ours, theirs = before.get("properties", {}), after.get("properties", {})
    for key in sorted(ours.keys() | theirs.keys()):
        if key not in theirs:
            yield Change("removed", f"{name}.{key}")
        elif key not in ours:
            yield Change("added", f"{name}.{key}", _short(theirs[key]))
        elif ours[key] != theirs[key]:
            yield Change("changed", f"{name}.{key}", f"{_short(ours[key])} -> {_short(theirs[key])}")
    rest = [key for key in sorted(before.keys() | after.keys()) if key != "properties" and before.get(key) != after.get(key)]
    if rest:
        yield Change("changed", name, ", ".join(rest))


def _short(schema: Any) -> str:
    return ", ".join(f"{key}: {value}" for key, value in sorted(schema.items())) if isinstance(schema, dict) else str(schema)
