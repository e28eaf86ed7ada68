"""Schemas that Fortnox gave another name and the same shape: they keep the name under which they were published.

A schema is told by its place: the operation, and the way through properties to it. Where the old document names a schema there that the
new one does not have, the new one names a schema that the old one did not have, and both look alike, it is the same schema.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator
from typing import Any

from generator.document import Json, schema_name, schema_reference
from generator.errors import GeneratorError

_SUCCESS = re.compile(r"2\d\d")
_WORDS = {"*/*": "application/json"}


def find(old: Json, new: Json) -> dict[str, str]:
    """New name -> the name kept, for two documents of facts."""
    before, after = old["components"]["schemas"], new["components"]["schemas"]
    vanished, appeared = before.keys() - after.keys(), after.keys() - before.keys()
    pairs = {
        (theirs, ours)
        for ours, theirs in _pairs(_aligned(old["paths"]), _aligned(new["paths"]), before, after)
        if ours in vanished and theirs in appeared and _alike(before, after, ours, theirs, set())
    }
    # Two new schemas cannot both be the old one, nor one new schema two old ones: then none is.
    new_names, old_names = Counter(theirs for theirs, _ in pairs), Counter(ours for _, ours in pairs)
    return {theirs: ours for theirs, ours in sorted(pairs) if new_names[theirs] == old_names[ours] == 1}


def candidates(old: Json, new: Json) -> dict[str, tuple[str, float]]:
    """Return for each schema that the new document lacks the one that most probably took its place, and a confidence from 0 to 1.

    The confidence is the share of the old schema's places at which the new one stands, times the share of properties that both have.
    """
    before, after = old["components"]["schemas"], new["components"]["schemas"]
    places: Counter[tuple[str, str]] = Counter()
    successors = _aligned(new["paths"])
    for path, item in _aligned(old["paths"]).items():
        for method, operation in item.items():
            theirs = successors.get(path, {}).get(method, {})
            places.update(pair for pair in _pairs(operation, theirs, before, after) if pair[0] not in after)
    totals: Counter[str] = Counter()
    for (ours, _), number in places.items():
        totals[ours] += number
    found: dict[str, tuple[str, float]] = {}
    for (ours, theirs), number in sorted(places.items()):
        confidence = number / totals[ours] * _similarity(before[ours], after[theirs])
        if confidence > found.get(ours, ("", 0.0))[1]:
            found[ours] = (theirs, confidence)
    return found


def same(ours: Any, theirs: Any, before: Json, after: Json) -> bool:
    """Whether two parts of documents are the same, whatever the schemas they refer to are called; `before` and `after` are the schemas."""
    return _same(ours, theirs, before, after, set())


def _similarity(ours: Json, theirs: Json) -> float:
    one, other = ours.get("properties", {}).keys(), theirs.get("properties", {}).keys()
    return len(one & other) / len(one | other) if one | other else 1.0


def _aligned(paths: Json) -> Json:
    """Return the operations without what may change beside a schema's name: path parameters' names, media types, the success status."""
    return {
        re.sub(r"\{[^}]*\}", "{}", path): {method: _same_words(operation) for method, operation in item.items()}
        for path, item in paths.items()
    }


def _same_words(node: Any) -> Any:
    if isinstance(node, dict):
        return {_WORDS.get(key, "2XX" if _SUCCESS.fullmatch(key) else key): _same_words(value) for key, value in node.items()}
    return [_same_words(value) for value in node] if isinstance(node, list) else node


def known(renamed: Json, document: Json, location: str) -> dict[str, str]:
    """The renames that are published and that a document needs. Stops where it has both names, since one of the two would be lost."""
    schemas = document["components"]["schemas"]
    needed = {new: str(kept) for new, kept in renamed.items() if new in schemas}
    for new, kept in needed.items():
        if kept in schemas or list(needed.values()).count(kept) > 1:
            raise GeneratorError(
                "spec/names.yaml, renamed",
                f"{new} is kept as {kept}, which another schema of {location} is",
                "delete the line, and name both",
            )
    return needed


def undo(document: Json, renamed: dict[str, str]) -> Json:
    """The document with the kept names."""
    if not renamed:
        return document
    restored: Json = _rewrite(document, renamed)
    schemas = restored["components"]["schemas"]
    restored["components"]["schemas"] = {renamed.get(name, name): schema for name, schema in schemas.items()}
    return restored


def _rewrite(node: Any, renamed: dict[str, str]) -> Any:
    if isinstance(node, dict):
        name = schema_name(node["$ref"]) if isinstance(node.get("$ref"), str) else None
        if name in renamed:
            return schema_reference(renamed[name])
        return {key: _rewrite(value, renamed) for key, value in node.items()}
    if isinstance(node, list):
        return [_rewrite(value, renamed) for value in node]
    return node


def _pairs(ours: Any, theirs: Any, before: Json, after: Json, seen: set[tuple[str, str]] | None = None) -> Iterator[tuple[str, str]]:
    """The schemas that two documents name at the same places."""
    seen = set() if seen is None else seen
    if isinstance(ours, dict) and isinstance(theirs, dict):
        names = schema_name(ours.get("$ref", "")), schema_name(theirs.get("$ref", ""))
        if names[0] in before and names[1] in after:
            pair = (str(names[0]), str(names[1]))
            if pair not in seen:
                seen.add(pair)
                yield pair
                yield from _pairs(before[pair[0]], after[pair[1]], before, after, seen)
            return
        for key in sorted(ours.keys() & theirs.keys()):
            yield from _pairs(ours[key], theirs[key], before, after, seen)
    elif isinstance(ours, list) and isinstance(theirs, list):
        for one, other in zip(ours, theirs, strict=False):
            yield from _pairs(one, other, before, after, seen)


def _alike(before: Json, after: Json, ours: str, theirs: str, open_pairs: set[tuple[str, str]]) -> bool:
    """The same shape, whatever the schemas they refer to are called."""
    if (ours, theirs) in open_pairs:
        return True
    if ours not in before or theirs not in after:
        return False  # a reference to nowhere, of which nothing is known
    return _same(before[ours], after[theirs], before, after, {*open_pairs, (ours, theirs)})


def _same(ours: Any, theirs: Any, before: Json, after: Json, open_pairs: set[tuple[str, str]]) -> bool:
    if isinstance(ours, dict) and isinstance(theirs, dict):
        one, other = ours.get("$ref"), theirs.get("$ref")
        if isinstance(one, str) and isinstance(other, str):
            return _alike(before, after, str(schema_name(one)), str(schema_name(other)), open_pairs)
        return ours.keys() == theirs.keys() and all(_same(ours[key], theirs[key], before, after, open_pairs) for key in ours)
    if isinstance(ours, list) and isinstance(theirs, list):
        return len(ours) == len(theirs) and all(
            _same(one, other, before, after, open_pairs) for one, other in zip(ours, theirs, strict=True)
        )
    return bool(ours == theirs)
