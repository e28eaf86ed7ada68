"""One company's resources, as behaviours see them."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from datetime import UTC, date, datetime
from typing import Any, Final
from urllib.parse import quote

from attrs import frozen
from fortnox_core.payload import to_swedish_time

from fortnox_client.sandbox.api import missing
from fortnox_client.sandbox.api.kinds import Kind
from fortnox_client.sandbox.api.store import BY_KEY, Condition, Store
from fortnox_client.sandbox.api.values import State
from fortnox_client.sandbox.clock import Clock
from fortnox_client.sandbox.parties import Company

ADDRESS: Final = "https://api.fortnox.se"
"""What @url begins with, wherever the sandbox stands: so it is in every recorded answer."""


@frozen
class Books:
    """A company's resources, and the time it is there."""

    company: Company
    kinds: Mapping[str, Kind]
    store: Store
    clock: Clock

    def now(self) -> datetime:
        """The time in Sweden."""
        return to_swedish_time(datetime.fromtimestamp(self.clock.now(), UTC))

    def today(self) -> date:
        return self.now().date()

    def find(self, kind: str, *key: Any) -> State | None:
        """The resource of a key."""
        return self.store.get(self.company.tenant, kind, key_text(key))

    def get(self, kind: str, *key: Any) -> State:
        """The resource of a key. Raises Failure where there is none."""
        state = self.find(kind, *key)
        if state is None:
            raise missing.failure(kind)
        return state

    def put(self, kind: str, state: State) -> State:
        """Stores a resource under its key, with its address."""
        form = self.kinds[kind]
        address = self._address(form, state)
        if address is not None:
            state["@url"] = address
        key = key_text([state.get(field) for field in form.keys])
        self.store.put(self.company.tenant, kind, key, state, self.now().isoformat(" ", "seconds"))
        return state

    def delete(self, kind: str, *key: Any) -> None:
        self.store.delete(self.company.tenant, kind, key_text(key))

    def count(self, kind: str) -> int:
        return self.store.count(self.company.tenant, kind)

    def select(self, kind: str, where: Sequence[Condition] = (), order: str = BY_KEY) -> list[State]:
        return self.store.select(self.company.tenant, kind, where, order)

    def page(self, kind: str, where: Sequence[Condition], order: str, *, limit: int, offset: int) -> tuple[list[State], int]:
        """The resources of a page, and how many there are in all."""
        return self.store.page(self.company.tenant, kind, where, order, limit=limit, offset=offset)

    def those(self, kind: str, **fields: Any) -> list[State]:
        """The resources with these values."""
        return self.select(kind, [equal(name, value) for name, value in fields.items()])

    def next_number(self, series: str, first: int = 1) -> int:
        return self.store.next_number(self.company.tenant, series, first)

    def take_number(self, series: str, number: int) -> None:
        """Notes that a number is taken: the series goes on after it."""
        self.store.count_from(self.company.tenant, series, number)

    def _address(self, form: Kind, state: State) -> str | None:
        if form.shape is None or not ("@url" in form.shape.fields or "@url" in self._item_fields(form)):
            return None
        reader = form.operations.get("get") or form.operations.get("update") or form.operations.get("list")
        if reader is None:
            return None
        path = reader.operation.path
        for parameter in reader.keys:
            path = path.replace("{" + parameter + "}", quote(str(state.get(form.field(parameter) or parameter, "")), safe=""))
        year = f"?financialyear={state['Year']}" if form.name == "vouchers" else ""
        return f"{ADDRESS}{path}{year}"

    def _item_fields(self, form: Kind) -> Mapping[str, Any]:
        listed = form.operations.get("list")
        return {} if listed is None or listed.row is None else listed.row.fields


def key_text(key: Sequence[Any]) -> str:
    """A key in one text."""
    return "/".join(str(part) for part in key)


def equal(field: str, value: Any) -> Condition:
    """That a field has a value."""
    return Condition(f"{extract(field)} = ?", (int(value) if isinstance(value, bool) else value,))


def extract(field: str) -> str:
    """A field in SQL. Its name comes from the document, never from a request."""
    return f"json_extract(state, '$.\"{field}\"')"
