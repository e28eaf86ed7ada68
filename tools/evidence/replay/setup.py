"""Builds what must be there before a recorded exchange can happen: by writes of the API alone, so that what is derived is derived."""

from __future__ import annotations

from collections.abc import Mapping
from decimal import Decimal
from typing import Any, Final

from fortnox_client.operations import OPERATIONS

from tools.evidence import samples
from tools.evidence.fixtures import Fixture
from tools.evidence.replay.replica import Replica, exists, operation

_REGISTERS: Final = {
    "ArticleNumber": "articles",
    "CostCenter": "cost_centers",
    "Currency": "currencies",
    "CustomerNumber": "customers",
    "EmployeeId": "employees",
    "PriceList": "price_lists",
    "Project": "projects",
    "SupplierNumber": "suppliers",
    "TermsOfDelivery": "terms_of_deliveries",
    "TermsOfPayment": "terms_of_payments",
    "Unit": "units",
    "WayOfDelivery": "way_of_deliveries",
}
"""Fields that name something of another kind."""

_LIST_NAMES: Final = {"Phone": "Phone1"}
_COUNTRIES: Final = {"Sverige": "SE", "Norge": "NO", "Storbritannien": "GB", "Sydkorea": "KR"}
_QUANTITIES: Final = {"invoices": "DeliveredQuantity", "offers": "Quantity", "orders": "OrderedQuantity"}
_ROWS: Final = {"invoices": "InvoiceRows", "offers": "OfferRows", "orders": "OrderRows"}
_NO_REFERENCE: Final = (None, "", 0, "0")
_MOST: Final = 700


