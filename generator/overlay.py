"""Applies spec/overlays/*.yaml: OpenAPI Overlay 1.0 actions, strictly.

An action says why (`description`), where it was seen (`x-evidence`) and how many nodes it must match (`x-matches`); another count
stops the run. `x-rename` ({old key: new key}) is the one extension: Overlay 1.0 cannot give a media type another name and keep
what stands below it.
"""

from __future__ import annotations

import copy
import json
import re
from collections.abc import Iterator
from functools import cache
from pathlib import Path
from typing import Any

import jsonpath_rfc9535 as jsonpath
from attrs import frozen

from generator import yaml_io
from generator.document import Json
from generator.errors import GeneratorError, GeneratorErrors, describe

_SCHEMAS = re.compile(r"\$\.components\.schemas(\.[\w-]+|\[[^\]?*]+\])")
_VERBS = ("update", "remove", "x-rename")
_SHOWN = 6
"""How many places a problem lists."""

_KEYS = {"target", "description", "x-evidence", "x-matches", "x-overwrites", *_VERBS}


@frozen
class Action:
    """One correction of the document."""

    location: str
    target: str
    matches: int
    verb: str
    value: Any
    overwrites: bool = False
    """Whether it is known that the document declares something else."""


def load(folder: Path) -> list[Action]:
    """All actions of a folder, in the order of file names and of the lines in them."""
    return [action for file in sorted(folder.glob("*.yaml")) for action in _actions(file)]


def apply(actions: list[Action], document: Json) -> Json:
    """Return a corrected copy of the document. Raise Problems for every action that does not do what it says."""
    corrected, problems = correct(actions, document)
    if problems:
        raise problems[0] if len(problems) == 1 else GeneratorErrors(problems)
    return corrected


def correct(actions: list[Action], document: Json, before: Json | None = None) -> tuple[Json, list[GeneratorError]]:
    """Return a copy of the document with all actions applied as far as they match, and a problem for each that does not do what it says.

    `before` are the facts of the last import. They tell which nodes came or went, and which declarations are Fortnox's since then.
    """
    now, then = _Run(copy.deepcopy(document)), _Run(copy.deepcopy(before)) if before is not None else None
    problems: list[GeneratorError] = []
    for action in actions:
        found = now.apply(action)
        known = then.apply(action) if then is not None else None
        problems += _problems(action, found, known, now.document)
    return now.document, problems


def _actions(file: Path) -> Iterator[Action]:
    location = "/".join(file.parts[-3:])
    overlay = yaml_io.load(yaml_io.read(file, location), location)
    if not isinstance(overlay, dict) or overlay.get("overlay") != "1.0.0":
        raise GeneratorError(location, "is no OpenAPI Overlay 1.0.0")
    actions = overlay.get("actions")
    if not isinstance(actions, list) or not actions:
        raise GeneratorError(location, "has no list of actions")
    for number, action in enumerate(actions, 1):
        yield _action(f"{location}, action {number}", action)


def _action(location: str, action: Any) -> Action:
    if not isinstance(action, dict):
        raise GeneratorError(location, f"is {describe(action)}", "an action says what, why, on what evidence and how often")
    unknown = [str(key) for key in action if key not in _KEYS]
    if unknown:
        raise GeneratorError(location, f"has keys that no action has: {', '.join(unknown)}")
    for key, kind in {"target": str, "description": str, "x-evidence": str, "x-matches": int}.items():
        if type(action.get(key)) is not kind:
            raise GeneratorError(location, f"lacks `{key}`", "an action says what, why, on what evidence and how often")
    verbs = [verb for verb in _VERBS if verb in action]
    if len(verbs) != 1:
        raise GeneratorError(location, f"must have exactly one of {', '.join(_VERBS)}")
    if action.get("x-overwrites", True) is not True:
        raise GeneratorError(location, f"says `x-overwrites: {action['x-overwrites']}`", "only `x-overwrites: true` has a meaning")
    value = _value(location, verbs[0], action[verbs[0]])
    return Action(location, action["target"], action["x-matches"], verbs[0], value, "x-overwrites" in action)


def _value(location: str, verb: str, value: Any) -> Any:
    if verb == "remove" and value is not True:
        raise GeneratorError(location, f"says `remove: {value}`", "only `remove: true` removes")
    if verb == "x-rename" and not (
        isinstance(value, dict) and value and all(isinstance(name, str) for pair in value.items() for name in pair)
    ):
        raise GeneratorError(location, f"renames {describe(value)}", "write {old key: new key}")
    return value


