"""The behaviour of a resource type beyond storage. This base class adds none, and most resource types use it."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import Any, ClassVar, TypeAlias

from attrs import field, frozen

from fortnox_client.sandbox.api import api_errors, request_bodies
from fortnox_client.sandbox.api.api_errors import bad_request
from fortnox_client.sandbox.api.company_data import CompanyData
from fortnox_client.sandbox.api.list_query import Search
from fortnox_client.sandbox.api.resource_types import ResourceType
from fortnox_client.sandbox.api.values import State, is_list, is_object
from fortnox_client.schema import OperationSchema


@frozen
class File:
    """A response that is a file."""

    content: bytes
    media: str
    name: str | None = None


@frozen
class Settings:
    """Settings for responses that are not known for certain.

    Attributes:
        new_documents: whether an action that creates a document from another one responds with the new document.
        total_headers: whether lists of recurring billing have headers with totals.
    """

    new_documents: bool = False
    total_headers: bool = True


@frozen
class Result:
    """A result with another response than the declared one.

    Attributes:
        content: the content of the response.
        status: the status; None for the declared one.
        document: the response key, which is also the name of the schema; None for the declared ones.
    """

    content: Any
    status: int | None = None
    document: str | None = None


@frozen
class ApiRequest:
    """A parsed request to an existing operation.

    Attributes:
        data: the company's data.
        kind: the resource type.
        declared: the schema of the operation.
        path: the values of the path parameters, decoded.
        query: the query parameters.
        body: the body, converted to the declared types; None without a body.
        upload: name and content of an uploaded file.
        form: the other fields of a multipart body.
        headers: the headers, with names in lower case.
        settings: the settings of the API.
    """

    data: CompanyData
    kind: ResourceType
    declared: OperationSchema
    path: Mapping[str, str]
    query: Mapping[str, str]
    body: Any = field(default=None, repr=False)
    upload: tuple[str, bytes] | None = field(default=None, repr=False)
    form: Mapping[str, str] = field(factory=dict[str, str], repr=False)
    headers: Mapping[str, str] = field(factory=dict[str, str], repr=False)
    settings: Settings = field(factory=Settings)

    @property
    def key(self) -> tuple[str, ...]:
        """The path parameters, in order."""
        return tuple(self.path.values())


Action: TypeAlias = Callable[[ApiRequest], Any]


class Behaviour:
    """Rules for creating, changing and searching resources of one type. Subclasses override the methods.

    Attributes:
        first_number: the first number of the series.
        search: the search rules of lists.
        duplicate_key_error: the error code and the message for a key that is in use.
        writing_actions: names of methods that write although the operation is safe (GET).
    """

    first_number: ClassVar[int] = 1
    search: ClassVar[Search] = Search()
    duplicate_key_error: ClassVar[tuple[int, str]] = (api_errors.BAD_VALUE, "{key} används redan.")
    writing_actions: ClassVar[frozenset[str]] = frozenset()

    def actions(self) -> Mapping[str, Action]:
        """Return the handlers of methods that differ from the standard ones, by method name."""
        return {}

    def set_defaults(self, data: CompanyData, state: State) -> None:
        """Set the defaults of a new resource. The payload is applied after them."""

    def apply_request(self, request: ApiRequest, state: State) -> None:
        """Set fields of a new resource that come from the query or the path."""

    def check(self, data: CompanyData, given: State, state: State | None) -> None:
        """Raise ApiError if the payload is invalid. `state` is the resource to change; None for a new one."""

    def derive(self, data: CompanyData, state: State) -> None:
        """Compute the derived fields. It runs after every change."""

    def before_delete(self, data: CompanyData, state: State) -> None:
        """Prepare the deletion of a resource, or raise ApiError."""

    def assign_key(self, data: CompanyData, kind: ResourceType, state: State) -> None:
        """Assign a key to a new resource if the payload has none."""
        key = kind.key
        if state.get(key) in (None, ""):
            number = data.next_number(kind.name, self.first_number)
            while data.find(kind.name, *(str(number) if name == key else state.get(name) for name in kind.keys)) is not None:
                number = data.next_number(kind.name, self.first_number)
            state[key] = number if _is_number(kind, key) else str(number)
        elif str(state[key]).isascii() and str(state[key]).isdigit() and len(str(state[key])) <= 12:
            data.reserve_number(kind.name, int(state[key]))
        self.check_unique(data, kind, state)

    def check_unique(self, data: CompanyData, kind: ResourceType, state: State) -> None:
        """Raise ApiError if another resource has the same key."""
        if data.find(kind.name, *(state.get(name) for name in kind.keys)) is not None:
            code, words = self.duplicate_key_error
            raise bad_request(code, words.format(key=state[kind.key]), kind.key)


def _is_number(kind: ResourceType, name: str) -> bool:
    return kind.shape is not None and name in kind.shape.fields and kind.shape.fields[name].kind in ("integer", "decimal")


def merge(state: State, given: Mapping[str, Any]) -> None:
    """Merge a payload into a resource: None leaves a field unchanged, API_BLANK clears it, objects are merged.

    `_cleared` of the resource has the names of the fields that a request has cleared.
    """
    cleared = {*state.get("_cleared", ()), *given.get("_cleared", ())}
    for name, value in given.items():
        if value is None or name == "_cleared":
            continue
        if value == request_bodies.BLANK:
            state.pop(name, None)
            cleared.add(name)
            continue
        cleared.discard(name)
        _merge_value(state, name, value)
    state.pop("_cleared", None)
    if cleared:
        state["_cleared"] = sorted(cleared)


def is_cleared(state: Mapping[str, Any], name: str) -> bool:
    """Return whether a request has cleared a field of a resource or row, so that it gets no default."""
    return name in state.get("_cleared", ())


def _merge_value(state: State, name: str, value: Any) -> None:
    if is_object(value):
        state[name] = state[name] if is_object(state.get(name)) else {}
        merge(state[name], value)
    elif is_list(value) and any(is_object(row) for row in value):
        state[name] = [_row(row) for row in value]
    else:
        state[name] = value


def _row(given: Any) -> Any:
    if not is_object(given):
        return given
    row: State = {}
    merge(row, given)
    return row
