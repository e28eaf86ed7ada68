"""What a kind of resource does beyond being stored. This one does nothing more, and is that of most kinds."""

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
    """An answer that is no JSON."""

    content: bytes
    media: str
    name: str | None = None


@frozen
class Settings:
    """How the API behaves where Fortnox does one of two things.

    Attributes:
        new_documents: whether an action that makes a document of another responds with the new one.
        total_headers: whether a list of recurring billing has its totals in headers.
    """

    new_documents: bool = False
    total_headers: bool = True


@frozen
class Result:
    """A result whose response is not the declared one in every part.

    Attributes:
        status: of the response; None for the declared one.
        document: the wrapper and the schema of the content, which have one name; None for the declared ones.
    """

    content: Any
    status: int | None = None
    document: str | None = None


@frozen
class ApiRequest:
    """A request that may be answered.

    Attributes:
        path: the values of the path's parameters, decoded.
        body: what was sent, read by its declared kinds; None where nothing was.
        upload: the name and bytes of a file that was sent.
        form: what was sent beside a file, by name.
        headers: by their names in lower case.
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
        return tuple(self.path.values())


Action: TypeAlias = Callable[[ApiRequest], Any]


class Behaviour:
    """How a kind is made, changed and searched; methods are for kinds that do more to overwrite.

    Attributes:
        first: the first number that is given out.
        search: how lists are searched.
        taken: the code and the words for a key that another one has.
        writing_actions: the readings that change something all the same, by their methods' names.
    """

    first_number: ClassVar[int] = 1
    search: ClassVar[Search] = Search()
    duplicate_key_error: ClassVar[tuple[int, str]] = (api_errors.BAD_VALUE, "{key} används redan.")
    writing_actions: ClassVar[frozenset[str]] = frozenset()

    def actions(self) -> Mapping[str, Action]:
        """What answers the methods that this kind has a way of its own for, by their names."""
        return {}

    def set_defaults(self, data: CompanyData, state: State) -> None:
        """Gives a new one what it has before anything is set."""

    def apply_request(self, request: ApiRequest, state: State) -> None:
        """Gives a new one what its request says outside the body."""

    def check(self, data: CompanyData, given: State, state: State | None) -> None:
        """Raises Failure where what is sent cannot be; `state` is what it would change."""

    def derive(self, data: CompanyData, state: State) -> None:
        """Derives what follows from the rest, after every change."""

    def before_delete(self, data: CompanyData, state: State) -> None:
        """One of them is about to be deleted."""

    def assign_key(self, data: CompanyData, kind: ResourceType, state: State) -> None:
        """Gives a new one its key, where nobody has."""
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
        """Raises Failure where another one has the key."""
        if data.find(kind.name, *(state.get(name) for name in kind.keys)) is not None:
            code, words = self.duplicate_key_error
            raise bad_request(code, words.format(key=state[kind.key]), kind.key)


def _is_number(kind: ResourceType, name: str) -> bool:
    return kind.shape is not None and name in kind.shape.fields and kind.shape.fields[name].kind in ("integer", "decimal")


def merge(state: State, given: Mapping[str, Any]) -> None:
    """Lays what is sent over what is there: null leaves a field as it is, API_BLANK empties it, objects are merged."""
    for name, value in given.items():
        if value is None:
            continue
        if value == request_bodies.BLANK:
            state.pop(name, None)
        elif is_object(value) and is_object(state.get(name)):
            merge(state[name], value)
        elif is_object(value):
            state[name] = {}
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
