"""Operations that have another path now: other names of parameters, another version, another segment."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping
from difflib import SequenceMatcher

from attrs import frozen

from generator.document import Json, operations

_LEAST = 0.6
_VERSION = re.compile(r"-?v\d+$")


@frozen
class Move:
    """An operation and its path in the new document.

    Attributes:
        old: method and path as they were.
        new: method and path as they are.
        confidence: from 0 to 1.
        parameters_only: whether only the names of path parameters differ.
    """

    old: str
    new: str
    confidence: float
    parameters_only: bool

    @property
    def paths(self) -> tuple[str, str]:
        """The old and the new path."""
        return self.old.partition(" ")[2], self.new.partition(" ")[2]


def find(keys: Iterable[str], old: Json | None, new: Json) -> list[Move]:
    """Return the moves between the operations that have a name and those of the new document, each operation in one at most."""
    after = {f"{method} {path}": operation for method, path, operation in operations(new)}
    before = {f"{method} {path}": operation for method, path, operation in operations(old)} if old is not None else {}
    named = list(keys)
    vanished = [key for key in named if key not in after]
    appeared = [key for key in after if key not in named]
    moves: list[Move] = []
    unnamed = {_without_parameters(key): key for key in appeared}
    for key in vanished:
        twin = unnamed.get(_without_parameters(key))
        if twin is not None:
            moves.append(Move(key, twin, 1.0, parameters_only=True))
    taken = {key for move in moves for key in (move.old, move.new)}
    pairs = sorted(
        (_confidence(ours, theirs, before, after), ours, theirs)
        for ours in vanished
        for theirs in appeared
        if not {ours, theirs} & taken and ours.partition(" ")[0] == theirs.partition(" ")[0]
    )
    for confidence, ours, theirs in reversed(pairs):
        if confidence >= _LEAST and not {ours, theirs} & taken:
            moves.append(Move(ours, theirs, confidence, parameters_only=False))
            taken |= {ours, theirs}
    return sorted(moves, key=lambda move: move.old)


def renamed_parameters(move: Move) -> dict[str, str]:
    """Return the old and the new name of each path parameter that has another name now."""
    ours, theirs = (re.findall(r"\{([^}]*)\}", path) for path in move.paths)
    return {one: other for one, other in zip(ours, theirs, strict=False) if one != other} if len(ours) == len(theirs) else {}


def _confidence(ours: str, theirs: str, before: Mapping[str, Json], after: Mapping[str, Json]) -> float:
    """Return how alike the paths are, weighed with how alike what is sent and received is."""
    one, other = (_without_parameters(key).strip("/").split("/") for key in (ours, theirs))
    same_but_version = [_VERSION.sub("", part) for part in one] == [_VERSION.sub("", part) for part in other]
    alike = 1.0 if same_but_version else SequenceMatcher(None, one, other).ratio()
    if ours not in before:
        return alike
    shapes = [{key: operation.get(key) for key in ("tags", "requestBody", "responses")} for operation in (before[ours], after[theirs])]
    return round(alike * (1.0 if shapes[0] == shapes[1] else 0.5 + 0.4 * (shapes[0]["tags"] == shapes[1]["tags"])), 2)


def _without_parameters(key: str) -> str:
    return re.sub(r"\{[^}]*\}", "{}", key)
