"""Compares what users see of two documents."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from attrs import evolve

from generator.changes import differences
from tools.release.difference import classing
from tools.release.difference.change import EFFECTS, Change, Effect, Operation, What
from tools.release.difference.classing import Role
from tools.release.difference.surface import VARIANTS, Item, Method, Shape, Surface


def between(old: Surface, new: Surface) -> list[Change]:
    """The changes, the worst first, then by place. One that stands at the same place of several payloads is one."""
    found = [*_servers(old, new), *_methods(old, new), *_models(old, new), *_payloads(old, new), *_choices(old, new)]
    return sorted(_merged(found), key=lambda each: (EFFECTS.index(each.effect), each.place, each.what, each.python))


def _merged(changes: Iterable[Change]) -> list[Change]:
    merged: dict[tuple[str, ...], Change] = {}
    for each in changes:
        key = each.place, each.what, each.old, each.new, each.effect, *([each.python] if not each.place.startswith("body ") else [])
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
            yield Change(classing.removed(), "removed", key, before.operation.name, (before.operation,))
        elif before is not None and after is not None:
            yield from _method(key, before, after)


Told = tuple[Effect, What, str, object, object]
"""A change of a method: its effect, what it is, its place, and the old and the new."""


def _method(key: str, before: Method, after: Method) -> Iterator[Change]:
    touched, name = (after.operation,), after.operation.name
    for effect, what, place, old, new in (
        *_called(before, after),
        *_response(before, after),
        *_stated(before, after),
        *_sent(before, after),
    ):
        yield Change(effect, what, f"{key} {place}".strip(), name, touched, str(old or ""), str(new or ""))
    for place, ours, theirs, wires in _pairs(before.items, after.items, by_name=True):
        item = theirs or ours
        python = f"{name}({item.name if item else ''})"
        yield from _item("parameter", f"{key} {place}", python, touched, ours, theirs, wires)


def _called(before: Method, after: Method) -> Iterator[Told]:
    if before.operation.name != after.operation.name:
        yield "breaking", "renamed", "", before.operation.name, after.operation.name


def _response(before: Method, after: Method) -> Iterator[Told]:
    """The first that differs of what it returns, what the values are, and what else is declared of them."""
    if before.answers != after.answers:
        yield classing.answered(before.answers), "type", "answer", before.answers, after.answers
    elif before.values != after.values:
        yield "additive", "values", "answer", *_come_and_gone(before.values, after.values)
    elif before.declared != after.declared:
        yield "invisible", "declared", "answer", "", ", ".join(differences(before.declared, after.declared, ""))


def _stated(before: Method, after: Method) -> Iterator[Told]:
    """What the documentation of a method tells of it."""
    if before.scope != after.scope:
        yield classing.scoped(before.scope, after.scope), "scope", "scope", before.scope, after.scope
    if before.sunset != after.sunset:
        yield "additive", "sunset", "sunset", before.sunset, after.sunset
    if before.deprecated != after.deprecated:
        yield "additive", "deprecated", "deprecated", *_marks(before.deprecated, after.deprecated, "deprecated")
    if before.etag != after.etag and before.answers == after.answers:
        yield classing.tagged(now=after.etag), "etag", "answer", *_marks(before.etag, after.etag, "ETag")


def _sent(before: Method, after: Method) -> Iterator[Told]:
    """What goes otherwise under the same names. Where the names differ too, these are the change."""
    same_result = before.answers == after.answers
    bodies = [method.items.get("body") for method in (before, after)]
    same_body = bodies[0] is not None and bodies[1] is not None and bodies[0].type == bodies[1].type
    has_face = {"wrapper": not same_result, "paging": not same_result, "envelope": not same_body, "media": not (same_result or same_body)}
    for what in before.sent:
        ours, theirs = before.sent[what], after.sent.get(what)
        if theirs is not None and ours != theirs and not has_face.get(what, False):
            yield "fix", what, what, ours, theirs


def _models(old: Surface, new: Surface) -> Iterator[Change]:
    yield from _shapes("answer", {(schema, ""): shape for schema, shape in old.models.items()}, {(s, ""): m for s, m in new.models.items()})


def _payloads(old: Surface, new: Surface) -> Iterator[Change]:
    yield from _shapes("body", old.payloads, new.payloads)


def _shapes(role: Role, old: dict[tuple[str, str], Shape], new: dict[tuple[str, str], Shape]) -> Iterator[Change]:
    for key in sorted(old.keys() | new.keys()):
        before, after = old.get(key), new.get(key)
        shape = after or before
        assert shape is not None
        place = f"{role} {shape.name.removesuffix(key[1])}"
        if before is None:
            yield Change("additive", "added", place, shape.name, shape.operations)
        elif after is None:
            yield Change(classing.removed(), "removed", place, shape.name, shape.operations)
        else:
            if before.name != after.name:
                yield Change("breaking", "renamed", place, after.name, after.operations, before.name, after.name)
            for wire, ours, theirs, wires in _pairs(before.items, after.items, by_name=role == "answer"):
                item = theirs or ours
                python = f"{shape.name}.{item.name if item else ''}" if role == "answer" else f'{shape.name}["{wire}"]'
                if wire == VARIANTS:
                    python = shape.name
                yield from _item(role, f"{place}.{wire}", python, after.operations, ours, theirs, wires)


def _choices(old: Surface, new: Surface) -> Iterator[Change]:
    """Only that the alias is there: its values are told at the places where they stand."""
    for name in sorted(old.choices.keys() ^ new.choices.keys()):
        there = name in new.choices
        yield Change("additive" if there else classing.removed(), "added" if there else "removed", f"choice {name}", name, ())


Wires = tuple[str, str] | None
"""Fortnox's two names of one item, where they differ."""


