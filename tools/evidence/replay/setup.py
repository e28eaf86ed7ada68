"""Create the objects that a recorded exchange needs. Only API requests create them, so the sandbox computes the derived fields."""

from __future__ import annotations

from collections.abc import Mapping
from decimal import Decimal
from typing import Any, Final

from fortnox_client.operations import OPERATIONS

from tools.evidence import samples
from tools.evidence.fixtures import Fixture
from tools.evidence.replay.replica import Replica, exists, operation

_REFERENCES: Final = {
    "Account": "accounts",
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
    "VoucherSeries": "voucher_series",
    "WayOfDelivery": "way_of_deliveries",
}
"""Fields that refer to an object of another resource."""

_LIST_NAMES: Final = {"Phone": "Phone1"}
_COUNTRIES: Final = {"Sverige": "SE", "Norge": "NO", "Storbritannien": "GB", "Sydkorea": "KR"}
_QUANTITIES: Final = {"invoices": "DeliveredQuantity", "offers": "Quantity", "orders": "OrderedQuantity"}
_ROWS: Final = {"invoices": "InvoiceRows", "offers": "OfferRows", "orders": "OrderRows"}
_NO_REFERENCE: Final = (None, "", 0, "0")
_MAX_ROWS: Final = 700
_EARLIER: Final = 5
"""Years between a recorded financial year and another one that the recording counts but does not have."""


