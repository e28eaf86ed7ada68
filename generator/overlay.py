"""Apply spec/overlays/*.yaml: OpenAPI Overlay 1.0 actions, strictly.

An action has a reason (`description`), its evidence (`x-evidence`) and the number of nodes that it must match (`x-matches`). Another number
stops the run. `x-rename` ({old key: new key}) is the only extension: Overlay 1.0 cannot rename a media type and keep its content.
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
_REQUIRED_KEYS = "an action must have target, description, x-evidence, x-matches and one of update, remove, x-rename"
_SHOWN = 6
"""How many nodes a message lists."""

_KEYS = {"target", "description", "x-evidence", "x-matches", "x-overwrites", *_VERBS}


@frozen
class Action:
    """One correction of the document.

    Attributes:
        location: file and number of the action.
        target: JSONPath of the nodes.
        matches: how many nodes it must match.
        verb: "update", "remove" or "x-rename".
        value: the value of the verb.
        overwrites: whether it may replace a value that the document declares.
    """

    location: str
    target: str
    matches: int
    verb: str
    value: Any
    overwrites: bool = False


def load(folder: Path) -> list[Action]:
    """Return all actions of a folder, sorted by file name, in the order of each file."""
    return [action for file in sorted(folder.glob("*.yaml")) for action in _actions(file)]


def apply(actions: list[Action], document: Json) -> Json:
    """Return a corrected copy of the document.

    Raises:
        GeneratorErrors: an action does not have exactly its declared effect.
    """
    corrected, problems = correct(actions, document)
    if problems:
        raise problems[0] if len(problems) == 1 else GeneratorErrors(problems)
    return corrected


def correct(actions: list[Action], document: Json, before: Json | None = None) -> tuple[Json, list[GeneratorError]]:
    """Return a corrected copy of the document, and an error for each action that does not have exactly its declared effect.

    Args:
        actions: the actions.
        document: the document.
        before: the facts of the last import. They show which nodes were added or removed, and which values Fortnox has changed.
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
        raise GeneratorError(location, "is not an OpenAPI Overlay 1.0.0", "write `overlay: 1.0.0`")
    actions = overlay.get("actions")
    if not isinstance(actions, list) or not actions:
        raise GeneratorError(location, "must have a list `actions`, and it must not be empty")
    for number, action in enumerate(actions, 1):
        yield _action(f"{location}, action {number}", action)


def _action(location: str, action: Any) -> Action:
    if not isinstance(action, dict):
        raise GeneratorError(location, f"must be an object, got {describe(action)}", _REQUIRED_KEYS)
    unknown = [str(key) for key in action if key not in _KEYS]
    if unknown:
        raise GeneratorError(location, f"has unknown keys: {', '.join(unknown)}")
    for key, kind in {"target": str, "description": str, "x-evidence": str, "x-matches": int}.items():
        if type(action.get(key)) is not kind:
            raise GeneratorError(location, f"lacks `{key}`", _REQUIRED_KEYS)
    verbs = [verb for verb in _VERBS if verb in action]
    if len(verbs) != 1:
        raise GeneratorError(location, f"must have exactly one of {', '.join(_VERBS)}")
    if action.get("x-overwrites", True) is not True:
        raise GeneratorError(location, f"x-overwrites must be true, got {describe(action['x-overwrites'])}")
    value = _value(location, verbs[0], action[verbs[0]])
    return Action(location, action["target"], action["x-matches"], verbs[0], value, "x-overwrites" in action)


def _value(location: str, verb: str, value: Any) -> Any:
    if verb == "remove" and value is not True:
        raise GeneratorError(location, f"remove must be true, got {describe(value)}")
    if verb == "x-rename" and not (
        isinstance(value, dict) and value and all(isinstance(name, str) for pair in value.items() for name in pair)
    ):
        raise GeneratorError(location, f"x-rename must be an object, got {describe(value)}", "write {old key: new key}")
    return value


def find_nodes(action: Action, document: Json) -> list[jsonpath.JSONPathNode]:
    """Return the nodes of a document that an action matches."""
    try:
        return list(_query(action.target).find(document))
    except jsonpath.JSONPathError as error:
        raise GeneratorError(action.location, f"target is not a valid JSONPath ({error})") from None


@cache
def _query(target: str) -> jsonpath.JSONPathQuery:
    return jsonpath.compile(target)


@frozen
class _Effect:
    """What an action did at one node: the previous value (_ABSENT if there was none) and the new one."""

    path: str
    previous: Any
    value: Any

    repeats: bool = False
    """Whether the action adds an item that the list already has."""

    @property
    def changes(self) -> bool:
        """Return whether the action changed the document."""
        return type(self.previous) is not type(self.value) or bool(self.previous != self.value)


@frozen
class _Found:
    """The nodes that an action matched, and the effects of an update on each of them."""

    nodes: list[str]
    effects: dict[str, list[_Effect]]
    faults: list[GeneratorError]


_ABSENT = object()


@frozen
class _Run:
    """A document during correction."""

    document: Json

    def apply(self, action: Action) -> _Found:
        """Apply an action to every node that it matches."""
        nodes = find_nodes(action, self.document)
        if action.verb == "remove" and any(not node.location for node in nodes):
            return _Found([], {}, [GeneratorError(action.location, "removes the complete document", "correct its target")])
        paths = [describe_node(self.document, node.location) for node in nodes]
        effects: dict[str, list[_Effect]] = {}
        faults: list[GeneratorError] = []
        # From the end, because removing an item of a list moves the items after it.
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
            f"has no effect at {_listed(sorted(idle))}: the document already has this value",
            "delete the action, or exclude these nodes from its target",
        )
    if known is not None:
        yield from _overwritten(action, found, known)