def find_nodes(action: Action, document: Json) -> list[jsonpath.JSONPathNode]:
    """The nodes of a document that an action is about."""
    try:
        return list(_query(action.target).find(document))
    except jsonpath.JSONPathError as error:
        raise GeneratorError(action.location, f"target is no JSONPath ({error})") from None


@cache
def _query(target: str) -> jsonpath.JSONPathQuery:
    return jsonpath.compile(target)


@frozen
class _Effect:
    """What an action did at one place: the value that stood there before, or _NOTHING."""

    path: str
    previous: Any
    value: Any

    repeats: bool = False
    """Whether the action adds an item to a list that has it already."""

    @property
    def changes(self) -> bool:
        """Whether the document says something else now."""
        return type(self.previous) is not type(self.value) or bool(self.previous != self.value)


@frozen
class _Found:
    """The places of the nodes that an action matched, and what an update did at each of them."""

    nodes: list[str]
    effects: dict[str, list[_Effect]]
    faults: list[GeneratorError]


_NOTHING = object()


@frozen
class _Run:
    """A document under correction."""

    document: Json

    def apply(self, action: Action) -> _Found:
        """Apply an action to every node that it matches."""
        nodes = find_nodes(action, self.document)
        if action.verb == "remove" and any(not node.location for node in nodes):
            return _Found([], {}, [GeneratorError(action.location, "removes the whole document")])
        paths = [describe_node(self.document, node.location) for node in nodes]
        effects: dict[str, list[_Effect]] = {}
        faults: list[GeneratorError] = []
        # From the end, so that removing an item of a list does not move those still to be removed.
        for node, path in zip(reversed(nodes), reversed(paths), strict=True):
            try:
                effects[path] = list(_correct(action, self.document, node, path))
            except GeneratorError as stop:
                faults.append(stop)
        return _Found(paths, effects, faults)


def _problems(action: Action, found: _Found, known: _Found | None, document: Json) -> Iterator[GeneratorError]:
    yield from found.faults
    if len(found.nodes) != action.matches:
        yield _miscounted(action, found, known, document)
    if action.verb != "update":
        return
    idle = [path for path, effects in found.effects.items() if not any(each.changes for each in effects)]
    idle += [each.path for path, effects in found.effects.items() if path not in idle for each in effects if each.repeats]
    if idle:
        yield GeneratorError(
            action.location,
            f"changes nothing at {_listed(sorted(idle))}: the document says the same there",
            "delete the action, or take these out of its target",
        )
    if known is not None:
        yield from _overwritten(action, found, known)


def _overwritten(action: Action, found: _Found, known: _Found) -> Iterator[GeneratorError]:
    """Yield the values that the document declares otherwise than at the last import, and that the action overwrites unawares."""
    for node in found.effects.keys() & known.effects.keys() if not action.overwrites else ():
        earlier = {each.path: each.previous for each in known.effects[node]}
        for each in found.effects[node]:
            if each.changes and each.previous is not _NOTHING and earlier.get(each.path, _NOTHING) != each.previous:
                yield GeneratorError(
                    action.location,
                    f"writes {_shown(each.value)} over {_shown(each.previous)} at {each.path}, which Fortnox declares now",
                    "delete that part of the action, or add `x-overwrites: true` and say in x-evidence why the declaration is wrong",
                )


def _miscounted(action: Action, found: _Found, known: _Found | None, document: Json) -> MiscountedAction:
    came = sorted(set(found.nodes) - set(known.nodes)) if known is not None else []
    went = sorted(set(known.nodes) - set(found.nodes)) if known is not None else []
    details = "".join(f"; {word}: {_listed(nodes)}" for word, nodes in (("came", came), ("went", went)) if nodes)
    hint = _vanished(action.target, document)
    if hint is None:
        hint = "delete the action where Fortnox has corrected this, else correct its target"
        if came and not went:
            hint = f"write `x-matches: {len(found.nodes)}` if the action holds for what came (`--accept counts`), else narrow its target"
    return MiscountedAction(
        action, f"{action.target} matches {len(found.nodes)} nodes and says {action.matches}{details}", hint, came, went
    )