class Setting:
    """What is built for one exchange."""

    def __init__(self, replica: Replica, exchange: Fixture) -> None:
        self._replica, self._exchange = replica, exchange
        self._kind, _, self._verb = OPERATIONS[exchange.operation].name.rpartition(".")
        self.path, self.body = exchange.request.path, exchange.request.body

    def build(self) -> None:
        """Builds it; `path` is where the exchange's resource then is, and `body` what is to be sent."""
        if self._exchange.response.status == 401:
            return
        answer = self._content()
        sent = self._sent()
        if not self._exchange.response.ok:
            self._name_all(sent, sent)
            self._take_key(sent)
        elif self._verb == "create":
            if self._exchange.request.body is None:
                # Of a few recordings the body was not kept: it was what can be written of the answer, or less.
                self.body = {OPERATIONS[self._exchange.operation].request_key: _projected(answer, _create_schema(self._kind))}
            self._name_all(answer, sent)
        elif self._verb == "list":
            self._fill(answer or [])
        else:
            self._make_one(answer)
            self._name_all(sent, sent)

    def _content(self) -> Any:
        body, response_key = self._exchange.response.body, OPERATIONS[self._exchange.operation].response_key
        return body if response_key is None or not self._exchange.response.ok else body[response_key]

    def _sent(self) -> Any:
        body, request_key = self._exchange.request.body, OPERATIONS[self._exchange.operation].request_key
        return (body if request_key is None else body[request_key]) if isinstance(body, dict) else {}

    def _take_key(self, sent: Mapping[str, Any]) -> None:
        """What was refused with a key of its own was refused since that is taken."""
        key = _key_field(self._kind)
        if self._verb == "create" and key in sent and "InvoiceRows" not in sent:
            self._replica.do(f"{self._kind}.create", body={**_least(self._kind), key: sent[key]})

    def _make_one(self, answer: Mapping[str, Any]) -> None:
        """The resource that the path names, as the answer shows it."""
        made = self._make(answer)
        key = _key_field(self._kind)
        last = next(iter(self._exchange.path_values.values()), None)
        if last is not None and key in made:
            self.path = self.path.replace(f"/{last}", f"/{made[key]}")

    def _fill(self, rows: list[Any]) -> None:
        """As many as the list tells of: those that it shows, where it shows them."""
        told = self._exchange.response.body.get("MetaInformation", {})
        query = self._exchange.request.query
        limit = int(query.get("limit", 100))
        before = int(query.get("offset", (int(query.get("page", 1)) - 1) * limit))
        for _ in range(before if rows else 0):
            self._make(_nameless(rows[0], _key_field(self._kind)))
        for row in rows:
            self._make(row)
        for number in range(min(int(told.get("@TotalResources", 0)), _MOST) - before - len(rows) if rows else 0):
            self._make(_nameless(rows[number % len(rows)], _key_field(self._kind)))

    def _make(self, shown: Mapping[str, Any]) -> Any:
        """One of the exchange's kind, as far as it can be written, and then led to where it is by actions."""
        if not exists(f"{self._kind}.create"):
            return {}
        key = _key_field(self._kind)
        if shown.get(key) and exists(f"{self._kind}.get") and self._replica.has(self._kind, shown[key]):
            return self._replica.do(f"{self._kind}.get", shown[key])
        self._name_all(shown, {})
        body = _projected(_renamed(shown), _create_schema(self._kind))
        self._price_whole(shown, body)
        body |= self._searched(shown)
        made = self._replica.do(f"{self._kind}.create", body={**_least(self._kind), **body})
        if shown.get("SalesPrice") is not None and self._kind == "articles":
            self._price(made["ArticleNumber"], shown["SalesPrice"])
        if self._kind == "articles" and self._verb == "list" and shown.get("Unit", "") is None:
            # Seen in recordings: so a list shows those that were changed.
            self._replica.do("articles.update", made["ArticleNumber"], body={"Description": shown["Description"]})
        if self._kind == "invoices":
            self._lead_invoice(made, shown)
        elif self._kind in ("orders", "offers"):
            self._lead_order(made["DocumentNumber"], shown)
        return made

    def _searched(self, shown: Mapping[str, Any]) -> dict[str, Any]:
        """What a list was searched by, where it does not show it."""
        fields = {name.lower(): name for name in _create_schema(self._kind)["properties"]}
        found = {fields[name]: text for name, text in self._exchange.request.query.items() if name in fields}
        return {name: text for name, text in found.items() if name not in shown and self._verb == "list"}

    def _price_whole(self, shown: Mapping[str, Any], body: dict[str, Any]) -> None:
        """A list tells what a document comes to, and not its rows."""
        rows = _ROWS.get(self._kind)
        if rows is not None and rows not in shown and shown.get("Total"):
            body[rows] = [{"Description": "Row", "Price": shown["Total"], _QUANTITIES[self._kind]: 1, "VAT": 0}]
            if self._kind == "orders":
                body[rows][0]["DeliveredQuantity"] = 1

    def _lead_invoice(self, made: Mapping[str, Any], shown: Mapping[str, Any]) -> None:
        number = made["DocumentNumber"]
        if shown.get("Booked"):
            self._replica.do("invoices.bookkeep", number)
        if shown.get("Cancelled"):
            self._replica.do("invoices.cancel", number)
        if shown.get("Sent"):
            self._replica.do("invoices.external_print", number)
        paid = made["Balance"] - shown.get("Balance", 0)
        if paid and not shown.get("Cancelled"):
            self._replica.do("invoice_payments.create", body={"InvoiceNumber": number, "Amount": paid})

    def _lead_order(self, number: str, shown: Mapping[str, Any]) -> None:
        if shown.get("InvoiceReference") not in _NO_REFERENCE and self._kind == "orders":
            self._replica.do("orders.create_invoice", number)
        if shown.get("Cancelled"):
            self._replica.do(f"{self._kind}.cancel", number)
        if shown.get("Sent"):
            self._replica.do(f"{self._kind}.external_print", number)

    def _price(self, article: str, price: Any) -> None:
        self._replica.do("prices.create", body={"ArticleNumber": article, "PriceList": "A", "FromQuantity": 0, "Price": price})

    def _name_all(self, shown: Any, sent: Any) -> None:
        """Has there be what a document names, its customer and articles with what it shows of them."""
        if isinstance(shown, list):
            for at, row in enumerate(shown):
                self._name_all(row, sent[at] if isinstance(sent, list) and at < len(sent) else {})
            return
        if not isinstance(shown, dict):
            return
        for name, value in shown.items():
            if isinstance(value, dict | list):
                self._name_all(value, (sent or {}).get(name) if isinstance(sent, dict) else {})
            elif name in _REGISTERS and value not in _NO_REFERENCE and _REGISTERS[name] != self._kind:
                self._name(_REGISTERS[name], str(value), shown, sent if isinstance(sent, dict) else {})

    def _name(self, kind: str, key: str, shown: Mapping[str, Any], sent: Mapping[str, Any]) -> None:
        if self._replica.has(kind, key):
            return
        known = {"customers": _customer, "articles": _article, "suppliers": _supplier}.get(kind)
        more = {} if known is None else _projected(known(shown, sent), _create_schema(kind))
        self._replica.do(f"{kind}.create", body={**_least(kind), **more, _key_field(kind): key})
        if kind == "articles" and shown.get("Price") and "Price" not in sent:
            self._price(key, shown["Price"])


