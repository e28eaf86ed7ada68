"""Find schemas that Fortnox has renamed without a change of shape. They keep the names under which they were published.

A schema is identified by where it is used: the operation, and the properties on the path to it. Two schemas are the same if both documents
use them at the same location, the old name is only in the old document, the new name is only in the new one, and they have the same shape.
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
    """Return new name -> old name, for the facts of two documents."""
    before, after = old["components"]["schemas"], new["components"]["schemas"]
    vanished, appeared = before.keys() - after.keys(), after.keys() - before.keys()
    pairs = {
        (theirs, ours)
        for ours, theirs in _pairs(_aligned(old["paths"]), _aligned(new["paths"]), before, after)
        if ours in vanished and theirs in appeared and _alike(before, after, ours, theirs, set())
    }
    # A schema with several possible replacements, or a replacement of several schemas, is ambiguous and left out.
    new_names, old_names = Counter(theirs for theirs, _ in pairs), Counter(ours for _, ours in pairs)
    return {theirs: ours for theirs, ours in sorted(pairs) if new_names[theirs] == old_names[ours] == 1}


def candidates(old: Json, new: Json) -> dict[str, tuple[str, float]]:
    """Return for each removed schema the most probable replacement, and a confidence from 0 to 1.

    The confidence is the share of the old schema's locations that use the new one, times the share of properties that both have.
    """
    before, after = old["components"]["schemas"], new["components"]["schemas"]
    locations: Counter[tuple[str, str]] = Counter()
    successors = _aligned(new["paths"])
    for path, item in _aligned(old["paths"]).items():
        for method, operation in item.items():
            theirs = successors.get(path, {}).get(method, {})
            locations.update(pair for pair in _pairs(operation, theirs, before, after) if pair[0] not in after)
    totals: Counter[str] = Counter()
    for (ours, _), count in locations.items():
        totals[ours] += count
    found: dict[str, tuple[str, float]] = {}
    for (ours, theirs), count in sorted(locations.items()):
        confidence = count / totals[ours] * _similarity(before[ours], after[theirs])
        if confidence > found.get(ours, ("", 0.0))[1]:
            found[ours] = (theirs, confidence)
    return found


def same(ours: Any, theirs: Any, before: Json, after: Json) -> bool:
    """Return whether two nodes are equal, ignoring the names of schemas. `before` and `after` are the schemas of their documents."""
    return _same(ours, theirs, before, after, set())


def _similarity(ours: Json, theirs: Json) -> float:
    one, other = ours.get("properties", {}).keys(), theirs.get("properties", {}).keys()
    return len(one & other) / len(one | other) if one | other else 1.0


def _aligned(paths: Json) -> Json:
    """Return the operations without details that change often: names of path parameters, media types, the success status."""
    return {
        re.sub(r"\{[^}]*\}", "{}", path): {method: _same_words(operation) for method, operation in item.items()}
        for path, item in paths.items()
    }


def _same_words(node: Any) -> Any:
    if isinstance(node, dict):
        return {_WORDS.get(key, "2XX" if _SUCCESS.fullmatch(key) else key): _same_words(value) for key, value in node.items()}
    return [_same_words(value) for value in node] if isinstance(node, list) else node


def select_known(renamed: Json, document: Json, location: str) -> dict[str, str]:
    """Return the recorded renames that a document needs.

    Raises:
        GeneratorError: the document has both names, so that one schema would be lost.
    """
    schemas = document["components"]["schemas"]
    needed = {new: str(kept) for new, kept in renamed.items() if new in schemas}
    for new, kept in needed.items():
        if kept in schemas or list(needed.values()).count(kept) > 1:
            raise GeneratorError(
                "spec/names.yaml, renamed",
                f"{new} keeps the name {kept}, but {location} has another schema of that name",
                "delete the line, and name both schemas",
            )
    return needed


def restore_names(document: Json, renamed: dict[str, str]) -> Json:
    """Return the document with the old names."""
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
    """Yield the pairs of schemas that two documents use at the same location."""
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
    """Return whether two schemas have the same shape, ignoring the names of schemas that they refer to."""
    if (ours, theirs) in open_pairs:
        return True
    if ours not in before or theirs not in after:
        return False  # the target is missing, so that its shape is unknown
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
