"""Warehouse: purchase orders, stock points, stocktaking and stock balances."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any, Final

from fortnox_client.sandbox.api.behaviour import Action, ApiRequest, Behaviour, File
from fortnox_client.sandbox.api.company_data import CompanyData, equal, extract
from fortnox_client.sandbox.api.list_query import Search
from fortnox_client.sandbox.api.resource_types import ResourceType
from fortnox_client.sandbox.api.search_conditions import all_of, date_passed, flag
from fortnox_client.sandbox.api.store import Condition
from fortnox_client.sandbox.api.values import State


class ProductionOrders(Behaviour):
    """Production orders."""

    search = Search(
        {
            "completed": equal("documentState", "completed"),
            "incomplete": Condition(f"{extract('documentState')} IS NULL"),
            "voided": equal("documentState", "voided"),
            "delayed": date_passed("startDate", Condition(f"{extract('documentState')} IS NULL")),
        }
    )


class IncomingGoods(Behaviour):
    """Incoming goods."""

    search = Search(parameters={"deliveryNote": "deliveryNoteId"})


_CURRENT: Final = flag("voided", on=False)
_SENT: Final = all_of(_CURRENT, equal("purchaseOrderState", "SENT"))
_RECEIVED: Final = flag("manuallyCompleted", on=True)


class PurchaseOrders(Behaviour):
    """Purchase orders."""

    search = Search(
        {
            "VOIDED": flag("voided", on=True),
            "CURRENT": _CURRENT,
            "NOT_SENT": all_of(_CURRENT, Condition(f"ifnull({extract('purchaseOrderState')}, '') <> 'SENT'")),
            "SENT": _SENT,
            "SENT_NOT_REJECTED": all_of(_SENT, Condition(f"ifnull({extract('responseState')}, '') <> 'REJECTED'")),
            "RECEIVED": all_of(_CURRENT, _RECEIVED),
            "DELAYED": date_passed("deliveryDate", _CURRENT, flag("manuallyCompleted", on=False)),
        }
    )

    def actions(self) -> Mapping[str, Action]:
        return {
            "csv": self._csv,
            "set_responses": self._responses,
            "dropship_complete": lambda request: {},
            "send": lambda request: self._send(request.data, request.key[0]),
            "send_many": lambda request: [self._send(request.data, key) for key in request.body or ()],
        }

    def _send(self, data: CompanyData, key: str) -> State:
        return data.put("warehouse.purchase_orders", data.get("warehouse.purchase_orders", key) | {"purchaseOrderState": "SENT"})

    def _csv(self, request: ApiRequest) -> File:
        rows = request.data.select("warehouse.purchase_orders")
        lines = [
            "id;supplierNumber;orderDate",
            *(f"{row['id']};{row.get('supplierNumber', '')};{row.get('orderDate', '')}" for row in rows),
        ]
        return File("\n".join(lines).encode(), "text/csv", "purchaseorders.csv")

    def _responses(self, request: ApiRequest) -> list[State]:
        """Store the responses of suppliers to several orders."""
        found = [request.data.get("warehouse.purchase_orders", key) for key in _ids(request)]
        return [request.data.put("warehouse.purchase_orders", each | (request.body or {})) for each in found]


def _ids(request: ApiRequest) -> list[str]:
    return [key for key in request.query.get("ids", "").split(",") if key]


class DocumentTypes(Behaviour):
    """Custom document types. The key is the reference type; creating one responds with a number."""

    def assign_key(self, data: CompanyData, kind: ResourceType, state: State) -> None:
        state["type"] = state.get("referenceType")

    def actions(self) -> Mapping[str, Action]:
        return {"create": self._create}

    def _create(self, request: ApiRequest) -> int:
        state = {**request.body, "type": request.body["referenceType"]}
        request.data.put("warehouse.custom_document_types", state)
        return request.data.next_number("warehouse.custom_document_types")


class StockPoints(Behaviour):
    """Stock points. A new one is active."""

    search = Search({"ACTIVE": flag("active", on=True), "INACTIVE": flag("active", on=False)})

    def set_defaults(self, data: CompanyData, state: State) -> None:
        state["active"] = True

    def actions(self) -> Mapping[str, Action]:
        return {"list_by_ids": self._list_by_ids, "create_stock_locations": self._create_locations, "stock_locations": self._locations}

    def _list_by_ids(self, request: ApiRequest) -> list[State]:
        return [each for each in request.data.select("warehouse.stock_points") if str(each["id"]) in _ids(request)]

    def _create_locations(self, request: ApiRequest) -> list[State]:
        point = request.data.get("warehouse.stock_points", *request.key)
        new = [each | {"id": str(request.data.next_number("stock locations")), "stockPointId": point["id"]} for each in request.body]
        request.data.put("warehouse.stock_points", point | {"stockLocations": [*point.get("stockLocations", []), *new]})
        return new

    def _locations(self, request: ApiRequest) -> list[State]:
        found: list[State] = request.data.get("warehouse.stock_points", *request.key).get("stockLocations", [])
        return found


class Stocktaking(Behaviour):
    """Stocktakings, stored with their rows."""

    def set_defaults(self, data: CompanyData, state: State) -> None:
        state["date"] = data.today().isoformat()

    def actions(self) -> Mapping[str, Action]:
        return {
            "rows": lambda request: self._read(request).get("_rows", []),
            "create_rows": self._create_rows,
            "add_rows": self._add_rows,
            "delete_rows": self._delete_rows,
            "delete_row": self._delete_row,
            "candidates": self._candidates,
        }

    def _read(self, request: ApiRequest) -> State:
        return request.data.get("warehouse.stocktaking", request.path["id"])

    def _create_rows(self, request: ApiRequest) -> None:
        self._add(request, request.body)

    def _add_rows(self, request: ApiRequest) -> int:
        return self._add(request, self._candidates(request))

    def _candidates(self, request: ApiRequest) -> list[State]:
        """Return the stock articles that are not in the stocktaking."""
        counted = {row.get("itemId") for row in self._read(request).get("_rows", [])}
        articles = [each["ArticleNumber"] for each in request.data.select("articles") if each.get("StockGoods")]
        return [{"itemId": number} for number in articles if number not in counted]

    def _add(self, request: ApiRequest, rows: list[State]) -> int:
        state = self._read(request)
        new = [row | {"id": str(request.data.next_number("stocktaking rows"))} for row in rows]
        request.data.put("warehouse.stocktaking", state | {"_rows": [*state.get("_rows", []), *new]})
        return len(new)

    def _delete_rows(self, request: ApiRequest) -> int:
        return self._replace_rows(request, [])

    def _delete_row(self, request: ApiRequest) -> int:
        return self._replace_rows(request, [row for row in self._read(request).get("_rows", []) if row["id"] != request.path["rowId"]])

    def _replace_rows(self, request: ApiRequest, rows: list[State]) -> int:
        state = self._read(request)
        request.data.put("warehouse.stocktaking", state | {"_rows": rows})
        return len(state.get("_rows", [])) - len(rows)


class StockStatus(Behaviour):
    """The stock balances of articles."""

    def actions(self) -> Mapping[str, Action]:
        return {"stock_balance": self._balance}

    def _balance(self, request: ApiRequest) -> list[State]:
        wanted = set(filter(None, request.query.get("itemIds", "").split(",")))
        articles = [each for each in request.data.select("articles") if not wanted or each["ArticleNumber"] in wanted]
        return [_in_stock(each) for each in articles]


def _in_stock(article: State) -> State:
    amounts: dict[str, Any] = {"inStock": article.get("QuantityInStock", 0), "availableStock": article.get("DisposableQuantity", 0)}
    return {"itemId": article["ArticleNumber"], "stockPointCode": "", **amounts}
