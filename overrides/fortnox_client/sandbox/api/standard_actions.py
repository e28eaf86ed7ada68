"""Standard methods of all resource types: list, get, create, update, replace, delete, and actions that only set fields."""

from __future__ import annotations

from collections.abc import Mapping
from decimal import Decimal
from typing import Any, Final

from fortnox_core.operation import Operation

from fortnox_client.sandbox.api import api_errors, list_query, not_found, request_bodies
from fortnox_client.sandbox.api.api_errors import bad_request
from fortnox_client.sandbox.api.behaviour import Action, ApiRequest, Behaviour, merge
from fortnox_client.sandbox.api.list_query import Page
from fortnox_client.sandbox.api.values import State, is_list, is_object

_ACTION_STATES: Final[dict[str, State]] = {
    "bookkeep": {"Booked": True},
    "cancel": {"Cancelled": True},
    "complete": {"manuallyCompleted": True},
    "release": {"released": True},
    "void": {"voided": True, "state": "voided", "documentState": "voided"},
    "completed": {"completed": True, "documentState": "completed"},
    "external_print": {"Sent": True},
}
"""Fields that an action sets if its resource type has no handler for it."""


class StandardActions:
    """The standard methods of one resource type."""

    def __init__(self, behaviour: Behaviour) -> None:
        self._behaviour = behaviour

    def list(self, request: ApiRequest) -> Page:
        """Return a page of the resources that the query selects."""
        return list_query.read_page(request.data, request.kind, request.declared, request.path, request.query, self._behaviour.search)

    def get(self, request: ApiRequest) -> State:
        """Return the resource of the path. A resource that no operation creates always exists."""
        found = request.data.find(request.kind.name, *request.key)
        if found is None and not request.kind.creatable:
            # a resource that no operation creates always exists
            return self._create_state(request)
        if found is None:
            raise not_found.path_error(request.kind.name)
        return found

    def create(self, request: ApiRequest) -> Any:
        """Create a resource, or one for each element of a list."""
        if is_list(request.body):
            return [self._create(request, each) for each in request.body]
        return self._create(request, request.body or {})

    def _create(self, request: ApiRequest, given: State) -> State:
        state = self._create_state(request)
        self._behaviour.apply_request(request, state)
        _check_numbers(request, given)
        self._behaviour.check(request.data, given, None)
        merge(state, given)
        self._behaviour.assign_key(request.data, request.kind, state)
        return self._save(request, state)

    def update(self, request: ApiRequest) -> State:
        """Change the resource of the path, and return it."""
        state = self.get(request)
        given = request.body if is_object(request.body) else {}
        _check_numbers(request, given)
        self._behaviour.check(request.data, given, state)
        before = {name: state.get(name) for name in request.kind.keys}
        if request.declared.replaces:
            state = self._create_state(request) | {name: value for name, value in before.items() if value is not None}
        merge(state, given)
        if request.declared.is_api:
            state.update(before)  # the key in the path takes precedence over the body
        after = {name: state.get(name) for name in request.kind.keys}
        if emptied := next((name for name, value in after.items() if value in (None, "") and before[name] not in (None, "")), None):
            raise bad_request(api_errors.BAD_VALUE, f"{emptied} måste anges", emptied)
        if after != before:
            self._behaviour.check_unique(request.data, request.kind, state)
            request.data.delete(request.kind.name, *before.values())
        return self._save(request, state)

    def delete(self, request: ApiRequest) -> State:
        """Delete the resource of the path, and return it."""
        state = request.data.get(request.kind.name, *request.key)
        self._behaviour.before_delete(request.data, state)
        request.data.delete(request.kind.name, *request.key)
        return state

    def run_action(self, request: ApiRequest) -> Any:
        """Run an action without a handler: set the fields of the action, and those of the body."""
        if not request.key:
            return None
        state = self.get(request)
        mark = {name: value for name, value in _ACTION_STATES.get(request.declared.verb, {}).items() if _has_field(request, name)}
        state.update(mark)
        if is_object(request.body):
            merge(state, {name: value for name, value in request.body.items() if _has_field(request, name)})
        return self._save(request, state)

    def read_related(self, request: ApiRequest) -> Any:
        """Run a GET without a handler: return the resource, or an empty list for what belongs to an existing resource."""
        if request.declared.response is not None and request.declared.response.kind == "nested":
            return self.get(request)
        if request.key and request.kind.creatable and request.declared.keys == request.kind.keys:
            request.data.get(request.kind.name, *request.key)
        return []

    def _create_state(self, request: ApiRequest) -> State:
        state: State = {}
        shape = request.kind.shape
        for parameter, text in request.path.items():
            name = request.kind.field(parameter)
            if name is not None and shape is not None and name in shape.fields:
                is_number = shape.fields[name].kind in ("integer", "decimal")
                state[name] = _parse_int(text) if is_number else text
        self._behaviour.set_defaults(request.data, state)
        return state

    def _save(self, request: ApiRequest, state: State) -> State:
        self._behaviour.derive(request.data, state)
        return request.data.put(request.kind.name, state)


def actions(behaviour: Behaviour, verbs: Mapping[str, Any]) -> dict[str, Action]:
    """Return the handler of each method of a resource type."""
    common = StandardActions(behaviour)
    own = behaviour.actions()
    return {verb: own.get(verb) or _default_action(common, verb, declared.operation) for verb, declared in verbs.items()}


def _default_action(common: StandardActions, verb: str, operation: Operation) -> Action:
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
    return known.get(verb) or {"GET": common.read_related, "DELETE": common.delete}.get(operation.method, common.run_action)


def _check_numbers(request: ApiRequest, given: Mapping[str, Any]) -> None:
    """Raise ApiError for text that is not a number in a field that is text in requests and a number in responses."""
    if request.kind.shape is None:
        return
    for name, value in given.items():
        field = request.kind.shape.fields.get(name)
        if isinstance(value, str) and value != request_bodies.BLANK and field is not None and field.kind in ("integer", "decimal"):
            request_bodies.parse_value(value, field, name)


def _has_field(request: ApiRequest, name: str) -> bool:
    return request.kind.shape is not None and name in request.kind.shape.fields


def _parse_int(text: str) -> int | Decimal | None:
    if text.isascii() and text.lstrip("-").isdigit() and len(text) <= 15:
        return int(text)
    return None