def _customer(shown: Mapping[str, Any], sent: Mapping[str, Any]) -> dict[str, Any]:
    """A document shows of its customer what it was not told otherwise."""
    own = {name: value for name, value in shown.items() if name not in sent and not isinstance(value, dict | list)}
    address = shown.get("EmailInformation", {}).get("EmailAddressTo")
    country = _COUNTRIES.get(str(own.get("Country")))
    return {**own, "Name": shown.get("CustomerName") or "Customer", "Email": address, "CountryCode": country}


def _article(shown: Mapping[str, Any], sent: Mapping[str, Any]) -> dict[str, Any]:
    return {
        "Description": ("" if "Description" in sent else shown.get("Description")) or "Article",
        "Unit": None if "Unit" in sent else shown.get("Unit"),
        "SalesAccount": None if "AccountNumber" in sent else shown.get("AccountNumber"),
        "VAT": None if "VAT" in sent else shown.get("VAT"),
    }


def _supplier(shown: Mapping[str, Any], sent: Mapping[str, Any]) -> dict[str, Any]:
    return {"Name": shown.get("SupplierName")}


def _key_field(kind: str) -> str:
    """The field that tells one of a kind from another."""
    for verb in ("get", "update"):
        if exists(f"{kind}.{verb}") and operation(f"{kind}.{verb}").parameters("path"):
            return str(operation(f"{kind}.{verb}").parameters("path")[-1]["name"])
    return "Id"


def _create_schema(kind: str) -> dict[str, Any]:
    declared = operation(f"{kind}.create")
    request_key = OPERATIONS[declared.key].request_key
    assert declared.body is not None
    schema = declared.body["properties"][request_key] if request_key else declared.body
    return _resolved(schema)


def _resolved(schema: dict[str, Any]) -> dict[str, Any]:
    name = samples.reference(schema)
    return schema if name is None else samples.schema_named(name)


def _least(kind: str) -> dict[str, Any]:
    schema = _create_schema(kind)
    return {name: samples.value(schema["properties"][name]) for name in schema.get("required", ())}


def _projected(shown: Any, schema: dict[str, Any]) -> Any:
    """What may be written of what is shown: no blanks, and nothing that is only read."""
    if isinstance(shown, list):
        return [_projected(row, _resolved(schema["items"])) for row in shown]
    properties = _resolved(schema).get("properties")
    if not isinstance(shown, dict) or properties is None:
        return shown
    held = {name: value for name, value in shown.items() if name in properties and _may_be_sent(value, properties[name])}
    return {name: _projected(value, properties[name]) for name, value in held.items() if name != "RowId"}


def _may_be_sent(value: Any, schema: dict[str, Any]) -> bool:
    if value == "":
        # Of all else than text it stands for no value.
        return schema.get("type") == "string" and "format" not in schema
    return value is not None and not (isinstance(value, int | Decimal) and value < schema.get("minimum", value))


def _renamed(shown: Mapping[str, Any]) -> dict[str, Any]:
    return {_LIST_NAMES.get(name, name): value for name, value in shown.items()}


def _nameless(row: Any, key: str) -> Any:
    return {name: value for name, value in row.items() if name != key}