def _overwritten(action: Action, found: _Found, known: _Found) -> Iterator[GeneratorError]:
    """Yield an error for each value that the document has changed since the last import, and that the action overwrites."""
    for node in found.effects.keys() & known.effects.keys() if not action.overwrites else ():
        earlier = {each.path: each.previous for each in known.effects[node]}
        for each in found.effects[node]:
            if each.changes and each.previous is not _ABSENT and earlier.get(each.path, _ABSENT) != each.previous:
                yield GeneratorError(
                    action.location,
                    f"replaces {_shown(each.previous)} by {_shown(each.value)} at {each.path}, but Fortnox has changed this declaration",
                    "delete this part of the action, or add `x-overwrites: true` and explain in x-evidence why the declaration is wrong",
                )


def _miscounted(action: Action, found: _Found, known: _Found | None, document: Json) -> MiscountedAction:
    added = sorted(set(found.nodes) - set(known.nodes)) if known is not None else []
    removed = sorted(set(known.nodes) - set(found.nodes)) if known is not None else []
    details = "".join(f"; {word}: {_listed(nodes)}" for word, nodes in (("added", added), ("removed", removed)) if nodes)
    hint = _missing_schema_hint(action.target, document)
    if hint is None:
        hint = "delete the action if Fortnox has corrected this, else correct its target"
        if added and not removed:
            hint = f"write `x-matches: {len(found.nodes)}` (`--accept counts`) if the added nodes need it, else narrow its target"
    return MiscountedAction(
        action, f"{action.target} matches {len(found.nodes)} nodes instead of {action.matches}{details}", hint, added, removed
    )


class MiscountedAction(GeneratorError):
    """An action that does not match the declared number of nodes."""

    def __init__(self, action: Action, what: str, hint: str, added: list[str], removed: list[str]) -> None:
        super().__init__(action.location, what, hint)
        self.action = action
        self.added = added
        self.removed = removed


def _listed(paths: list[str]) -> str:
    return ", ".join(paths[:_SHOWN]) + (f" and {len(paths) - _SHOWN} more" if len(paths) > _SHOWN else "")


def _shown(value: Any) -> str:
    text = json.dumps(value, ensure_ascii=False, sort_keys=True)
    return text if len(text) <= 100 else f"{text[:100]}..."


def describe_node(document: Any, location: tuple[int | str, ...]) -> str:
    """Return a readable path that is the same in two documents: `GET /3/customers parameters query.page`."""
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
            yield _Effect(path, parent.pop(node.location[-1]), _ABSENT)
        case _:
            _rename(node.value, action.value, action.location)


def _missing_schema_hint(target: str, document: Json) -> str | None:
    """Return a hint if the target names a schema that the document does not have; else None."""
    inside = _SCHEMAS.match(target)
    names = re.findall(r"[\w-]+", inside[1]) if inside else []
    missing = [name for name in names if name not in document["components"]["schemas"]]
    return f"the document has no schema {missing[0]}: use its new name, or delete the action" if missing else None


def _update(node: Any, value: Any, location: str, path: str) -> Iterator[_Effect]:
    """Update a node by the rules of Overlay 1.0: objects are merged recursively, and the value is appended to a list."""
    if isinstance(node, list):
        node.append(value)
        yield _Effect(path, _ABSENT, value)
    elif isinstance(node, dict) and isinstance(value, dict):
        for key, inner in value.items():
            below = f"{path} {key}"
            if isinstance(node.get(key), dict) and isinstance(inner, dict):
                yield from _update(node[key], inner, location, below)
            elif isinstance(node.get(key), list) and isinstance(inner, list):
                yield from _extend(node[key], inner, location, below)
            else:
                previous, node[key] = node.get(key, _ABSENT), inner
                yield _Effect(below, previous, inner)
    else:
        raise GeneratorError(location, f"cannot update {path}, which is neither an object nor a list", "correct its target")


def _extend(node: list[Any], items: list[Any], location: str, path: str) -> Iterator[_Effect]:
    """Append the items that a list does not have.

    Raises:
        GeneratorError: a parameter is already declared differently.
    """
    for item in items:
        if item in node:
            yield _Effect(f"{path} {_shown(item)}", item, item, repeats=True)
            continue
        key = _parameter(item)
        twin = next((each for each in node if key is not None and _parameter(each) == key), None)
        if twin is not None:
            hint = "delete it from the action, or update the existing parameter"
            raise GeneratorError(location, f"adds the parameter {item['name']} at {path}, which already has it as {_shown(twin)}", hint)
        node.append(item)
        yield _Effect(f"{path} {_shown(item)}", _ABSENT, item)


def _parameter(item: Any) -> tuple[str, str] | None:
    return (item["in"], item["name"]) if isinstance(item, dict) and "in" in item and "name" in item else None


def _rename(node: Any, names: dict[str, str], location: str) -> None:
    for old, new in names.items():
        if not isinstance(node, dict) or old not in node or new in node:
            raise GeneratorError(location, f"cannot rename {old!r} to {new!r}: {old!r} is missing, or {new!r} exists", "correct its target")
        node[new] = node.pop(old)


def _parent(document: Any, location: tuple[int | str, ...]) -> Any:
    for key in location[:-1]:
        document = document[key]
    return document
