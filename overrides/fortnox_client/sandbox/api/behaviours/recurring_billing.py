"""Recurring billing: recurrings with versions, deviations, and invoice requests."""

from __future__ import annotations

import uuid
from collections.abc import Callable, Mapping
from typing import Any, ClassVar, Final

from fortnox_client.sandbox.api import api_errors, json_patch, request_bodies, response_bodies, sums, versions
from fortnox_client.sandbox.api.api_errors import bad_request
from fortnox_client.sandbox.api.behaviour import Action, ApiRequest, Behaviour, Result, merge
from fortnox_client.sandbox.api.behaviours.invoices import Invoices
from fortnox_client.sandbox.api.behaviours.recurring_billing_dates import advance
from fortnox_client.sandbox.api.company_data import CompanyData, extract
from fortnox_client.sandbox.api.list_query import Search
from fortnox_client.sandbox.api.store import Condition
from fortnox_client.sandbox.api.values import State
from fortnox_client.schema import ObjectSchema, ValueSchema, document, reference

RECURRINGS: Final = "recurring_billing.recurrings"
DEVIATIONS: Final = "recurring_billing.deviations"
REQUESTS: Final = "recurring_billing.invoice_requests"
_MOST_IDS: Final = 100
_UNCHANGED: Final = ("id", "serial_number", "created_at", "created_by", "error_logs", "_version")
"""Fields of a recurring that no request changes."""

_DEFAULTS: Final[State] = {
    "amount_per_invoicing": 1,
    "currency": "SEK",
    "distribution_method": "EMAIL",
    "invoice_handling": "MANUAL",
    "status": "ACTIVE",
    "tax_reduction_category": "NONE",
    "vat_option": "EXCLUSIVE",
    "vat_payment_type": "SEVAT",
}
_FROM_CUSTOMER: Final = {
    "name": "Name",
    "address": "Address1",
    "zip": "ZipCode",
    "city": "City",
    "country_code": "CountryCode",
    "phone": "Phone1",
}
_INVOICES: Final = Invoices()


def one_of(field: str) -> Callable[[str], Condition]:
    """Return the condition that a field has one of several comma-separated values."""

    def condition(text: str) -> Condition:
        values = tuple(text.split(","))
        return Condition(f"{extract(field)} IN ({', '.join('?' * len(values))})", values)

    return condition


def _by_errors(text: str) -> Condition:
    sign = {"HAS_ERROR": "> 0", "HAS_NO_ERROR": "= 0"}.get(text)
    return Condition("1" if sign is None else f"json_array_length(coalesce({extract('error_logs')}, '[]')) {sign}")


class Recurrings(Behaviour):
    """Recurrings: agreements that are invoiced periodically."""

    search = Search(
        parameters={
            "CUSTOMER_NAME": "_customer_name",
            "CUSTOMER_NUMBER": "_customer_number",
            "INVOICE_DATE": "_invoice_date",
            "NEXT_INVOICE_DATE": "_invoice_date",
            "SERIAL_NUMBER": "serial_number",
        },
        conditions={
            "customer-numbers": one_of("_customer_number"),
            "error-status": _by_errors,
            "invoice-handlings": one_of("invoice_handling"),
            "statuses": one_of("status"),
        },
        order=("serial_number",),
    )

    def actions(self) -> Mapping[str, Action]:
        return {"create": self._create, "update": self._update, "patch": self._patch}

    def _create(self, request: ApiRequest) -> State:
        state: State = {"id": str(uuid.uuid4()), "serial_number": request.data.next_number(RECURRINGS), "created_by": "1"}
        assert request.declared.body is not None, "a creation has a body"
        return self._save(request, state, request.body, request.declared.body)

    def _update(self, request: ApiRequest) -> State:
        state, value = _current(request), _update_body()
        return self._save(request, state, request_bodies.read_complete(request.body, value, strict=False), value)

    def _patch(self, request: ApiRequest) -> State:
        """Apply a JSON Patch to the fields that an update may change. The result is parsed as the body of an update."""
        state, value = _current(request), _update_body()
        assert request.kind.shape is not None, "the document declares it"
        shown = _writable(response_bodies.build_body(request.kind.shape, state), value)
        return self._save(
            request, state, request_bodies.read_complete(json_patch.apply_patch(shown, request.body), value, strict=True), value
        )

    def _save(self, request: ApiRequest, before: State, given: State, value: ValueSchema) -> State:
        """Store a recurring with the fields of the payload, and those of the previous version that no request changes."""
        state = dict(_DEFAULTS)
        merge(state, given)
        state["rows"] = check_rows(state.get("rows", []), value.object_schema.fields["rows"].object_schema)
        state.update({name: before[name] for name in _UNCHANGED if name in before})
        versions.stamp(request.data, state)
        _derive(request.data, state)
        return request.data.put(RECURRINGS, state)


