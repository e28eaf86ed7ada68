"""What the methods that all kinds have in common do: list, get, create, update, replace, delete, and actions that only change a state."""

from __future__ import annotations

from collections.abc import Mapping
from decimal import Decimal
from typing import Any, Final

from fortnox_core.operation import Operation

from fortnox_client.sandbox.api import bodies, failures, listing, missing
from fortnox_client.sandbox.api.behaviour import Action, Asked, Behaviour, laid
from fortnox_client.sandbox.api.failures import bad
from fortnox_client.sandbox.api.listing import Page
from fortnox_client.sandbox.api.values import State, is_list, is_object

_STATES: Final[dict[str, State]] = {
    "bookkeep": {"Booked": True},
    "cancel": {"Cancelled": True},
    "complete": {"manuallyCompleted": True},
    "release": {"released": True},
    "void": {"voided": True, "state": "voided", "documentState": "voided"},
    "completed": {"completed": True, "documentState": "completed"},
    "external_print": {"Sent": True},
}
"""What an action leaves behind where its kind has no way of its own."""


class Verbs:
    """The methods of one kind."""

    def __init__(self, behaviour: Behaviour) -> None:
        self._behaviour = behaviour

    def list(self, asked: Asked) -> Page:
        return listing.page(asked.books, asked.kind, asked.declared, asked.path, asked.query, self._behaviour.search)

    def get(self, asked: Asked) -> State:
        found = asked.books.find(asked.kind.name, *asked.key)
        if found is None and not asked.kind.made:
            # What nobody can create is there.
            return self._new(asked)
        if found is None:
            raise missing.failure(asked.kind.name)
        return found

    def create(self, asked: Asked) -> Any:
        if is_list(asked.body):
            return [self._create(asked, each) for each in asked.body]
        return self._create(asked, asked.body or {})

    def _create(self, asked: Asked, given: State) -> State:
        state = self._new(asked)
        self._behaviour.of_request(asked, state)
        _check_numbers(asked, given)
        self._behaviour.check(asked.books, given, None)
        laid(state, given)
        self._behaviour.number(asked.books, asked.kind, state)
        return self._kept(asked, state)

    def update(self, asked: Asked) -> State:
        state = self.get(asked)
        given = asked.body if is_object(asked.body) else {}
        _check_numbers(asked, given)
        self._behaviour.check(asked.books, given, state)
        before = {name: state.get(name) for name in asked.kind.keys}
        if asked.declared.replaces:
            state = self._new(asked) | {name: value for name, value in before.items() if value is not None}
        laid(state, given)
        if asked.declared.is_api:
            state.update(before)  # what it is called stands in the path
        after = {name: state.get(name) for name in asked.kind.keys}
        if emptied := next((name for name, value in after.items() if value in (None, "") and before[name] not in (None, "")), None):
            raise bad(failures.BAD_VALUE, f"{emptied} måste anges", emptied)
        if after != before:
            self._behaviour.refuse_taken(asked.books, asked.kind, state)
            asked.books.delete(asked.kind.name, *before.values())
        return self._kept(asked, state)

    def delete(self, asked: Asked) -> State:
        state = asked.books.get(asked.kind.name, *asked.key)
        self._behaviour.gone(asked.books, state)
        asked.books.delete(asked.kind.name, *asked.key)
        return state

    def act(self, asked: Asked) -> Any:
        """An action that its kind has no way of its own for: it leaves a mark, and what was sent with it."""
        if not asked.key:
            return None
        state = self.get(asked)
        mark = {name: value for name, value in _STATES.get(asked.declared.verb, {}).items() if _has(asked, name)}
        state.update(mark)
        if is_object(asked.body):
            laid(state, {name: value for name, value in asked.body.items() if _has(asked, name)})
        return self._kept(asked, state)

    def look(self, asked: Asked) -> Any:
        """A reading that its kind has no way of its own for: of what belongs to something that is there, or of nothing."""
        if asked.declared.response is not None and asked.declared.response.kind == "nested":
            return self.get(asked)
        if asked.key and asked.kind.made and asked.declared.keys == asked.kind.keys:
            asked.books.get(asked.kind.name, *asked.key)
        return []

    def _new(self, asked: Asked) -> State:
        state: State = {}
        shape = asked.kind.shape
        for parameter, text in asked.path.items():
            name = asked.kind.field(parameter)
            if name is not None and shape is not None and name in shape.fields:
                is_number = shape.fields[name].kind in ("integer", "decimal")
                state[name] = _number(text) if is_number else text
        self._behaviour.start(asked.books, state)
        return state

    def _kept(self, asked: Asked, state: State) -> State:
        self._behaviour.settle(asked.books, state)
        return asked.books.put(asked.kind.name, state)


def actions(behaviour: Behaviour, verbs: Mapping[str, Any]) -> dict[str, Action]:
    """What answers each method of a kind."""
    common = Verbs(behaviour)
    own = behaviour.actions()
    return {verb: own.get(verb) or _usual(common, verb, declared.operation) for verb, declared in verbs.items()}


def _usual(common: Verbs, verb: str, operation: Operation) -> Action:
    known: dict[str, Action] = {
        "list": common.list,
        "get": common.get,
        "create": common.create,
        "update": common.update,
        "replace": common.update,
        "delete": common.delete,
    }
    if verb.startswith("list_by") or operation.paging is not None:
        return common.list
    return known.get(verb) or {"GET": common.look, "DELETE": common.delete}.get(operation.method, common.act)


def _check_numbers(asked: Asked, given: Mapping[str, Any]) -> None:
    """Raises Failure for text that is taken as such and answered as a number."""
    if asked.kind.shape is None:
        return
    for name, value in given.items():
        answered = asked.kind.shape.fields.get(name)
        if isinstance(value, str) and value != bodies.BLANK and answered is not None and answered.kind in ("integer", "decimal"):
            bodies.plain(value, answered, name)


def _has(asked: Asked, name: str) -> bool:
    return asked.kind.shape is not None and name in asked.kind.shape.fields


def _number(text: str) -> int | Decimal | None:
    if text.isascii() and text.lstrip("-").isdigit() and len(text) <= 15:
        return int(text)
    return None
