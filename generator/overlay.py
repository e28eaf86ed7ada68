"""Applies spec/overlays/*.yaml: OpenAPI Overlay 1.0 actions, strictly.

An action says why (`description`), where it was seen (`x-evidence`) and how many nodes it must match (`x-matches`); another count
stops the run. `x-rename` ({old key: new key}) is the one extension: Overlay 1.0 cannot give a media type another name and keep
what stands below it.
"""

import copy
from collections.abc import Iterator
from functools import cache
from pathlib import Path
from typing import Any

import jsonpath_rfc9535 as jsonpath
from attrs import frozen
from ruamel.yaml import YAML
from ruamel.yaml.error import YAMLError

from generator.document import Json
from generator.errors import Stop

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


def _actions(file: Path) -> Iterator[Action]:
    where = f"{file.parent.name}/{file.name}"
    try:
        overlay = YAML(typ="safe").load(file)
    except YAMLError as error:
        mark = getattr(error, "problem_mark", None)
        place = f"{where}:{mark.line + 1}:{mark.column + 1}" if mark else where
        raise Stop(place, f"is not YAML ({getattr(error, 'problem', error)})") from None
    if not isinstance(overlay, dict) or overlay.get("overlay") != "1.0.0" or not overlay.get("actions"):
        raise Stop(where, "is no OpenAPI Overlay 1.0.0 with actions")
    for number, action in enumerate(overlay["actions"], 1):
        yield _action(f"{where}, action {number}", action)


def _action(where: str, action: Any) -> Action:
    if not isinstance(action, dict) or unknown(action):
        raise Stop(where, f"has keys that no action has: {', '.join(map(str, unknown(action)))}")
    for key, kind in {"target": str, "description": str, "x-evidence": str, "x-matches": int}.items():
        if not isinstance(action.get(key), kind):
            raise Stop(where, f"lacks `{key}`", "an action says what, why, on what evidence and how often")
    verbs = [verb for verb in _VERBS if verb in action]
    if len(verbs) != 1:
        raise Stop(where, f"must have exactly one of {', '.join(_VERBS)}")
    return Action(where, action["target"], action["x-matches"], verbs[0], action[verbs[0]])


def unknown(action: Any) -> list[Any]:
    return [key for key in action if key not in _KEYS] if isinstance(action, dict) else [action]


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
            "has Fortnox mended this fault? Then delete the action, or else correct the count",
        )
    # From the end, so that removing an item of a list does not move those still to be removed.
    for node in reversed(nodes):
        match action.verb:
            case "update":
                _update(node.value, copy.deepcopy(action.value), action.where)
            case "remove":
                del _parent(document, node.location)[node.location[-1]]
            case _:
                _rename(node.value, action.value, action.where)


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