def _update_body() -> ValueSchema:
    """Return the schema of the body of an update."""
    value = document().operations[f"{RECURRINGS}.update"].body
    assert value is not None, "the document declares it"
    return value


def _current(request: ApiRequest) -> State:
    """Return the recurring of a request. Raise ApiError if the request names another version."""
    state = request.data.get(RECURRINGS, *request.key)
    versions.check(request.headers, state)
    return state


def _writable(value: Any, declared: ValueSchema) -> Any:
    """Return the part of a response that an update may contain."""
    if value is None:
        return None
    match declared.kind:
        case "nested":
            return {name: _writable(value.get(name), field) for name, field in declared.object_schema.fields.items()}
        case "rows":
            return [_writable_row(row, declared.object_schema) for row in value]
        case _:
            return value


def _writable_row(row: State, shape: ObjectSchema) -> State:
    known = variants(shape).get(str(row.get("type")), shape)
    return {name: _writable(row.get(name), field) for name, field in known.fields.items()}


def variants(shape: ObjectSchema) -> dict[str, ObjectSchema]:
    """Return the schemas of rows by `type`; empty if all rows have the same schema."""
    schema = document().content["components"]["schemas"][shape.name]
    found = [document().object_schema(reference(each) or "") for each in schema.get("oneOf", ())]
    return {each.fields["type"].enum_values[0]: each for each in found}


def check_rows(rows: list[State], shape: ObjectSchema) -> list[State]:
    """Return rows with the fields that their type has. Raise ApiError for an unknown type or a missing field."""
    known = variants(shape)
    found: list[State] = []
    for row in rows:
        variant = known.get(str(row.get("type")))
        if variant is None:
            raise bad_request(api_errors.BAD_VALUE, f"type ska vara {', '.join(known)}", "type")
        for name in variant.required:
            if row.get(name) in (None, ""):
                raise bad_request(api_errors.BAD_VALUE, f"{name} måste anges för rader av typen {row['type']}", name)
        found.append({name: value for name, value in row.items() if name in variant.fields})
    return found


def _derive(data: CompanyData, state: State) -> None:
    """Compute the derived fields: ids, totals, the customer's address, and the fields for searching."""
    customer = data.find("customers", state["customer"].get("number")) or {}
    for name, theirs in _FROM_CUSTOMER.items():
        if customer.get(theirs) not in (None, ""):
            state["customer"].setdefault(name, customer[theirs])
    for part in (*state["rows"], *state.get("tax_reductions", ()), *_accrual(state)):
        part.setdefault("id", str(uuid.uuid4()))
        part.setdefault("created_at", state["modified_at"])
        part.update({"recurring_id": state["id"], "modified_at": state["modified_at"]})
    for position, row in enumerate(state["rows"]):
        row.setdefault("row_index", position)
    state["dates"].setdefault("rules", {"frequency": "MONTH", "interval": 1})
    dates = state["dates"].setdefault("dates", {})
    dates["invoice_date"] = dates.get("invoice_processing_date")
    _derive_totals(state)
    state["_customer_number"], state["_customer_name"] = state["customer"].get("number"), state["customer"].get("name")
    state["_invoice_date"] = dates["invoice_date"]


