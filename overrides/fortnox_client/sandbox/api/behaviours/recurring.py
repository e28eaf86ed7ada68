"""Recurring billing: recurrings with their versions, their deviations, and the requests that make invoices of them."""

from __future__ import annotations

import uuid
from collections.abc import Callable, Mapping
from typing import Any, ClassVar, Final

from fortnox_client.sandbox.api import answers, bodies, failures, json_patch, sums, versions
from fortnox_client.sandbox.api.behaviour import Action, Asked, Behaviour, Outcome, laid
from fortnox_client.sandbox.api.behaviours.invoices import Invoices
from fortnox_client.sandbox.api.behaviours.recurring_dates import advance
from fortnox_client.sandbox.api.books import Books, extract
from fortnox_client.sandbox.api.failures import bad
from fortnox_client.sandbox.api.listing import Search
from fortnox_client.sandbox.api.store import Condition
from fortnox_client.sandbox.api.values import State
from fortnox_client.schema import ObjectSchema, ValueSchema, document, reference

RECURRINGS: Final = "recurring_billing.recurrings"
DEVIATIONS: Final = "recurring_billing.deviations"
REQUESTS: Final = "recurring_billing.invoice_requests"
_MOST_IDS: Final = 100
_KEPT: Final = ("id", "serial_number", "created_at", "created_by", "error_logs", "_version")
"""What a recurring has that no change of it says."""

