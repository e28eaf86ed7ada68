"""Operations and schemas that two documents have under different paths or names."""

from __future__ import annotations

import copy
import re
from collections.abc import Iterable

from attrs import field, frozen

from generator import moves, renames
from generator.document import Json, operations
from generator.moves import Move
from tools.release.difference.locations import Location

_PARAMETERS = re.compile(r"\{([^}]*)\}")


@frozen
class Adapted:
    """A document with the names of an older one.

    Attributes:
        facts: the document, with the older paths and schema names if only these changed.
        addresses: method and path in `facts` -> the path in the document itself.
        notes: a sentence for each changed name.
    """

    facts: Json
    addresses: dict[str, str] = field(factory=dict)
    notes: list[str] = field(factory=list)


@frozen
class Origin:
    """The names that an older document has for operations and schemas, if they differ."""

    moves: dict[str, Move] = field(factory=dict)
    schemas: dict[str, str] = field(factory=dict)

    @classmethod
    def of(cls, old: Json, new: Json) -> Origin:
        """Find the operations and schemas that were only renamed or moved."""
        found = renames.find(old, new)
        return cls({move.new: move for move in _same(_keys(old), old, renames.restore_names(new, found))}, found)

    def key(self, key: str) -> str:
        """Return the older key of an operation, or of its second method `GET /3/archive/{id} folder`."""
        method, path, *rest = key.split(" ")
        move = self.moves.get(f"{method} {path}")
        return key if move is None else " ".join((move.old, *rest))

    def item(self, key: str, location: str) -> str:
        """Return the older name of a parameter: `path DocumentNumber`."""
        move = self.moves.get(" ".join(key.split(" ")[:2]))
        kind, _, name = location.partition(" ")
        earlier = {} if move is None or kind != "path" else {new: old for old, new in moves.renamed_parameters(move).items()}
        return f"path {earlier[name]}" if name in earlier else location

    def old(self, location: Location) -> Location:
        """Return the location in the older document."""
        if location.is_operation:
            return Location(self.key(location.owner), location.member)
        return Location(self.schemas.get(location.owner, location.owner), location.member)

    def new(self, location: Location) -> Location:
        """Return the location in the newer document."""
        later = {move.old: move.new for move in self.moves.values()} | {old: new for new, old in self.schemas.items()}
        return Location(later.get(location.owner, location.owner), location.member)


def adapted(facts: Json, keys: Iterable[str], old: Json | None) -> Adapted:
    """Return a document with the known names of what was only renamed, by the keys of operations and by an older document."""
    notes: list[str] = []
    if old is not None:
        found = renames.find(old, facts)
        facts = renames.restore_names(facts, found)
        notes += [f"{known} is called {new}" for new, known in sorted(found.items())]
    facts = copy.deepcopy(facts)
    addresses: dict[str, str] = {}
    for move in _same(keys, old, facts):
        _undo(facts, move)
        addresses[move.old] = move.paths[1]
        notes.append(f"{move.old} is {move.new} now{': only its parameters were renamed' if move.parameters_only else ''}")
    return Adapted(facts, addresses, notes)


def _same(keys: Iterable[str], old: Json | None, new: Json) -> list[Move]:
    """Return the moves that are certain. If only names in the path differ, another type is a change of the same operation."""
    return [move for move in moves.find(keys, old, new) if move.parameters_only or move.confidence == 1]


def _keys(document: Json) -> list[str]:
    return [f"{method} {path}" for method, path, _ in operations(document)]


def _undo(facts: Json, move: Move) -> None:
    old, new = move.paths
    method = move.old.partition(" ")[0].lower()
    operation = facts["paths"][new].pop(method)
    if not facts["paths"][new]:
        del facts["paths"][new]
    facts["paths"].setdefault(old, {})[method] = operation
    earlier = {after: before for before, after in moves.renamed_parameters(move).items()}
    for each in operation.get("parameters", ()):
        if each["in"] == "path":
            each["name"] = earlier.get(each["name"], each["name"])


def without_names(path: str) -> str:
    """Return a path with the names of its parameters removed."""
    return _PARAMETERS.sub("{}", path)