def _accrual(state: State) -> tuple[State, ...]:
    accrual = state.get("accrual")
    if not accrual:
        return ()
    return accrual, *accrual.get("rows", ())


def _derive_totals(state: State) -> None:
    included = state["vat_option"] == "INCLUSIVE"
    counted: list[sums.RowSum] = []
    for row in state["rows"]:
        if row["type"] == "TEXT":
            continue
        line = sums.sum_row(invoice_row(row), sums.to_decimal(row["quantity"]), vat_included=included)
        row["totals"] = {"excl_vat": line.net, "incl_vat": line.net + line.vat, "vat": line.vat}
        counted.append(line)
    zero = sums.to_decimal(0)
    total = sums.sum_document(counted, zero, zero, vat_included=included, rounded=state["currency"] == "SEK")
    state["totals"] = {"excl_vat": total.net, "incl_vat": total.total, "roundoff": total.rounding, "vat": total.vat}


def invoice_row(row: State) -> State:
    """Return a row of a recurring as an invoice row."""
    if row["type"] == "TEXT":
        return {"Description": row["description"]}
    named = {
        "AccountNumber": "account_number",
        "ArticleNumber": "article_id",
        "CostCenter": "cost_center_id",
        "DeliveredQuantity": "quantity",
        "Description": "description",
        "Discount": "discount",
        "DiscountType": "discount_type",
        "Price": "price",
        "Project": "project_id",
        "Unit": "unit",
        "VAT": "vat_percentage",
    }
    return {name: row[theirs] for name, theirs in named.items() if row.get(theirs) not in (None, "")}


class Deviations(Behaviour):
    """Deviations from a recurring in one invoice. No operation creates one: `Sandbox.add_deviation` does."""

    def actions(self) -> Mapping[str, Action]:
        return {"list": self._list, "get": self._get}

    def _list(self, request: ApiRequest) -> list[State]:
        request.data.get(RECURRINGS, request.path["recurring-id"])
        return request.data.find_all(DEVIATIONS, recurring_id=request.path["recurring-id"])

    def _get(self, request: ApiRequest) -> State:
        return request.data.get(DEVIATIONS, *request.key)


def add_deviation(data: CompanyData, recurring_id: str, given: Mapping[str, Any]) -> str:
    """Store a deviation of a recurring and return its id. Raise ApiError if the recurring does not exist."""
    data.get(RECURRINGS, recurring_id)
    state: State = {"deviation_type": "SKIP", "target_invoice_index": 1, **given, "id": str(uuid.uuid4()), "recurring_id": recurring_id}
    versions.stamp(data, state)
    data.put(DEVIATIONS, state)
    return str(state["id"])


def _has_recurring(text: str) -> Condition:
    ids = text.split(",")
    if len(ids) > _MOST_IDS:
        raise bad_request(api_errors.BAD_VALUE, f"recurring-ids får ha högst {_MOST_IDS} värden", "recurring-ids")
    item = f"json_extract(item.value, '$.recurring_id') IN ({', '.join('?' * len(ids))})"
    return Condition(f"EXISTS (SELECT 1 FROM json_each({extract('items')}) AS item WHERE {item})", tuple(ids))