class ExchangeSetup:
    """The objects that one exchange needs.

    Attributes:
        path: the path of the request to replay. `build` replaces the key of the resource.
        body: the body of the request to replay. `build` sets it if the recording has none.
    """

    def __init__(self, replica: Replica, exchange: Fixture) -> None:
        self._replica, self._exchange = replica, exchange
        self._resource, _, self._verb = OPERATIONS[exchange.operation].name.rpartition(".")
        self.path, self.body = exchange.request.path, exchange.request.body

    def build(self) -> None:
        """Create the objects, and set `path` and `body`."""
        if self._exchange.response.status == 401:
            return
        response = self._content()
        sent = self._sent()
        if not self._exchange.response.ok:
            self._create_referenced(sent, sent)
            self._create_conflict(sent)
        elif self._verb == "create":
            if self._exchange.request.body is None:
                # A few recordings have no body. It had at most the writable fields of the response.
                self.body = {OPERATIONS[self._exchange.operation].request_key: _writable(response, _create_schema(self._resource))}
            self._create_referenced(response, sent)
        elif self._verb == "list":
            self._create_rows(response or [])
        else:
            self._create_resource(response)
            self._create_referenced(sent, sent)

    def _content(self) -> Any:
        body, response_key = self._exchange.response.body, OPERATIONS[self._exchange.operation].response_key
        return body if response_key is None or not self._exchange.response.ok else body[response_key]

    def _sent(self) -> Any:
        body, request_key = self._exchange.request.body, OPERATIONS[self._exchange.operation].request_key
        return (body if request_key is None else body[request_key]) if isinstance(body, dict) else {}

    def _create_conflict(self, sent: Mapping[str, Any]) -> None:
        """Create an object with the key of a rejected request, which was rejected since the key existed."""
        key = _key_field(self._resource)
        if self._verb == "create" and key in sent and "InvoiceRows" not in sent:
            self._replica.do(f"{self._resource}.create", body={**_minimal_body(self._resource), key: sent[key]})

    def _create_resource(self, response: Mapping[str, Any]) -> None:
        """Create the resource that the path names, with the fields of the response."""
        created = self._create(response)
        key = _key_field(self._resource)
        last = next(iter(self._exchange.path_values.values()), None)
        if last is not None and key in created:
            self.path = self.path.replace(f"/{last}", f"/{created[key]}")

    def _create_rows(self, rows: list[Any]) -> None:
        """Create as many objects as the list counts. Those of its page have the fields of the rows."""
        meta = self._exchange.response.body.get("MetaInformation", {})
        query = self._exchange.request.query
        limit = int(query.get("limit", 100))
        before = int(query.get("offset", (int(query.get("page", 1)) - 1) * limit))
        for _ in range(before if rows else 0):
            self._create(self._another(rows[0]))
        for row in rows:
            self._create(row)
        for number in range(min(int(meta.get("@TotalResources", 0)), _MAX_ROWS) - before - len(rows) if rows else 0):
            self._create(self._another(rows[number % len(rows)]))

    def _another(self, row: Mapping[str, Any]) -> dict[str, Any]:
        """Return the fields of another object of the list, which the recording does not have. Financial years must not overlap."""
        fields = _without_key(row, _key_field(self._resource))
        if self._resource != "financial_years":
            return fields
        return {**fields, **{name: f"{int(fields[name][:4]) - _EARLIER}{fields[name][4:]}" for name in ("FromDate", "ToDate")}}

    def _create(self, fields: Mapping[str, Any]) -> Any:
        """Create an object from the writable fields of a response, and bring it to its state by actions."""
        if not exists(f"{self._resource}.create"):
            return {}
        key = _key_field(self._resource)
        if fields.get(key) and exists(f"{self._resource}.get") and self._replica.has(self._resource, fields[key]):
            return self._replica.do(f"{self._resource}.get", fields[key])
        self._create_referenced(fields, {})
        if posted := fields.get("TransactionDate") or (fields.get("InvoiceDate") if fields.get("Booked") else None):
            self._create_year(posted[:4])
        body = _writable(_with_write_names(fields), _create_schema(self._resource))
        self._add_row_for_total(fields, body)
        body |= self._filter_values(fields)
        if self._resource == "vouchers":
            body = {**self._minimal_voucher(), **body}
        created = self._replica.do(f"{self._resource}.create", body={**_minimal_body(self._resource), **body})
        if fields.get("SalesPrice") is not None and self._resource == "articles":
            self._create_price(created["ArticleNumber"], fields["SalesPrice"])
        if self._resource == "articles" and self._verb == "list" and fields.get("Unit", "") is None:
            # In recordings, a list has the Unit null for articles that were updated.
            self._replica.do("articles.update", created["ArticleNumber"], body={"Description": fields["Description"]})
        if self._resource == "invoices":
            self._apply_invoice_state(created, fields)
        elif self._resource in ("orders", "offers"):
            self._apply_order_state(created["DocumentNumber"], fields)
        return created

    def _minimal_voucher(self) -> dict[str, Any]:
        """Return what a voucher needs and a recorded row of a list does not have."""
        first = self._replica.do("financial_years.list")[0]["FromDate"]
        return {"TransactionDate": first, "VoucherRows": [{"Account": 1930, "Debit": 1}, {"Account": 3001, "Credit": 1}]}

    def _create_year(self, year: str) -> None:
        """Create the financial year that a document is booked in, unless it exists."""
        span = (f"{year}-01-01", f"{year}-12-31")
        known = self._replica.do("financial_years.list")
        if not any(each["FromDate"] <= span[1] and each["ToDate"] >= span[0] for each in known):
            self._replica.do("financial_years.create", body=dict(zip(("FromDate", "ToDate"), span, strict=True)))

    def _filter_values(self, fields: Mapping[str, Any]) -> dict[str, Any]:
        """Return the filter values of a list that its rows do not have."""
        names = {name.lower(): name for name in _create_schema(self._resource)["properties"]}
        found = {names[name]: text for name, text in self._exchange.request.query.items() if name in names}
        return {name: text for name, text in found.items() if name not in fields and self._verb == "list"}

    def _add_row_for_total(self, fields: Mapping[str, Any], body: dict[str, Any]) -> None:
        """Add a row with the total, since a list has the total of a document but not its rows."""
        rows = _ROWS.get(self._resource)
        if rows is not None and rows not in fields and fields.get("Total"):
            body[rows] = [{"Description": "Row", "Price": fields["Total"], _QUANTITIES[self._resource]: 1, "VAT": 0}]
            if self._resource == "orders":
                body[rows][0]["DeliveredQuantity"] = 1

    def _apply_invoice_state(self, created: Mapping[str, Any], fields: Mapping[str, Any]) -> None:
        number = created["DocumentNumber"]
        if fields.get("Booked"):
            self._replica.do("invoices.bookkeep", number)
        if fields.get("Cancelled"):
            self._replica.do("invoices.cancel", number)
        if fields.get("Sent"):
            self._replica.do("invoices.external_print", number)
        paid = created["Balance"] - fields.get("Balance", 0)
        if paid and not fields.get("Cancelled"):
            self._replica.do("invoice_payments.create", body={"InvoiceNumber": number, "Amount": paid})

    def _apply_order_state(self, number: str, fields: Mapping[str, Any]) -> None:
        if fields.get("InvoiceReference") not in _NO_REFERENCE and self._resource == "orders":
            self._replica.do("orders.create_invoice", number)
        if fields.get("Cancelled"):
            self._replica.do(f"{self._resource}.cancel", number)
        if fields.get("Sent"):
            self._replica.do(f"{self._resource}.external_print", number)

    def _create_price(self, article: str, price: Any) -> None:
        self._replica.do("prices.create", body={"ArticleNumber": article, "PriceList": "A", "FromQuantity": 0, "Price": price})

    def _create_referenced(self, fields: Any, sent: Any) -> None:
        """Create the objects that a document refers to. Its customer and articles get the fields that the document shows."""
        if isinstance(fields, list):
            for index, row in enumerate(fields):
                self._create_referenced(row, sent[index] if isinstance(sent, list) and index < len(sent) else {})
            return
        if not isinstance(fields, dict):
            return
        for name, value in fields.items():
            if isinstance(value, dict | list):
                self._create_referenced(value, (sent or {}).get(name) if isinstance(sent, dict) else {})
            elif name in _REFERENCES and value not in _NO_REFERENCE and _REFERENCES[name] != self._resource:
                self._create_missing(_REFERENCES[name], str(value), fields, sent if isinstance(sent, dict) else {})

    def _create_missing(self, resource: str, key: str, fields: Mapping[str, Any], sent: Mapping[str, Any]) -> None:
        if self._replica.has(resource, key):
            return
        known = {"customers": _customer, "articles": _article, "suppliers": _supplier}.get(resource)
        more = {} if known is None else _writable(known(fields, sent), _create_schema(resource))
        self._replica.do(f"{resource}.create", body={**_minimal_body(resource), **more, _key_field(resource): key})
        if resource == "articles" and fields.get("Price") and "Price" not in sent:
            self._create_price(key, fields["Price"])


