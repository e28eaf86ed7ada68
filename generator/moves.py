"""Find operations whose path has changed: renamed parameters, another version, another segment."""

from __future__ import annotations

import re
from collections.abc import Iterable
from difflib import SequenceMatcher

from attrs import field, frozen

from generator import renames
from generator.document import Json, operations

_MIN = 0.6
"""The minimum confidence of a move."""
_MAX_UNPROVEN = 0.9
"""The maximum confidence of a move whose parameters, body or responses differ or are unknown."""

_VERSION = re.compile(r"-?v\d+$")


@frozen
class Move:
    """An operation and its path in the new document.

    Attributes:
        old: old method and path.
        new: new method and path.
        confidence: from 0 to 1.
        parameters_only: whether only the names of path parameters differ.
        differing: what else differs, as text; "" if nothing does.
    """

    old: str
    new: str
    confidence: float
    parameters_only: bool
    differing: str

    @property
    def paths(self) -> tuple[str, str]:
        """Return the old and the new path."""
        return self.old.partition(" ")[2], self.new.partition(" ")[2]


def find(keys: Iterable[str], old: Json | None, new: Json) -> list[Move]:
    """Return the moves from named operations to operations of the new document. Each operation is in at most one move."""
    documents = _Documents.build(old, new)
    named = list(keys)
    vanished = [key for key in named if key not in documents.after]
    appeared = [key for key in documents.after if key not in named]
    unnamed = {_without_parameters(key): key for key in appeared}
    moves = [
        documents.move(key, unnamed[skeleton], parameters_only=True)
        for key in vanished
        if (skeleton := _without_parameters(key)) in unnamed
    ]
    taken = {key for move in moves for key in (move.old, move.new)}
    possible = [
        documents.move(ours, theirs)
        for ours in vanished
        for theirs in appeared
        if not {ours, theirs} & taken and ours.partition(" ")[0] == theirs.partition(" ")[0] and _similarity(ours, theirs) >= _MIN
    ]
    for move in sorted(possible, key=lambda move: (move.confidence, move.old, move.new), reverse=True):
        if move.confidence >= _MIN and not {move.old, move.new} & taken:
            moves.append(move)
            taken |= {move.old, move.new}
    return sorted(moves, key=lambda move: move.old)


def renamed_parameters(move: Move) -> dict[str, str]:
    """Return old name -> new name of the renamed path parameters."""
    ours, theirs = (re.findall(r"\{([^}]*)\}", path) for path in move.paths)
    return {one: other for one, other in zip(ours, theirs, strict=False) if one != other} if len(ours) == len(theirs) else {}


@frozen
class _Documents:
    """The operations of the old and the new document by method and path, and their schemas."""

    before: Json
    after: Json
    schemas: tuple[Json, Json] = field(repr=False)

    @classmethod
    def build(cls, old: Json | None, new: Json) -> _Documents:
        """Return the operations of two documents. `old` is None if it is unknown."""
        known = old if old is not None else {"paths": {}, "components": {"schemas": {}}}
        before, after = ({f"{method} {path}": each for method, path, each in operations(document)} for document in (known, new))
        return cls(before, after, (known["components"]["schemas"], new["components"]["schemas"]))

    def move(self, ours: str, theirs: str, *, parameters_only: bool = False) -> Move:
        """Return the move of an operation. The confidence is 1 only if nothing but the path differs."""
        similarity = 1.0 if parameters_only else _similarity(ours, theirs)
        if ours not in self.before:
            return Move(ours, theirs, round(similarity * _MAX_UNPROVEN, 2), parameters_only, "its old parameters and responses are unknown")
        differing = self._differing(ours, theirs)
        same_tags = self.before[ours].get("tags") == self.after[theirs].get("tags")
        weight = 1.0 if not differing and (same_tags or parameters_only) else _MAX_UNPROVEN if same_tags else 0.5
        return Move(ours, theirs, round(similarity * weight, 2), parameters_only, f"other {' and '.join(differing)}" if differing else "")

    def _differing(self, ours: str, theirs: str) -> list[str]:
        """Return the parts of an operation that differ, ignoring the names of path parameters and schemas."""
        one, other = _parts(ours, self.before[ours]), _parts(theirs, self.after[theirs])
        return [part for part in one if not renames.same(one[part], other[part], *self.schemas)]


def _parts(key: str, operation: Json) -> Json:
    """Return parameters, body and responses of an operation. Path parameters are named by their order in the path."""
    inside = re.findall(r"\{([^}]*)\}", key)
    parameters = {}
    for each in operation.get("parameters", ()):
        name = inside.index(each["name"]) if each["in"] == "path" and each["name"] in inside else each["name"]
        parameters[f"{each['in']} {name}"] = {what: value for what, value in each.items() if what != "name"}
    return {"parameters": parameters, "body": operation.get("requestBody"), "responses": operation.get("responses")}


def _similarity(ours: str, theirs: str) -> float:
    """Return the similarity of two paths, from 0 to 1."""
    one, other = (_without_parameters(key).strip("/").split("/") for key in (ours, theirs))
    same_but_version = [_VERSION.sub("", part) for part in one] == [_VERSION.sub("", part) for part in other]
    return 1.0 if same_but_version else SequenceMatcher(None, one, other).ratio()


def _without_parameters(key: str) -> str:
    return re.sub(r"\{[^}]*\}", "{}", key)
