"""Processes that a bank carries out for companies: orders, orders to start a company, their documents, and webhooks.

No operation makes an order: `Sandbox.add_bank_order` and `Sandbox.add_bank_start_order` do. Nothing is sent to the address of a webhook.
"""

from __future__ import annotations

import uuid
from base64 import b64encode
from collections.abc import Callable, Mapping
from typing import Any, ClassVar, Final

from fortnox_client.sandbox.api import bodies, failures, missing, versions
from fortnox_client.sandbox.api.behaviour import Action, Asked, Behaviour
from fortnox_client.sandbox.api.behaviours.recurring import one_of
from fortnox_client.sandbox.api.books import Books, extract
from fortnox_client.sandbox.api.failures import Failure, bad
from fortnox_client.sandbox.api.listing import Search
from fortnox_client.sandbox.api.store import Condition
from fortnox_client.sandbox.api.values import State
from fortnox_client.schema import ValueSchema

ORDERS: Final = "bank_processes.orders"
START_ORDERS: Final = "bank_processes.start_orders"
WEBHOOKS: Final = "bank_processes.webhooks"
_STATUSES: Final = {"DENIED": "DENIED_BY_BANK"}
"""The status that an order has, where a request calls it otherwise."""

_SHORTEST_SECRET: Final = 10


def _since(field: str, sign: str) -> Callable[[str], Condition]:
    return lambda text: Condition(f"substr({extract(field)}, 1, 10) {sign} ?", (bodies.plain(text, ValueSchema("date"), field),))


def _founded_by(number: str) -> Condition:
    """One of its persons has a civic number."""
    return Condition("EXISTS (SELECT 1 FROM json_tree(state) AS part WHERE part.key = 'civic_number' AND part.value = ?)", (number,))


class Processes(Behaviour):
    """Orders of one kind, with their documents, one of each type."""

    kind: ClassVar[str]
    statuses: ClassVar[Mapping[str, str]] = {}

    def actions(self) -> Mapping[str, Action]:
        return {
            "get": self._get,
            "update": self._update,
            "upload_document": self._upload,
            "document_types": self._types,
            "get_document": self._document,
        }

    def _get(self, asked: Asked) -> State:
        return asked.books.get(self.kind, asked.path["order_id"])

    def _update(self, asked: Asked) -> State:
        state = self._get(asked)
        given = {name: value for name, value in asked.body.items() if value is not None}
        choices = asked.declared.body.inside.fields["status"].choices if asked.declared.body else ()
        if "status" in given and given["status"] not in choices:
            raise bad(failures.BAD_VALUE, f"status ska vara {', '.join(choices)}", "status")
        if "status" in given:
            given["status"] = self.statuses.get(given["status"], given["status"])
        if "share_capital_received_date" in given:
            given["share_capital_received_date"] = f"{given['share_capital_received_date']}T00:00:00Z"
        return self._kept(asked.books, state | given)

    def _upload(self, asked: Asked) -> None:
        self._store(asked)

    def _store(self, asked: Asked) -> None:
        """Keep the document of a type, in the place of the one that there was."""
        assert asked.upload is not None, "the engine reads it"
        state, kind = self._get(asked), asked.form["type"]
        asked.books.store.put_file(asked.books.company.tenant, self._file(state, kind), asked.upload[1])
        held = {each["type"]: each for each in state.get("_documents", [])}
        held[kind] = {"type": kind, "day": asked.form.get("document_in_effect_date")}
        self._kept(asked.books, state | {"_documents": list(held.values())})

    def _types(self, asked: Asked) -> list[str]:
        return [each["type"] for each in self._get(asked).get("_documents", [])]

    def _document(self, asked: Asked) -> State:
        content = asked.books.store.file(asked.books.company.tenant, self._file(self._get(asked), asked.path["document_type"]))
        if content is None:
            raise missing.failure(self.kind)
        return {"content": b64encode(content).decode()}

    def _file(self, state: State, kind: str) -> str:
        return f"{self.kind}/{state['id']}/{kind}"

    def _kept(self, books: Books, state: State) -> State:
        state["updated_at"] = versions.now_text(books)
        return books.put(self.kind, state)


class Orders(Processes):
    kind = ORDERS
    statuses = _STATUSES
    search = Search(
        conditions={
            "created_at_from": _since("created_at", ">="),
            "created_at_to": _since("created_at", "<="),
            "status": one_of("status"),
            "updated_at_from": _since("updated_at", ">="),
            "updated_at_to": _since("updated_at", "<="),
        }
    )

    def actions(self) -> Mapping[str, Action]:
        return {**super().actions(), "create_document": self._upload, "find_by_organization_number": self._find}

    def _find(self, asked: Asked) -> list[State]:
        number = "json_extract(state, '$.company_information.organization_number') = ?"
        return asked.books.select(ORDERS, [Condition(number, (asked.path["organization_number"],))])


class StartOrders(Processes):
    kind = START_ORDERS
    search = Search(conditions={"founder_civic_number": _founded_by, "status": one_of("status")})

    def _upload(self, asked: Asked) -> None:
        if asked.form["type"] in self._types(asked):
            raise Failure(409, failures.BAD_VALUE, f"Det finns redan ett dokument av typen {asked.form['type']}.")
        self._store(asked)


class Webhooks(Behaviour):
    """Addresses that would be called when an order changes. Their secrets are not shown again."""

    def actions(self) -> Mapping[str, Action]:
        return {"create": self._create, "update": self._update, "evaluate": self._evaluate}

    def _create(self, asked: Asked) -> State:
        return self._kept(asked, {"id": str(uuid.uuid4())})

    def _update(self, asked: Asked) -> State:
        if not asked.body:
            raise bad(failures.NO_BODY, "Begäran saknar innehåll")
        return self._kept(asked, asked.books.get(WEBHOOKS, *asked.key))

    def _kept(self, asked: Asked, state: State) -> State:
        state.update({name: value for name, value in asked.body.items() if value is not None})
        if len(str(state["secret"])) < _SHORTEST_SECRET:
            raise bad(failures.BAD_VALUE, f"secret ska ha minst {_SHORTEST_SECRET} tecken", "secret")
        if not str(state["url"]).startswith(("https://", "http://") if state.get("insecure_url") else "https://"):
            raise bad(failures.BAD_VALUE, "url ska börja med https://, om inte insecure_url anges", "url")
        return asked.books.put(WEBHOOKS, state)

    def _evaluate(self, asked: Asked) -> None:
        asked.books.get(WEBHOOKS, *asked.key)


def add_order(books: Books, given: Mapping[str, Any]) -> int:
    """Store an order, and return its id."""
    number = books.next_number(ORDERS)
    _add(books, ORDERS, {"status": "ACCEPTED", **given, "id": number})
    return number


def add_start_order(books: Books, given: Mapping[str, Any]) -> str:
    """Store an order to start a company, and return its id."""
    number = str(books.next_number(START_ORDERS))
    _add(books, START_ORDERS, {"status": "ACCEPTED", **given, "id": number})
    return number


def _add(books: Books, kind: str, state: State) -> None:
    state.setdefault("created_at", versions.now_text(books))
    state.setdefault("updated_at", state["created_at"])
    books.put(kind, state)
