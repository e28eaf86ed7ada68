"""How to find out whether a write happened, when its outcome is not clear: a sentence for each operation that must not be repeated.

The sentence is made by rule from the other operations of the resource. spec/descriptions.yaml, checks, has those that the rule gets wrong.
"""

from __future__ import annotations

from collections.abc import Iterator

from attrs import define, field

from generator.api import PAGING, Api, Operation
from generator.descriptions import Descriptions
from generator.document import Json
from generator.names import Names

_MARKS = {
    "bookkeep": "Booked",
    "cancel": "Cancelled",
    "email": "Sent",
    "einvoice": "Sent",
    "eprint": "Sent",
    "external_print": "Sent",
    "print": "Sent",
    "print_reminder": "LastRemindDate",
    "warehouse_ready": "WarehouseReady",
    "void": "voided",
    "release": "released",
    "pause": "Paused",
}
"""Action -> the property of the object that shows that it happened, if the object has it."""

_NO_METHOD = "Look in Fortnox: no method of the client reads it."
_MOST_FILTERS = 2


@define
class OutcomeChecks:
    """Makes the sentences."""

    _api: Api
    _names: Names
    _descriptions: Descriptions
    _by_key: dict[str, Operation] = field(init=False)

    def __attrs_post_init__(self) -> None:
        self._by_key = {each.key: each for each in self._api.operations}

    def check(self, operation: Operation) -> str | None:
        """Return how to find out whether an operation happened; None if it may be repeated."""
        if operation.safe:
            return None
        name = self._names.operation(operation.key)
        known = self._descriptions.checks.get(name.full) or self._descriptions.checks.get(name.method)
        if known:
            return known
        reader, listing = self._reader(operation), self._listing(operation)
        folder = listing or reader
        if operation.upload and folder is not None:
            listed = self._names.operation(folder.key).folder or self._full(folder)
            return f"Call {listed} and look for the name of the file."
        if operation.method == "POST" and reader is None:
            return self._created(operation, listing)
        if reader is not None:
            return f"Call {self._full(reader)} for the same object: {self._effect(operation, reader)}."
        if listing is not None:
            return f"Call {self._full(listing)} and look for the object: it {self._listed_effect(operation)}."
        return _NO_METHOD

    def _created(self, operation: Operation, listing: Operation | None) -> str:
        """Return how to find an object that was created: by the key that was sent, or in the list."""
        key = self._own_key(operation)
        if key is not None:
            getter, name = key
            return f"Call {self._full(getter)} with the {name} that was sent: it finds the object if it was created."
        if listing is None:
            return _NO_METHOD
        filters = ", ".join(f"{each}=..." for each in self._filters(operation, listing))
        return f"Call {self._full(listing)}({filters}) and look for the values that were sent."

    def _own_key(self, operation: Operation) -> tuple[Operation, str] | None:
        """Return the operation that reads the created object by a key that the body must have, and the name of the key."""
        required = self._body_schema(operation).get("required", ())
        for each in self._api.operations:
            prefix, _, last = each.path.rpartition("/")
            name = next((key for key in required if key.casefold() == last.strip("{}").casefold()), None)
            if each.safe and each.response.kind == "one" and prefix == operation.path and name is not None:
                return each, name
        return None

    def _filters(self, operation: Operation, listing: Operation) -> list[str]:
        """Return the filters of a list that find a created object: required keys, references of the caller, and the time of the change."""
        schema = self._body_schema(operation)
        required = {key.casefold() for key in schema.get("required", ())}
        written = {key.casefold() for key, inner in schema.get("properties", {}).items() if not inner.get("readOnly")}
        names = [each["name"] for each in listing.query_parameters if each["name"] not in PAGING]
        useful = [each for each in names if each.casefold() in required]
        useful += [each for each in names if each.casefold() in written and "external" in each and each not in useful]
        changed = ["lastmodified"] if "lastmodified" in names else []
        return [self._names.identifier(each) for each in (*useful[:_MOST_FILTERS], *changed)]

    def _effect(self, operation: Operation, reader: Operation) -> str:
        """Return what the object looks like after an operation."""
        method = self._names.operation(operation.key).method
        if operation.creation is not None and operation.creation.own.reference is not None:
            return f"`{self._names.identifier(operation.creation.own.reference)}` is the number of the new document"
        if operation.method == "DELETE" and reader.path == operation.path:
            return "NotFound is raised if it was deleted"
        mark = _MARKS.get(method)
        if mark is not None and mark in self._api.schemas.get(reader.response.schema or "", {}).get("properties", {}):
            return f"`{self._names.identifier(mark)}` shows whether it happened"
        if operation.body is not None:
            return "compare its fields with those that were sent"
        return "its fields show whether it happened"

    def _listed_effect(self, operation: Operation) -> str:
        return "is missing if it was deleted" if operation.method == "DELETE" else "shows whether the change happened"

    def _reader(self, operation: Operation) -> Operation | None:
        """Return the operation that reads the object of an operation: the GET of its path, or of the beginning of its path."""
        for path in _prefixes(operation.path):
            found = self._by_key.get(f"GET {path}")
            if found is not None and found.safe and found.response.kind in ("one", "file"):
                return found
        resource = self._names.operation(operation.key).resource
        getter = next((each for each in self._api.operations if self._full(each) == f"{resource}.get" and each.safe), None)
        return getter if getter is not None and _path_names(getter) and _path_names(getter) <= _path_names(operation) else None

    def _listing(self, operation: Operation) -> Operation | None:
        """Return the list with the object of an operation."""
        for path in _prefixes(operation.path):
            found = self._by_key.get(f"GET {path}")
            if found is not None and found.safe and (found.response.kind in ("pages", "many") or found.folder is not None):
                return found
        return None

    def _body_schema(self, operation: Operation) -> Json:
        schema = operation.body.schema if operation.body is not None else None
        found: Json = self._api.schemas.get(schema or "", {})
        return found

    def _full(self, operation: Operation) -> str:
        return self._names.operation(operation.key).full


def _path_names(operation: Operation) -> set[str]:
    return {each["name"].casefold() for each in operation.path_parameters}


def _prefixes(path: str) -> Iterator[str]:
    """Yield a path, then the path without its last segments, down to the resource."""
    while path.count("/") > 1:
        yield path
        path = path.rpartition("/")[0]