class InvoiceRequests(Behaviour):
    """Requests to invoice recurrings, immediately or later.

    A later one is PENDING. The first `get` sets it to PROCESSING, and the second `get` completes it.
    """

    search = Search(conditions={"recurring-ids": _has_recurring, "status": one_of("status")}, order=("_number",))
    writing_actions: ClassVar[frozenset[str]] = frozenset({"get"})

    def actions(self) -> Mapping[str, Action]:
        return {"create": self._create, "get": self._get}

    def _create(self, request: ApiRequest) -> Result:
        data, mode = request.data, request.query.get("processing-mode") or "SYNC"
        if mode not in request.declared.query["processing-mode"].enum_values:
            raise bad_request(api_errors.BAD_VALUE, "processing-mode ska vara SYNC eller ASYNC", "processing-mode")
        ids = list(dict.fromkeys(request.body["recurring_ids"]))
        if not ids:
            raise bad_request(api_errors.BAD_VALUE, "recurring_ids måste anges", "recurring_ids")
        state: State = {"id": str(uuid.uuid4()), "processing_mode": mode, "status": "PENDING", "_number": data.next_number(REQUESTS)}
        versions.stamp(data, state)
        times = {"created_at": state["created_at"], "modified_at": state["modified_at"]}
        state["items"] = [{"id": str(uuid.uuid4()), "recurring_id": each, "status": "PENDING", **times} for each in ids]
        if mode == "SYNC":
            _process(data, state)
        return Result(data.put(REQUESTS, state), status=200 if mode == "SYNC" else 202)

    def _get(self, request: ApiRequest) -> State:
        state = request.data.get(REQUESTS, *request.key)
        if state["status"] == "PENDING":
            return request.data.put(REQUESTS, state | {"status": "PROCESSING"})
        if state["status"] == "PROCESSING":
            _process(request.data, state)
            return request.data.put(REQUESTS, state)
        return state


def _process(data: CompanyData, request: State) -> None:
    for item in request["items"]:
        _process_item(data, item, "MANUAL" if request["processing_mode"] == "SYNC" else "QUEUE")
    versions.stamp(data, request)
    request["processed_at"] = request["modified_at"]
    statuses = {item["status"] for item in request["items"]}
    request["status"] = statuses.pop() if len(statuses) == 1 else "PARTIAL"


def _process_item(data: CompanyData, item: State, source: str) -> None:
    item["modified_at"] = versions.format_now(data)
    recurring = data.find(RECURRINGS, item["recurring_id"])
    error = "Avtalet finns inte." if recurring is None else _find_error(data, recurring)
    if recurring is None or error is not None:
        entry = {"error_code": "NOT_FOUND", "error_message": error, "source": source}
        item.update({"status": "FAILED", "errors": [entry]})
        if recurring is not None:
            _log(data, recurring, entry)
        return
    numbers = [_create_invoice(data, recurring) for _ in range(int(recurring["amount_per_invoicing"]))]
    versions.stamp(data, recurring)
    data.put(RECURRINGS, recurring)
    item.update({"status": "COMPLETED", "invoice_numbers": numbers})


def _find_error(data: CompanyData, recurring: State) -> str | None:
    """Return the reason why a recurring cannot be invoiced; None if it can."""
    for name, kind, words in (("_customer_number", "customers", "Kunden"), ("currency", "currencies", "Valutan")):
        if data.find(kind, recurring.get(name)) is None:
            return f"{words} {recurring.get(name)} finns inte."
    return None


def _log(data: CompanyData, recurring: State, entry: State) -> None:
    period = recurring["dates"]["dates"].get("period_start_date")
    recurring["error_logs"] = [*recurring.get("error_logs", []), {**entry, "invoice_period_start": period}]
    versions.stamp(data, recurring)
    data.put(RECURRINGS, recurring)


def _create_invoice(data: CompanyData, recurring: State) -> str:
    """Create an invoice of a recurring and move its dates to the next period. Return the invoice number."""
    invoice: State = {}
    _INVOICES.set_defaults(data, invoice)
    named = {"OurReference": "our_reference", "YourReference": "your_reference", "YourOrderNumber": "order_number", "Remarks": "remark"}
    invoice.update({name: recurring[theirs] for name, theirs in named.items() if recurring.get(theirs)})
    invoice.update({"CustomerNumber": recurring["_customer_number"], "Currency": recurring["currency"]})
    invoice["VATIncluded"] = recurring["vat_option"] == "INCLUSIVE"
    invoice["InvoiceRows"] = [invoice_row(row) for row in recurring["rows"]]
    _INVOICES.assign_key(data, data.resource_types["invoices"], invoice)
    _INVOICES.derive(data, invoice)
    data.put("invoices", invoice)
    advance(recurring)
    return str(invoice["DocumentNumber"])