def _pairs(old: dict[str, Item], new: dict[str, Item], *, by_name: bool) -> Iterator[tuple[str, Item | None, Item | None, Wires]]:
    """The items that differ. With `by_name` two whose Python names are the same are one, though Fortnox calls them otherwise."""
    twins = _twins(old, new) if by_name else {}
    for key in sorted((old.keys() | new.keys()) - set(twins.values())):
        earlier = twins.get(key, key)
        if earlier != key:
            yield key, old[earlier], new[key], (earlier, key)
        elif old.get(key) != new.get(key):
            yield key, old.get(key), new.get(key), None


def _twins(old: dict[str, Item], new: dict[str, Item]) -> dict[str, str]:
    """New key -> old key of what has another name in the document alone."""
    gone, come = ({_face(key, own[key]): key for key in own if key not in other} for own, other in ((old, new), (new, old)))
    return {come[face]: gone[face] for face in gone.keys() & come.keys()}


def _face(key: str, item: Item) -> tuple[str, str]:
    """The name in Python, and where it is given: `query`, `header`."""
    return key.partition(" ")[0] if " " in key else "", item.name


def _item(
    role: Role,
    place: str,
    python: str,
    touched: tuple[Operation, ...],
    before: Item | None,
    after: Item | None,
    wires: Wires,
) -> Iterator[Change]:
    def change(effect: Effect, what: What, old: str = "", new: str = "") -> Change:
        return Change(effect, what, place, python, touched, old, new)

    if before is None and after is not None:
        yield change(classing.added(role, after), "added", new=after.type)
    elif after is None and before is not None:
        yield change(classing.removed(), "removed", old=before.type)
    elif before is not None and after is not None:
        seen = list(_differences(role, before, after))
        if wires is not None:
            yield change("fix", "wire", *wires)
        yield from (change(*each) for each in seen)
        if not seen and wires is None:
            yield change("invisible", "declared", new=", ".join(differences(before.declared, after.declared, "")))


def _differences(role: Role, before: Item, after: Item) -> Iterator[tuple[Effect, What, str, str]]:
    if before.name != after.name and not after.positional:
        yield "breaking", "renamed", before.name, after.name
    if before.type != after.type:
        yield classing.retyped(role, before.type, after.type), "type", before.type, after.type
    if before.values != after.values:
        yield "additive", "values", *_come_and_gone(before.values, after.values)
    if before.required != after.required:
        yield classing.required(now=after.required), "required", _demand(before), _demand(after)
    if before.deprecated != after.deprecated:
        yield "additive", "deprecated", *_marks(before.deprecated, after.deprecated, "deprecated")


def _come_and_gone(before: tuple[str, ...], after: tuple[str, ...]) -> tuple[str, str]:
    """The values that are gone, and those that have come."""
    gone, come = {*before} - {*after}, {*after} - {*before}
    return ", ".join(sorted(gone)), ", ".join(sorted(come))


def _marks(before: bool, after: bool, mark: str) -> tuple[str, str]:
    return (mark if before else ""), (mark if after else "")


def _demand(item: Item) -> str:
    return "required" if item.required else "optional"