def _customer(fields: Mapping[str, Any], sent: Mapping[str, Any]) -> dict[str, Any]:
    """Return the fields of the customer that a document shows, without those that the request sent."""
    own = {name: value for name, value in fields.items() if name not in sent and not isinstance(value, dict | list)}
    address = fields.get("EmailInformation", {}).get("EmailAddressTo")
    country = _COUNTRIES.get(str(own.get("Country")))
    return {**own, "Name": fields.get("CustomerName") or "Customer", "Email": address, "CountryCode": country}


def _article(fields: Mapping[str, Any], sent: Mapping[str, Any]) -> dict[str, Any]:
    return {
        "Description": ("" if "Description" in sent else fields.get("Description")) or "Article",
        "Unit": None if "Unit" in sent else fields.get("Unit"),
        "SalesAccount": None if "AccountNumber" in sent else fields.get("AccountNumber"),
        "VAT": None if "VAT" in sent else fields.get("VAT"),
    }


def _supplier(fields: Mapping[str, Any], sent: Mapping[str, Any]) -> dict[str, Any]:
    return {"Name": fields.get("SupplierName")}


def _key_field(resource: str) -> str:
    """Return the key field of a resource."""
    for verb in ("get", "update"):
        if exists(f"{resource}.{verb}") and operation(f"{resource}.{verb}").parameters("path"):
            return str(operation(f"{resource}.{verb}").parameters("path")[-1]["name"])
    return "Id"


def _create_schema(resource: str) -> dict[str, Any]:
    declared = operation(f"{resource}.create")
    request_key = OPERATIONS[declared.key].request_key
    assert declared.body is not None
    schema = declared.body["properties"][request_key] if request_key else declared.body
    return _resolved(schema)


def _resolved(schema: dict[str, Any]) -> dict[str, Any]:
    name = samples.reference(schema)
    return schema if name is None else samples.schema_named(name)


def _minimal_body(resource: str) -> dict[str, Any]:
    schema = _create_schema(resource)
    return {name: samples.value(schema["properties"][name]) for name in schema.get("required", ())}


def _writable(fields: Any, schema: dict[str, Any]) -> Any:
    """Return the fields of a response that can be written: without null and without read-only fields."""
    if isinstance(fields, list):
        return [_writable(row, _resolved(schema["items"])) for row in fields]
    properties = _resolved(schema).get("properties")
    if not isinstance(fields, dict) or properties is None:
        return fields
    allowed = {name: value for name, value in fields.items() if name in properties and _may_be_sent(value, properties[name])}
    return {name: _writable(value, properties[name]) for name, value in allowed.items() if name != "RowId"}


def _may_be_sent(value: Any, schema: dict[str, Any]) -> bool:
    if value == "":
        # An empty text means null in every other type.
        return schema.get("type") == "string" and "format" not in schema
    return value is not None and not (isinstance(value, int | Decimal) and value < schema.get("minimum", value))


def _with_write_names(fields: Mapping[str, Any]) -> dict[str, Any]:
    return {_LIST_NAMES.get(name, name): value for name, value in fields.items()}


def _without_key(row: Any, key: str) -> Any:
    return {name: value for name, value in row.items() if name != key}
