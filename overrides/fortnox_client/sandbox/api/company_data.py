"""The resources of one company, as behaviours see them."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from datetime import UTC, date, datetime
from typing import Any, Final
from urllib.parse import quote

from attrs import frozen
from fortnox_core.payload import swedish_today, to_swedish_time

from fortnox_client.sandbox.api import not_found
from fortnox_client.sandbox.api.resource_types import ResourceType
from fortnox_client.sandbox.api.store import BY_KEY, Condition, Store
from fortnox_client.sandbox.api.values import State
from fortnox_client.sandbox.clock import Clock
from fortnox_client.sandbox.models import Company

API_URL: Final = "https://api.fortnox.se"
"""The beginning of every `@url`. It does not depend on the address of the sandbox: all recorded responses have this one."""


@frozen
class CompanyData:
    """The resources of a company, and its time."""

    company: Company
    resource_types: Mapping[str, ResourceType]
    store: Store
    clock: Clock

    def now(self) -> datetime:
        """Return the time in Sweden."""
        return to_swedish_time(datetime.fromtimestamp(self.clock.now(), UTC))

    def today(self) -> date:
        """Return the date by the clock of the sandbox."""
        return swedish_today(self.now())

    def find(self, kind: str, *key: Any) -> State | None:
        """Return the resource with a key; None if there is none."""
        return self.store.get(self.company.tenant, kind, join_key(key))

    def get(self, kind: str, *key: Any) -> State:
        """Return the resource with a key. Raise ApiError if there is none."""
        state = self.find(kind, *key)
        if state is None:
            raise not_found.path_error(kind)
        return state

    def put(self, kind: str, state: State) -> State:
        """Store a resource under its key, with its `@url`."""
        form = self.resource_types[kind]
        address = self._address(form, state)
        if address is not None:
            state["@url"] = address
        key = join_key([state.get(field) for field in form.keys])
        self.store.put(self.company.tenant, kind, key, state, self.now().isoformat(" ", "seconds"))
        return state

    def delete(self, kind: str, *key: Any) -> None:
        """Delete the resource with a key, if it exists."""
        self.store.delete(self.company.tenant, kind, join_key(key))

    def count(self, kind: str) -> int:
        """Return the number of resources of a type."""
        return self.store.count(self.company.tenant, kind)

    def select(self, kind: str, where: Sequence[Condition] = (), order: str = BY_KEY) -> list[State]:
        """Return the resources of a type that match all conditions, in order."""
        return self.store.select(self.company.tenant, kind, where, order)

    def page(self, kind: str, where: Sequence[Condition], order: str, *, limit: int, offset: int) -> tuple[list[State], int]:
        """Return the resources of a page, and the number of all that match."""
        return self.store.page(self.company.tenant, kind, where, order, limit=limit, offset=offset)

    def find_all(self, kind: str, **fields: Any) -> list[State]:
        """Return the resources whose fields have these values."""
        return self.select(kind, [equal(name, value) for name, value in fields.items()])

    def next_number(self, series: str, first_number: int = 1) -> int:
        """Return the next number of a series, and use it up."""
        return self.store.next_number(self.company.tenant, series, first_number)

    def reserve_number(self, series: str, number: int) -> None:
        """Mark a number as used: the series continues after it."""
        self.store.reserve_number(self.company.tenant, series, number)

    def _address(self, form: ResourceType, state: State) -> str | None:
        if form.shape is None or not ("@url" in form.shape.fields or "@url" in self._item_fields(form)):
            return None
        reader = form.operations.get("get") or form.operations.get("update") or form.operations.get("list")
        if reader is None:
            return None
        path = reader.operation.path
        for parameter in reader.keys:
            path = path.replace("{" + parameter + "}", quote(str(state.get(form.field(parameter) or parameter, "")), safe=""))
        year = f"?financialyear={state['Year']}" if form.name == "vouchers" else ""
        return f"{API_URL}{path}{year}"

    def _item_fields(self, form: ResourceType) -> Mapping[str, Any]:
        listed = form.operations.get("list")
        return {} if listed is None or listed.row is None else listed.row.fields


def join_key(key: Sequence[Any]) -> str:
    """Return a key as one string."""
    return "/".join(str(part) for part in key)


def equal(field: str, value: Any) -> Condition:
    """Return the condition that a field has a value."""
    return Condition(f"{extract(field)} = ?", (int(value) if isinstance(value, bool) else value,))


def extract(field: str) -> str:
    """Return the SQL expression of a field. The name comes from the schema, never from a request."""
    return f"json_extract(state, '$.\"{field}\"')"
