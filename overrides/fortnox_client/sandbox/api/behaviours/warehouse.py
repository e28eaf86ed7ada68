"""The warehouse's own ways: documents that are read by more than their id, and answers that are no document."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any, Final

from fortnox_client.sandbox.api.behaviour import Action, Asked, Behaviour, File
from fortnox_client.sandbox.api.books import Books, equal, extract
from fortnox_client.sandbox.api.kinds import Kind
from fortnox_client.sandbox.api.listing import Search
from fortnox_client.sandbox.api.searching import all_of, flag, passed
from fortnox_client.sandbox.api.store import Condition
from fortnox_client.sandbox.api.values import State


class ProductionOrders(Behaviour):
    search = Search(
        {
            "completed": equal("documentState", "completed"),
            "incomplete": Condition(f"{extract('documentState')} IS NULL"),
            "voided": equal("documentState", "voided"),
            "delayed": passed("startDate", Condition(f"{extract('documentState')} IS NULL")),
        }
    )


class IncomingGoods(Behaviour):
    search = Search(parameters={"deliveryNote": "deliveryNoteId"})


_CURRENT: Final = flag("voided", on=False)
_SENT: Final = all_of(_CURRENT, equal("purchaseOrderState", "SENT"))
_RECEIVED: Final = flag("manuallyCompleted", on=True)


class PurchaseOrders(Behaviour):
    search = Search(
        {
            "VOIDED": flag("voided", on=True),
            "CURRENT": _CURRENT,
            "NOT_SENT": all_of(_CURRENT, Condition(f"ifnull({extract('purchaseOrderState')}, '') <> 'SENT'")),
            "SENT": _SENT,
            "SENT_NOT_REJECTED": all_of(_SENT, Condition(f"ifnull({extract('responseState')}, '') <> 'REJECTED'")),
            "RECEIVED": all_of(_CURRENT, _RECEIVED),
            "DELAYED": passed("deliveryDate", _CURRENT, flag("manuallyCompleted", on=False)),
        }
    )

    def actions(self) -> Mapping[str, Action]:
        return {
            "csv": self._csv,
            "set_responses": self._responses,
            "dropship_complete": lambda asked: {},
            "send": lambda asked: self._send(asked.books, asked.key[0]),
            "send_many": lambda asked: [self._send(asked.books, key) for key in asked.body or ()],
        }

    def _send(self, books: Books, key: str) -> State:
        return books.put("warehouse.purchase_orders", books.get("warehouse.purchase_orders", key) | {"purchaseOrderState": "SENT"})

    def _csv(self, asked: Asked) -> File:
        rows = asked.books.select("warehouse.purchase_orders")
        lines = [
            "id;supplierNumber;orderDate",
            *(f"{row['id']};{row.get('supplierNumber', '')};{row.get('orderDate', '')}" for row in rows),
        ]
        return File("\n".join(lines).encode(), "text/csv", "purchaseorders.csv")

    def _responses(self, asked: Asked) -> list[State]:
        """Says what suppliers have answered, on several orders at once."""
        found = [asked.books.get("warehouse.purchase_orders", key) for key in _ids(asked)]
        return [asked.books.put("warehouse.purchase_orders", each | (asked.body or {})) for each in found]


def _ids(asked: Asked) -> list[str]:
    return [key for key in asked.query.get("ids", "").split(",") if key]


class DocumentTypes(Behaviour):
    """A kind of document of one's own, read by the name of what it refers to; its creation answers a number."""

    def number(self, books: Books, kind: Kind, state: State) -> None:
        state["type"] = state.get("referenceType")

    def actions(self) -> Mapping[str, Action]:
        return {"create": self._create}

    def _create(self, asked: Asked) -> int:
        state = {**asked.body, "type": asked.body["referenceType"]}
        asked.books.put("warehouse.custom_document_types", state)
        return asked.books.next_number("warehouse.custom_document_types")


class StockPoints(Behaviour):
    search = Search({"ACTIVE": flag("active", on=True), "INACTIVE": flag("active", on=False)})

    def start(self, books: Books, state: State) -> None:
        state["active"] = True

    def actions(self) -> Mapping[str, Action]:
        return {"list_by_ids": self._several, "create_stock_locations": self._locate, "stock_locations": self._locations}

    def _several(self, asked: Asked) -> list[State]:
        return [each for each in asked.books.select("warehouse.stock_points") if str(each["id"]) in _ids(asked)]

    def _locate(self, asked: Asked) -> list[State]:
        point = asked.books.get("warehouse.stock_points", *asked.key)
        new = [each | {"id": str(asked.books.next_number("stock locations")), "stockPointId": point["id"]} for each in asked.body]
        asked.books.put("warehouse.stock_points", point | {"stockLocations": [*point.get("stockLocations", []), *new]})
        return new

    def _locations(self, asked: Asked) -> list[State]:
        found: list[State] = asked.books.get("warehouse.stock_points", *asked.key).get("stockLocations", [])
        return found


class Stocktaking(Behaviour):
    """Its rows are kept with it."""

    def start(self, books: Books, state: State) -> None:
        state["date"] = books.today().isoformat()

    def actions(self) -> Mapping[str, Action]:
        return {
            "rows": lambda asked: self._held(asked).get("_rows", []),
            "create_rows": self._create_rows,
            "add_rows": self._add_rows,
            "delete_rows": self._delete_rows,
            "delete_row": self._delete_row,
            "candidates": self._candidates,
        }

    def _held(self, asked: Asked) -> State:
        return asked.books.get("warehouse.stocktaking", asked.path["id"])

    def _create_rows(self, asked: Asked) -> None:
        self._add(asked, asked.body)

    def _add_rows(self, asked: Asked) -> int:
        return self._add(asked, self._candidates(asked))

    def _candidates(self, asked: Asked) -> list[State]:
        """An article that is stock is one, where it is not held already."""
        held = {row.get("itemId") for row in self._held(asked).get("_rows", [])}
        articles = [each["ArticleNumber"] for each in asked.books.select("articles") if each.get("StockGoods")]
        return [{"itemId": number} for number in articles if number not in held]

    def _add(self, asked: Asked, rows: list[State]) -> int:
        state = self._held(asked)
        new = [row | {"id": str(asked.books.next_number("stocktaking rows"))} for row in rows]
        asked.books.put("warehouse.stocktaking", state | {"_rows": [*state.get("_rows", []), *new]})
        return len(new)

    def _delete_rows(self, asked: Asked) -> int:
        return self._keep(asked, [])

    def _delete_row(self, asked: Asked) -> int:
        return self._keep(asked, [row for row in self._held(asked).get("_rows", []) if row["id"] != asked.path["rowId"]])

    def _keep(self, asked: Asked, rows: list[State]) -> int:
        state = self._held(asked)
        asked.books.put("warehouse.stocktaking", state | {"_rows": rows})
        return len(state.get("_rows", [])) - len(rows)


class StockStatus(Behaviour):
    def actions(self) -> Mapping[str, Action]:
        return {"stock_balance": self._balance}

    def _balance(self, asked: Asked) -> list[State]:
        wanted = set(filter(None, asked.query.get("itemIds", "").split(",")))
        articles = [each for each in asked.books.select("articles") if not wanted or each["ArticleNumber"] in wanted]
        return [_in_stock(each) for each in articles]


def _in_stock(article: State) -> State:
    amounts: dict[str, Any] = {"inStock": article.get("QuantityInStock", 0), "availableStock": article.get("DisposableQuantity", 0)}
    return {"itemId": article["ArticleNumber"], "stockPointCode": "", **amounts}
