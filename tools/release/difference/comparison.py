"""Compare what users see of two documents."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from attrs import evolve

from generator.changes import differences
from tools.release.difference import classification
from tools.release.difference.change import EFFECTS, Change, Effect, Operation, What
from tools.release.difference.classification import Role
from tools.release.difference.surface import VARIANTS, Item, Method, Shape, Surface


def compare(old: Surface, new: Surface) -> list[Change]:
    """Return the changes, sorted by effect and location. The same change in several payloads is one change."""
    found = [*_servers(old, new), *_methods(old, new), *_models(old, new), *_payloads(old, new), *_choices(old, new)]
    return sorted(_merged(found), key=lambda each: (EFFECTS.index(each.effect), each.location, each.what, each.python))


def _merged(changes: Iterable[Change]) -> list[Change]:
    merged: dict[tuple[str, ...], Change] = {}
    for each in changes:
        key = each.location, each.what, each.old, each.new, each.effect, *([each.python] if not each.location.startswith("body ") else [])
        if key in merged:
            other = merged[key]
            operations = tuple(sorted({*other.operations, *each.operations}, key=_order))
            each = evolve(other, python=f"{other.python}, {each.python}", operations=operations)
        merged[key] = each
    return list(merged.values())


def _order(operation: Operation) -> tuple[str, str, str]:
    return operation.path, operation.method, operation.name


def _servers(old: Surface, new: Surface) -> Iterator[Change]:
    if old.servers != new.servers:
        yield Change("fix", "server", "servers", "Fortnox", (), ", ".join(old.servers), ", ".join(new.servers))


def _methods(old: Surface, new: Surface) -> Iterator[Change]:
    for key in sorted(old.methods.keys() | new.methods.keys()):
        before, after = old.methods.get(key), new.methods.get(key)
        if before is None and after is not None:
            yield Change("additive", "added", key, after.operation.name, (after.operation,))
        elif after is None and before is not None:
            yield Change(classification.removed(), "removed", key, before.operation.name, (before.operation,))
        elif before is not None and after is not None:
            yield from _method(key, before, after)


MethodChange = tuple[Effect, What, str, object, object]
"""A change of a method: effect, kind, location, old value and new value."""


def _method(key: str, before: Method, after: Method) -> Iterator[Change]:
    touched, name = (after.operation,), after.operation.name
    for effect, what, location, old, new in (
        *_name(before, after),
        *_response(before, after),
        *_documented(before, after),
        *_sent(before, after),
    ):
        yield Change(effect, what, f"{key} {location}".strip(), name, touched, str(old or ""), str(new or ""))
    for location, ours, theirs, wires in _pairs(before.items, after.items, by_name=True):
        item = theirs or ours
        python = f"{name}({item.name if item else ''})"
        yield from _item("parameter", f"{key} {location}", python, touched, ours, theirs, wires)


def _name(before: Method, after: Method) -> Iterator[MethodChange]:
    if before.operation.name != after.operation.name:
        yield "breaking", "renamed", "", before.operation.name, after.operation.name


def _response(before: Method, after: Method) -> Iterator[MethodChange]:
    """Yield the first difference: the type of the result, then its values, then what else is declared."""
    if before.result != after.result:
        yield classification.response_changed(before.result), "type", "response", before.result, after.result
    elif before.values != after.values:
        yield "additive", "values", "response", *_removed_and_added(before.values, after.values)
    elif before.declared != after.declared:
        yield "invisible", "declared", "response", "", ", ".join(differences(before.declared, after.declared, ""))


def _documented(before: Method, after: Method) -> Iterator[MethodChange]:
    """Yield changes that the documentation of a method shows."""
    if before.scope != after.scope:
        yield classification.scope_changed(before.scope, after.scope), "scope", "scope", before.scope, after.scope
    if before.sunset != after.sunset:
        yield "additive", "sunset", "sunset", before.sunset, after.sunset
    if before.deprecated != after.deprecated:
        yield "additive", "deprecated", "deprecated", *_marks(before.deprecated, after.deprecated, "deprecated")
    if before.etag != after.etag and before.result == after.result:
        yield classification.etag_changed(now=after.etag), "etag", "response", *_marks(before.etag, after.etag, "ETag")


def _sent(before: Method, after: Method) -> Iterator[MethodChange]:
    """Yield what is sent or read differently under the same names. If the type changed too, that is the change."""
    same_result = before.result == after.result
    bodies = [method.items.get("body") for method in (before, after)]
    same_body = bodies[0] is not None and bodies[1] is not None and bodies[0].type == bodies[1].type
    is_visible = {"wrapper": not same_result, "paging": not same_result, "envelope": not same_body, "media": not (same_result or same_body)}
    for what in before.sent:
        ours, theirs = before.sent[what], after.sent.get(what)
        if theirs is not None and ours != theirs and not is_visible.get(what, False):
            yield "fix", what, what, ours, theirs


def _models(old: Surface, new: Surface) -> Iterator[Change]:
    yield from _shapes(
        "response", {(schema, ""): shape for schema, shape in old.models.items()}, {(s, ""): m for s, m in new.models.items()}
    )


def _payloads(old: Surface, new: Surface) -> Iterator[Change]:
    yield from _shapes("body", old.payloads, new.payloads)


def _shapes(role: Role, old: dict[tuple[str, str], Shape], new: dict[tuple[str, str], Shape]) -> Iterator[Change]:
    for key in sorted(old.keys() | new.keys()):
        before, after = old.get(key), new.get(key)
        shape = after or before
        assert shape is not None
        location = f"{role} {shape.name.removesuffix(key[1])}"
        if before is None:
            yield Change("additive", "added", location, shape.name, shape.operations)
        elif after is None:
            yield Change(classification.removed(), "removed", location, shape.name, shape.operations)
        else:
            if before.name != after.name:
                yield Change("breaking", "renamed", location, after.name, after.operations, before.name, after.name)
            for wire, ours, theirs, wires in _pairs(before.items, after.items, by_name=role == "response"):
                item = theirs or ours
                python = f"{shape.name}.{item.name if item else ''}" if role == "response" else f'{shape.name}["{wire}"]'
                if wire == VARIANTS:
                    python = shape.name
                yield from _item(role, f"{location}.{wire}", python, after.operations, ours, theirs, wires)


def _choices(old: Surface, new: Surface) -> Iterator[Change]:
    """Yield enum aliases that were added or removed. Their values are compared where they are used."""
    for name in sorted(old.choices.keys() ^ new.choices.keys()):
        exists = name in new.choices
        yield Change("additive" if exists else classification.removed(), "added" if exists else "removed", f"choice {name}", name, ())


Wires = tuple[str, str] | None
"""The two names that Fortnox has for one item, if they differ."""


def _pairs(old: dict[str, Item], new: dict[str, Item], *, by_name: bool) -> Iterator[tuple[str, Item | None, Item | None, Wires]]:
    """Yield the items that differ.

    Args:
        old: the items of the old document.
        new: the items of the new document.
        by_name: whether two items with the same Python name are the same, even if Fortnox renamed them.
    """
    renamed = _renamed(old, new) if by_name else {}
    for key in sorted((old.keys() | new.keys()) - set(renamed.values())):
        earlier = renamed.get(key, key)
        if earlier != key:
            yield key, old[earlier], new[key], (earlier, key)
        elif old.get(key) != new.get(key):
            yield key, old.get(key), new.get(key), None


def _renamed(old: dict[str, Item], new: dict[str, Item]) -> dict[str, str]:
    """Return new key -> old key of the items that only the document renamed."""
    removed, added = ({_python_name(key, own[key]): key for key in own if key not in other} for own, other in ((old, new), (new, old)))
    return {added[name]: removed[name] for name in removed.keys() & added.keys()}


def _python_name(key: str, item: Item) -> tuple[str, str]:
    """Return where an item is sent (`query`, `header`) and its name in Python."""
    return key.partition(" ")[0] if " " in key else "", item.name


def _item(
    role: Role,
    location: str,
    python: str,
    touched: tuple[Operation, ...],
    before: Item | None,
    after: Item | None,
    wires: Wires,
) -> Iterator[Change]:
    def change(effect: Effect, what: What, old: str = "", new: str = "") -> Change:
        return Change(effect, what, location, python, touched, old, new)

    if before is None and after is not None:
        yield change(classification.added(role, after), "added", new=after.type)
    elif after is None and before is not None:
        yield change(classification.removed(), "removed", old=before.type)
    elif before is not None and after is not None:
        found = list(_differences(role, before, after))
        if wires is not None:
            yield change("fix", "wire", *wires)
        yield from (change(*each) for each in found)
        if not found and wires is None:
            yield change("invisible", "declared", new=", ".join(differences(before.declared, after.declared, "")))


def _differences(role: Role, before: Item, after: Item) -> Iterator[tuple[Effect, What, str, str]]:
    if before.name != after.name and not after.positional:
        yield "breaking", "renamed", before.name, after.name
    if before.type != after.type:
        yield classification.retyped(role, before.type, after.type), "type", before.type, after.type
    if before.values != after.values:
        yield "additive", "values", *_removed_and_added(before.values, after.values)
    if before.required != after.required:
        yield classification.required(now=after.required), "required", _demand(before), _demand(after)
    if before.deprecated != after.deprecated:
        yield "additive", "deprecated", *_marks(before.deprecated, after.deprecated, "deprecated")


def _removed_and_added(before: tuple[str, ...], after: tuple[str, ...]) -> tuple[str, str]:
    """Return the removed and the added values."""
    removed, added = {*before} - {*after}, {*after} - {*before}
    return ", ".join(sorted(removed)), ", ".join(sorted(added))


def _marks(before: bool, after: bool, mark: str) -> tuple[str, str]:
    return (mark if before else ""), (mark if after else "")


def _demand(item: Item) -> str:
    return "required" if item.required else "optional"
