"""Compare two imports: operations, and properties of schemas."""

from __future__ import annotations

from collections.abc import Collection, Iterator
from typing import Any

from attrs import frozen

from generator.document import Json, operations


@frozen
class Change:
    """One difference.

    Attributes:
        kind: "added", "removed", "changed", "renamed", "vanished" or "broken".
        location: "GET /3/customers" or "fortnox_Customer.Name".
        detail: what differs.
    """

    kind: str
    location: str
    detail: str = ""


def compare(old: Json, new: Json) -> list[Change]:
    """Return the differences between the facts of two documents, in the order of their locations."""
    return [*_servers(old, new), *_operations(old, new), *_properties(old, new)]


def find_removed_names(old: Json | None, new: Json, gone: Collection[str]) -> list[Change]:
    """Return the models, payloads and methods that only the old published document has. Programs may use them.

    Args:
        old: the published document of the last run, if there is one.
        new: the published document of this run.
        gone: methods that names.yaml marks as gone.
    """
    if old is None:
        return []
    schemas = old["components"]["schemas"].keys() - new["components"]["schemas"].keys()
    methods = _methods(old) - _methods(new) - set(gone)
    return [Change("vanished", name) for name in (*sorted(schemas), *sorted(methods))]


def _methods(published: Json) -> set[str]:
    return {operation["operationId"] for _, _, operation in operations(published)}


def _servers(old: Json, new: Json) -> Iterator[Change]:
    before, after = ([server["url"] for server in document["servers"]] for document in (old, new))
    if before != after:
        yield Change("changed", "servers", f"{', '.join(before)} -> {', '.join(after)}")


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
    """Return what differs in an operation; parameters by their names."""
    return differences(_by_name(before), _by_name(after), "")


def _by_name(operation: Json) -> Json:
    parameters = {f"parameter {each['name']}": each for each in operation.get("parameters", ())}
    return {**{key: value for key, value in operation.items() if key != "parameters"}, **parameters}


def differences(before: Any, after: Any, location: str) -> Iterator[str]:
    """Yield the innermost locations at which two values differ."""
    if not isinstance(before, dict) or not isinstance(after, dict):
        yield f"{location} {_short(before)} -> {_short(after)}"
        return
    for key in sorted(before.keys() | after.keys()):
        inner = f"{location} {key}".strip()
        if key not in before or key not in after:
            yield f"{inner} {'removed' if key in before else 'added'}"
        elif before[key] != after[key]:
            yield from differences(before[key], after[key], inner)


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
