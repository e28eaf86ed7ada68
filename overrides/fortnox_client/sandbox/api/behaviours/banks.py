"""Bank processes: orders, start orders, their documents, and webhooks.

No operation creates an order: `Sandbox.add_bank_order` and `Sandbox.add_bank_start_order` do. No webhook is ever called.
"""

from __future__ import annotations

import uuid
from base64 import b64encode
from collections.abc import Callable, Mapping
from typing import Any, ClassVar, Final

from fortnox_client.sandbox.api import api_errors, not_found, request_bodies, versions
from fortnox_client.sandbox.api.api_errors import ApiError, bad_request
from fortnox_client.sandbox.api.behaviour import Action, ApiRequest, Behaviour
from fortnox_client.sandbox.api.behaviours.recurring_billing import one_of
from fortnox_client.sandbox.api.company_data import CompanyData, extract
from fortnox_client.sandbox.api.list_query import Search
from fortnox_client.sandbox.api.store import Condition
from fortnox_client.sandbox.api.values import State
from fortnox_client.schema import ValueSchema

ORDERS: Final = "bank_processes.orders"
START_ORDERS: Final = "bank_processes.start_orders"
WEBHOOKS: Final = "bank_processes.webhooks"
_STATUSES: Final = {"DENIED": "DENIED_BY_BANK"}
"""Statuses that are stored under another name than the request has."""

_SHORTEST_SECRET: Final = 10


def _date_condition(field: str, sign: str) -> Callable[[str], Condition]:
    return lambda text: Condition(
        f"substr({extract(field)}, 1, 10) {sign} ?", (request_bodies.parse_value(text, ValueSchema("date"), field),)
    )


def _has_civic_number(number: str) -> Condition:
    """Return the condition that any person of the order has the civic number."""
    return Condition("EXISTS (SELECT 1 FROM json_tree(state) AS part WHERE part.key = 'civic_number' AND part.value = ?)", (number,))


class Processes(Behaviour):
    """Orders of one type. Each has at most one document of each type."""

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

    def _get(self, request: ApiRequest) -> State:
        return request.data.get(self.kind, request.path["order_id"])

    def _update(self, request: ApiRequest) -> State:
        state = self._get(request)
        given = {name: value for name, value in request.body.items() if value is not None}
        choices = request.declared.body.object_schema.fields["status"].enum_values if request.declared.body else ()
        if "status" in given and given["status"] not in choices:
            raise bad_request(api_errors.BAD_VALUE, f"status ska vara {', '.join(choices)}", "status")
        if "status" in given:
            given["status"] = self.statuses.get(given["status"], given["status"])
        if "share_capital_received_date" in given:
            given["share_capital_received_date"] = f"{given['share_capital_received_date']}T00:00:00Z"
        return self._save(request.data, state | given)

    def _upload(self, request: ApiRequest) -> None:
        self._store(request)

    def _store(self, request: ApiRequest) -> None:
        """Store a document. It replaces a previous document of the same type."""
        assert request.upload is not None, "the engine reads it"
        state, kind = self._get(request), request.form["type"]
        request.data.store.put_file(request.data.company.tenant, self._file(state, kind), request.upload[1])
        documents = {each["type"]: each for each in state.get("_documents", [])}
        documents[kind] = {"type": kind, "date": request.form.get("document_in_effect_date")}
        self._save(request.data, state | {"_documents": list(documents.values())})

    def _types(self, request: ApiRequest) -> list[str]:
        return [each["type"] for each in self._get(request).get("_documents", [])]

    def _document(self, request: ApiRequest) -> State:
        content = request.data.store.file(request.data.company.tenant, self._file(self._get(request), request.path["document_type"]))
        if content is None:
            raise not_found.path_error(self.kind)
        return {"content": b64encode(content).decode()}

    def _file(self, state: State, kind: str) -> str:
        return f"{self.kind}/{state['id']}/{kind}"

    def _save(self, data: CompanyData, state: State) -> State:
        state["updated_at"] = versions.format_now(data)
        return data.put(self.kind, state)


class Orders(Processes):
    """Orders of a process, with a status."""

    kind = ORDERS
    statuses = _STATUSES
    search = Search(
        conditions={
            "created_at_from": _date_condition("created_at", ">="),
            "created_at_to": _date_condition("created_at", "<="),
            "status": one_of("status"),
            "updated_at_from": _date_condition("updated_at", ">="),
            "updated_at_to": _date_condition("updated_at", "<="),
        }
    )

    def actions(self) -> Mapping[str, Action]:
        return {**super().actions(), "create_document": self._upload, "find_by_organization_number": self._find}

    def _find(self, request: ApiRequest) -> list[State]:
        number = "json_extract(state, '$.company_information.organization_number') = ?"
        return request.data.select(ORDERS, [Condition(number, (request.path["organization_number"],))])


class StartOrders(Processes):
    """Start orders, which can be searched by the civic number of a founder."""

    kind = START_ORDERS
    search = Search(conditions={"founder_civic_number": _has_civic_number, "status": one_of("status")})

    def _upload(self, request: ApiRequest) -> None:
        if request.form["type"] in self._types(request):
            raise ApiError(409, api_errors.BAD_VALUE, f"Det finns redan ett dokument av typen {request.form['type']}.")
        self._store(request)


class Webhooks(Behaviour):
    """Webhook addresses. Responses do not contain the secrets."""

    def actions(self) -> Mapping[str, Action]:
        return {"create": self._create, "update": self._update, "evaluate": self._evaluate}

    def _create(self, request: ApiRequest) -> State:
        return self._save(request, {"id": str(uuid.uuid4())})

    def _update(self, request: ApiRequest) -> State:
        if not request.body:
            raise bad_request(api_errors.NO_BODY, "Begäran saknar innehåll")
        return self._save(request, request.data.get(WEBHOOKS, *request.key))

    def _save(self, request: ApiRequest, state: State) -> State:
        state.update({name: value for name, value in request.body.items() if value is not None})
        if len(str(state["secret"])) < _SHORTEST_SECRET:
            raise bad_request(api_errors.BAD_VALUE, f"secret ska ha minst {_SHORTEST_SECRET} tecken", "secret")
        if not str(state["url"]).startswith(("https://", "http://") if state.get("insecure_url") else "https://"):
            raise bad_request(api_errors.BAD_VALUE, "url ska börja med https://, om inte insecure_url anges", "url")
        return request.data.put(WEBHOOKS, state)

    def _evaluate(self, request: ApiRequest) -> None:
        request.data.get(WEBHOOKS, *request.key)


def add_order(data: CompanyData, given: Mapping[str, Any]) -> int:
    """Store an order and return its id."""
    number = data.next_number(ORDERS)
    _add(data, ORDERS, {"status": "ACCEPTED", **given, "id": number})
    return number


def add_start_order(data: CompanyData, given: Mapping[str, Any]) -> str:
    """Store a start order and return its id."""
    number = str(data.next_number(START_ORDERS))
    _add(data, START_ORDERS, {"status": "ACCEPTED", **given, "id": number})
    return number


def _add(data: CompanyData, kind: str, state: State) -> None:
    state.setdefault("created_at", versions.format_now(data))
    state.setdefault("updated_at", state["created_at"])
    data.put(kind, state)