_USUAL: Final[State] = {
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
    """Return the condition that a field has one of several values, which commas part."""

    def condition(text: str) -> Condition:
        values = tuple(text.split(","))
        return Condition(f"{extract(field)} IN ({', '.join('?' * len(values))})", values)

    return condition


def _by_errors(text: str) -> Condition:
    sign = {"HAS_ERROR": "> 0", "HAS_NO_ERROR": "= 0"}.get(text)
    return Condition("1" if sign is None else f"json_array_length(coalesce({extract('error_logs')}, '[]')) {sign}")


class Recurrings(Behaviour):
    """What is invoiced again and again."""

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

    def _create(self, asked: Asked) -> State:
        state: State = {"id": str(uuid.uuid4()), "serial_number": asked.books.next_number(RECURRINGS), "created_by": "1"}
        assert asked.declared.body is not None, "a creation has a body"
        return self._kept(asked, state, asked.body, asked.declared.body)

    def _update(self, asked: Asked) -> State:
        state, value = _current(asked), _update_body()
        return self._kept(asked, state, bodies.whole(asked.body, value, strict=False), value)

    def _patch(self, asked: Asked) -> State:
        """Change what an update may change, by a JSON Patch document. It is read as the body of an update then."""
        state, value = _current(asked), _update_body()
        assert asked.kind.shape is not None, "the document declares it"
        shown = _writable(answers.written(asked.kind.shape, state), value)
        return self._kept(asked, state, bodies.whole(json_patch.patched(shown, asked.body), value, strict=True), value)

    def _kept(self, asked: Asked, before: State, given: State, value: ValueSchema) -> State:
        """Store a recurring that is what is given, and what was before that no request changes."""
        state = dict(_USUAL)
        laid(state, given)
        state["rows"] = checked_rows(state.get("rows", []), value.object_schema.fields["rows"].object_schema)
        state.update({name: before[name] for name in _KEPT if name in before})
        versions.stamp(asked.books, state)
        _derive(asked.books, state)
        return asked.books.put(RECURRINGS, state)


def _update_body() -> ValueSchema:
    """What an update takes."""
    value = document().operations[f"{RECURRINGS}.update"].body
    assert value is not None, "the document declares it"
    return value


def _current(asked: Asked) -> State:
    """The recurring that a request is about, if it is about this version of it."""
    state = asked.books.get(RECURRINGS, *asked.key)
    versions.check(asked.headers, state)
    return state


def _writable(value: Any, declared: ValueSchema) -> Any:
    """What an update may say, of what a response shows."""
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
    """Return what a row may be, by its `type`; nothing where all rows are the same."""
    schema = document().content["components"]["schemas"][shape.name]
    found = [document().object_schema(reference(each) or "") for each in schema.get("oneOf", ())]
    return {each.fields["type"].enum_values[0]: each for each in found}


def checked_rows(rows: list[State], shape: ObjectSchema) -> list[State]:
    """Return rows without what their types do not have. Raise Failure for a type that there is not, and for what a type lacks."""
    known = variants(shape)
    found: list[State] = []
    for row in rows:
        variant = known.get(str(row.get("type")))
        if variant is None:
            raise bad(failures.BAD_VALUE, f"type ska vara {', '.join(known)}", "type")
        for name in variant.required:
            if row.get(name) in (None, ""):
                raise bad(failures.BAD_VALUE, f"{name} måste anges för rader av typen {row['type']}", name)
        found.append({name: value for name, value in row.items() if name in variant.fields})
    return found


def _derive(books: Books, state: State) -> None:
    """Find what follows from the rest: ids, sums, the customer's address, and what lists are searched by."""
    customer = books.find("customers", state["customer"].get("number")) or {}
    for name, theirs in _FROM_CUSTOMER.items():
        if customer.get(theirs) not in (None, ""):
            state["customer"].setdefault(name, customer[theirs])
    for part in (*state["rows"], *state.get("tax_reductions", ()), *_accrual(state)):
        part.setdefault("id", str(uuid.uuid4()))
        part.setdefault("created_at", state["modified_at"])
        part.update({"recurring_id": state["id"], "modified_at": state["modified_at"]})
    for place, row in enumerate(state["rows"]):
        row.setdefault("row_index", place)
    state["dates"].setdefault("rules", {"frequency": "MONTH", "interval": 1})
    dates = state["dates"].setdefault("dates", {})
    dates["invoice_date"] = dates.get("invoice_processing_date")
    _count(state)
    state["_customer_number"], state["_customer_name"] = state["customer"].get("number"), state["customer"].get("name")
    state["_invoice_date"] = dates["invoice_date"]


def _accrual(state: State) -> tuple[State, ...]:
    accrual = state.get("accrual")
    if not accrual:
        return ()
    return accrual, *accrual.get("rows", ())


def _count(state: State) -> None:
    included = state["vat_option"] == "INCLUSIVE"
    counted: list[sums.RowSum] = []
    for row in state["rows"]:
        if row["type"] == "TEXT":
            continue
        line = sums.row_sum(invoice_row(row), sums.number(row["quantity"]), vat_included=included)
        row["totals"] = {"excl_vat": line.net, "incl_vat": line.net + line.vat, "vat": line.vat}
        counted.append(line)
    zero = sums.number(0)
    total = sums.document_sum(counted, zero, zero, vat_included=included, whole=state["currency"] == "SEK")
    state["totals"] = {"excl_vat": total.net, "incl_vat": total.total, "roundoff": total.rounding, "vat": total.vat}


def invoice_row(row: State) -> State:
    """Return a row of a recurring as a row of an invoice."""
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
    """What is otherwise in one invoice of a recurring. No operation makes one: `Sandbox.add_deviation` does."""

    def actions(self) -> Mapping[str, Action]:
        return {"list": self._list, "get": self._get}

    def _list(self, asked: Asked) -> list[State]:
        asked.books.get(RECURRINGS, asked.path["recurring-id"])
        return asked.books.those(DEVIATIONS, recurring_id=asked.path["recurring-id"])

    def _get(self, asked: Asked) -> State:
        return asked.books.get(DEVIATIONS, *asked.key)


def add_deviation(books: Books, recurring_id: str, given: Mapping[str, Any]) -> str:
    """Store a deviation of a recurring, and return its id. Raise Failure where there is no such recurring."""
    books.get(RECURRINGS, recurring_id)
    state: State = {"deviation_type": "SKIP", "target_invoice_index": 1, **given, "id": str(uuid.uuid4()), "recurring_id": recurring_id}
    versions.stamp(books, state)
    books.put(DEVIATIONS, state)
    return str(state["id"])


def _of_recurrings(text: str) -> Condition:
    ids = text.split(",")
    if len(ids) > _MOST_IDS:
        raise bad(failures.BAD_VALUE, f"recurring-ids får ha högst {_MOST_IDS} värden", "recurring-ids")
    item = f"json_extract(item.value, '$.recurring_id') IN ({', '.join('?' * len(ids))})"
    return Condition(f"EXISTS (SELECT 1 FROM json_each({extract('items')}) AS item WHERE {item})", tuple(ids))


class InvoiceRequests(Behaviour):
    """Requests to invoice recurrings: at once, or after a while.

    One that is not done at once is PENDING. The first reading finds it PROCESSING, the second one has it done.
    """

    search = Search(conditions={"recurring-ids": _of_recurrings, "status": one_of("status")}, order=("_number",))
    writes: ClassVar[frozenset[str]] = frozenset({"get"})

    def actions(self) -> Mapping[str, Action]:
        return {"create": self._create, "get": self._get}

    def _create(self, asked: Asked) -> Outcome:
        books, mode = asked.books, asked.query.get("processing-mode") or "SYNC"
        if mode not in asked.declared.query["processing-mode"].enum_values:
            raise bad(failures.BAD_VALUE, "processing-mode ska vara SYNC eller ASYNC", "processing-mode")
        ids = list(dict.fromkeys(asked.body["recurring_ids"]))
        if not ids:
            raise bad(failures.BAD_VALUE, "recurring_ids måste anges", "recurring_ids")
        state: State = {"id": str(uuid.uuid4()), "processing_mode": mode, "status": "PENDING", "_number": books.next_number(REQUESTS)}
        versions.stamp(books, state)
        times = {"created_at": state["created_at"], "modified_at": state["modified_at"]}
        state["items"] = [{"id": str(uuid.uuid4()), "recurring_id": each, "status": "PENDING", **times} for each in ids]
        if mode == "SYNC":
            _process(books, state)
        return Outcome(books.put(REQUESTS, state), status=200 if mode == "SYNC" else 202)

    def _get(self, asked: Asked) -> State:
        state = asked.books.get(REQUESTS, *asked.key)
        if state["status"] == "PENDING":
            return asked.books.put(REQUESTS, state | {"status": "PROCESSING"})
        if state["status"] == "PROCESSING":
            _process(asked.books, state)
            return asked.books.put(REQUESTS, state)
        return state


def _process(books: Books, request: State) -> None:
    for item in request["items"]:
        _process_item(books, item, "MANUAL" if request["processing_mode"] == "SYNC" else "QUEUE")
    versions.stamp(books, request)
    request["processed_at"] = request["modified_at"]
    statuses = {item["status"] for item in request["items"]}
    request["status"] = statuses.pop() if len(statuses) == 1 else "PARTIAL"


def _process_item(books: Books, item: State, source: str) -> None:
    item["modified_at"] = versions.now_text(books)
    recurring = books.find(RECURRINGS, item["recurring_id"])
    error = "Avtalet finns inte." if recurring is None else _obstacle(books, recurring)
    if recurring is None or error is not None:
        entry = {"error_code": "NOT_FOUND", "error_message": error, "source": source}
        item.update({"status": "FAILED", "errors": [entry]})
        if recurring is not None:
            _log(books, recurring, entry)
        return
    numbers = [_invoiced(books, recurring) for _ in range(int(recurring["amount_per_invoicing"]))]
    versions.stamp(books, recurring)
    books.put(RECURRINGS, recurring)
    item.update({"status": "COMPLETED", "invoice_numbers": numbers})


def _obstacle(books: Books, recurring: State) -> str | None:
    """Return why a recurring cannot be invoiced; None where it can."""
    for name, kind, words in (("_customer_number", "customers", "Kunden"), ("currency", "currencies", "Valutan")):
        if books.find(kind, recurring.get(name)) is None:
            return f"{words} {recurring.get(name)} finns inte."
    return None


def _log(books: Books, recurring: State, entry: State) -> None:
    period = recurring["dates"]["dates"].get("period_start_date")
    recurring["error_logs"] = [*recurring.get("error_logs", []), {**entry, "invoice_period_start": period}]
    versions.stamp(books, recurring)
    books.put(RECURRINGS, recurring)


def _invoiced(books: Books, recurring: State) -> str:
    """Make an invoice of a recurring, and lead its dates on to the next. Return the invoice's number."""
    invoice: State = {}
    _INVOICES.start(books, invoice)
    named = {"OurReference": "our_reference", "YourReference": "your_reference", "YourOrderNumber": "order_number", "Remarks": "remark"}
    invoice.update({name: recurring[theirs] for name, theirs in named.items() if recurring.get(theirs)})
    invoice.update({"CustomerNumber": recurring["_customer_number"], "Currency": recurring["currency"]})
    invoice["VATIncluded"] = recurring["vat_option"] == "INCLUSIVE"
    invoice["InvoiceRows"] = [invoice_row(row) for row in recurring["rows"]]
    _INVOICES.number(books, books.kinds["invoices"], invoice)
    _INVOICES.settle(books, invoice)
    books.put("invoices", invoice)
    advance(recurring)
    return str(invoice["DocumentNumber"])