class MiscountedAction(GeneratorError):
    """An action that matches another number of nodes than it says."""

    def __init__(self, action: Action, what: str, hint: str, came: list[str], went: list[str]) -> None:
        super().__init__(action.location, what, hint)
        self.action = action
        self.came = came
        self.went = went


def _listed(paths: list[str]) -> str:
    return ", ".join(paths[:_SHOWN]) + (f" and {len(paths) - _SHOWN} more" if len(paths) > _SHOWN else "")


def _shown(value: Any) -> str:
    text = json.dumps(value, ensure_ascii=False, sort_keys=True)
    return text if len(text) <= 100 else f"{text[:100]}..."


def describe_node(document: Any, location: tuple[int | str, ...]) -> str:
    """Return a readable place that is the same in two documents: `GET /3/customers parameters query.page`."""
    words: list[str] = []
    node = document
    for key in location:
        node = node[key]
        named = isinstance(key, int) and isinstance(node, dict) and "name" in node
        words.append(f"{node.get('in', '')}.{node['name']}" if named else str(key))
    if words[:1] == ["paths"] and len(words) > 2:
        return " ".join((words[2].upper(), words[1], *words[3:]))
    return ".".join(words[2:]) if words[:2] == ["components", "schemas"] and len(words) > 2 else ".".join(words) or "$"


def _correct(action: Action, document: Json, node: jsonpath.JSONPathNode, path: str) -> Iterator[_Effect]:
    match action.verb:
        case "update":
            yield from _update(node.value, copy.deepcopy(action.value), action.location, path)
        case "remove":
            parent = _parent(document, node.location)
            yield _Effect(path, parent.pop(node.location[-1]), _NOTHING)
        case _:
            _rename(node.value, action.value, action.location)


def _vanished(target: str, document: Json) -> str | None:
    """Return the advice where a target names a schema that the document does not have."""
    inside = _SCHEMAS.match(target)
    names = re.findall(r"[\w-]+", inside[1]) if inside else []
    missing = [name for name in names if name not in document["components"]["schemas"]]
    return f"{missing[0]} is not in the document: write the schema's new name, or delete the action" if missing else None


def _update(node: Any, value: Any, location: str, path: str) -> Iterator[_Effect]:
    """Overlay 1.0: objects are merged recursively, and a list gets the value appended."""
    if isinstance(node, list):
        node.append(value)
        yield _Effect(path, _NOTHING, value)
    elif isinstance(node, dict) and isinstance(value, dict):
        for key, inner in value.items():
            below = f"{path} {key}"
            if isinstance(node.get(key), dict) and isinstance(inner, dict):
                yield from _update(node[key], inner, location, below)
            elif isinstance(node.get(key), list) and isinstance(inner, list):
                yield from _extend(node[key], inner, location, below)
            else:
                previous, node[key] = node.get(key, _NOTHING), inner
                yield _Effect(below, previous, inner)
    else:
        raise GeneratorError(location, f"updates {path}, which is neither an object nor a list", "correct its target")


def _extend(node: list[Any], items: list[Any], location: str, path: str) -> Iterator[_Effect]:
    """Append the items that are not in a list. Raise Stop for a parameter that is declared otherwise already."""
    for item in items:
        if item in node:
            yield _Effect(f"{path} {_shown(item)}", item, item, repeats=True)
            continue
        key = _parameter(item)
        twin = next((each for each in node if key is not None and _parameter(each) == key), None)
        if twin is not None:
            hint = "delete it from the action, or update the declared one"
            raise GeneratorError(location, f"adds the parameter {item['name']} at {path}, which is declared there as {_shown(twin)}", hint)
        node.append(item)
        yield _Effect(f"{path} {_shown(item)}", _NOTHING, item)


def _parameter(item: Any) -> tuple[str, str] | None:
    return (item["in"], item["name"]) if isinstance(item, dict) and "in" in item and "name" in item else None


def _rename(node: Any, names: dict[str, str], location: str) -> None:
    for old, new in names.items():
        if not isinstance(node, dict) or old not in node or new in node:
            raise GeneratorError(location, f"cannot rename {old!r} to {new!r}: the one is not there, or the other is")
        node[new] = node.pop(old)


def _parent(document: Any, location: tuple[int | str, ...]) -> Any:
    for key in location[:-1]:
        document = document[key]
    return document
