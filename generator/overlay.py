"""Applies spec/overlays/*.yaml: OpenAPI Overlay 1.0 actions, strictly.

An action says why (`description`), where it was seen (`x-evidence`) and how many nodes it must match (`x-matches`); another count
stops the run. `x-rename` ({old key: new key}) is the one extension: Overlay 1.0 cannot give a media type another name and keep
what stands below it.
"""

import copy
import re
from collections.abc import Iterator
from functools import cache
from pathlib import Path
from typing import Any

import jsonpath_rfc9535 as jsonpath
from attrs import frozen

from generator import texts
from generator.document import Json
from generator.errors import Stop, said

_SCHEMAS = re.compile(r"\$\.components\.schemas(\.[\w-]+|\[[^\]?*]+\])")
_VERBS = ("update", "remove", "x-rename")
_KEYS = {"target", "description", "x-evidence", "x-matches", *_VERBS}


@frozen
class Action:
    """One correction of the document."""

    where: str
    target: str
    matches: int
    verb: str
    value: Any


def load(folder: Path) -> list[Action]:
    """All actions of a folder, in the order of file names and of the lines in them."""
    return [action for file in sorted(folder.glob("*.yaml")) for action in _actions(file)]


def apply(actions: list[Action], document: Json) -> Json:
    """A corrected copy of the document."""
    corrected = copy.deepcopy(document)
    for action in actions:
        _apply(action, corrected)
    return corrected


def apply_where_it_matches(actions: list[Action], document: Json) -> tuple[Json, list[str]]:
    """A copy of a document that the actions were not written for, corrected as far as they match, and what to say of the others."""
    corrected = copy.deepcopy(document)
    told = []
    for action in actions:
        nodes = matched(action, corrected)
        if len(nodes) != action.matches:
            told.append(f"{action.where}: {action.target} matches {len(nodes)} nodes and says {action.matches}")
        for node in reversed(nodes):
            try:
                _correct(action, corrected, node)
            except Stop as stop:
                told.append(str(stop))
    return corrected, told


def _actions(file: Path) -> Iterator[Action]:
    where = "/".join(file.parts[-3:])
    overlay = texts.load(texts.read(file, where), where)
    if not isinstance(overlay, dict) or overlay.get("overlay") != "1.0.0":
        raise Stop(where, "is no OpenAPI Overlay 1.0.0")
    actions = overlay.get("actions")
    if not isinstance(actions, list) or not actions:
        raise Stop(where, "has no list of actions")
    for number, action in enumerate(actions, 1):
        yield _action(f"{where}, action {number}", action)


def _action(where: str, action: Any) -> Action:
    if not isinstance(action, dict):
        raise Stop(where, f"is {said(action)}", "an action says what, why, on what evidence and how often")
    unknown = [str(key) for key in action if key not in _KEYS]
    if unknown:
        raise Stop(where, f"has keys that no action has: {', '.join(unknown)}")
    for key, kind in {"target": str, "description": str, "x-evidence": str, "x-matches": int}.items():
        if type(action.get(key)) is not kind:
            raise Stop(where, f"lacks `{key}`", "an action says what, why, on what evidence and how often")
    verbs = [verb for verb in _VERBS if verb in action]
    if len(verbs) != 1:
        raise Stop(where, f"must have exactly one of {', '.join(_VERBS)}")
    return Action(where, action["target"], action["x-matches"], verbs[0], _value(where, verbs[0], action[verbs[0]]))


def _value(where: str, verb: str, value: Any) -> Any:
    if verb == "remove" and value is not True:
        raise Stop(where, f"says `remove: {value}`", "only `remove: true` removes")
    if verb == "x-rename" and not (
        isinstance(value, dict) and value and all(isinstance(name, str) for pair in value.items() for name in pair)
    ):
        raise Stop(where, f"renames {said(value)}", "write {old key: new key}")
    return value


def matched(action: Action, document: Json) -> list[jsonpath.JSONPathNode]:
    """The nodes of a document that an action is about."""
    try:
        return list(_query(action.target).find(document))
    except jsonpath.JSONPathError as error:
        raise Stop(action.where, f"target is no JSONPath ({error})") from None


@cache
def _query(target: str) -> jsonpath.JSONPathQuery:
    return jsonpath.compile(target)


def _apply(action: Action, document: Json) -> None:
    nodes = matched(action, document)
    if len(nodes) != action.matches:
        raise Stop(
            action.where,
            f"{action.target} matches {len(nodes)} nodes and says {action.matches}",
            _vanished(action.target, document) or "has Fortnox mended this fault? Then delete the action, or else correct the count",
        )
    if action.verb == "remove" and any(not node.location for node in nodes):
        raise Stop(action.where, "removes the whole document")
    # From the end, so that removing an item of a list does not move those still to be removed.
    for node in reversed(nodes):
        _correct(action, document, node)


def _correct(action: Action, document: Json, node: jsonpath.JSONPathNode) -> None:
    match action.verb:
        case "update":
            _update(node.value, copy.deepcopy(action.value), action.where)
        case "remove":
            del _parent(document, node.location)[node.location[-1]]
        case _:
            _rename(node.value, action.value, action.where)


def _vanished(target: str, document: Json) -> str | None:
    """The advice where a target names a schema that the document does not have."""
    inside = _SCHEMAS.match(target)
    names = re.findall(r"[\w-]+", inside[1]) if inside else []
    missing = [name for name in names if name not in document["components"]["schemas"]]
    if not missing:
        return None
    return f"{missing[0]} has vanished: if Fortnox renamed it, add `{{new name}}: {missing[0]}` to `renamed` in spec/names.yaml"


def _update(node: Any, value: Any, where: str) -> None:
    """Overlay 1.0: objects are merged recursively, and a list gets the value appended."""
    if isinstance(node, list):
        node.append(value)
    elif isinstance(node, dict) and isinstance(value, dict):
        for key, inner in value.items():
            if isinstance(node.get(key), dict) and isinstance(inner, dict):
                _update(node[key], inner, where)
            elif isinstance(node.get(key), list) and isinstance(inner, list):
                node[key].extend(inner)
            else:
                node[key] = inner
    else:
        raise Stop(where, "updates neither an object nor a list")


def _rename(node: Any, names: dict[str, str], where: str) -> None:
    for old, new in names.items():
        if not isinstance(node, dict) or old not in node or new in node:
            raise Stop(where, f"cannot rename {old!r} to {new!r}: the one is not there, or the other is")
        node[new] = node.pop(old)


def _parent(document: Any, location: tuple[int | str, ...]) -> Any:
    for key in location[:-1]:
        document = document[key]
    return document
