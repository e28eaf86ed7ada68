"""Has a company have one of everything, made by the operations that create, with the sample values of the published document."""

from __future__ import annotations

from typing import Any, Final

from fortnox_client.operations import OPERATIONS
from fortnox_client.sandbox.api.behaviours import banks, recurring

from tools.evidence import samples
from tools.evidence.replay.replica import Replica, operation
from tools.evidence.samples import Declared

# What sample values cannot know: that a text must be a number, and which number it is.
_NUMBERED: Final = {"DocumentNumber": "7"}
_ACCOUNTS: Final = {
    f"Account{name}Id": "1220"
    for name in ("Asset", "Depreciation", "OffsetSale", "Revaluation", "SaleLoss", "SaleWin", "ValueLoss", "WriteDown", "WriteDownAck")
}
_RECURRING_ROW: Final = {
    "type": "ARTICLE",
    "account_number": 3001,
    "description": "Rad",
    "price": 100,
    "quantity": 2,
    "vat_percentage": 25,
}
_RECURRING: Final = {"rows": [_RECURRING_ROW, {"type": "TEXT", "description": "Text"}], "customer": {"number": "1"}}
_OWN: Final[dict[str, dict[str, Any]]] = {
    "bank_processes.webhooks.create": {"url": "https://bank.example/orders", "insecure_url": False},
    "bank_processes.webhooks.update": {"url": "https://bank.example/others", "insecure_url": False},
    "recurring_billing.recurrings.create": _RECURRING,
    "recurring_billing.recurrings.update": _RECURRING,
    "asset_types.create": {**_ACCOUNTS, "Type": "1"},
    "asset_types.update": {**_ACCOUNTS, "Type": "1"},
    "contracts.create": _NUMBERED,
    "contracts.update": _NUMBERED,
    "finance_invoices.create": {"InvoiceNumber": "7"},
    "invoice_accruals.create": {"InvoiceNumber": "7"},
    "invoice_payments.create": {"InvoiceNumber": "7"},
    "invoice_payments.update": {"InvoiceNumber": "7"},
    "invoices.create": {**_NUMBERED, "CreditInvoiceReference": ""},
    "invoices.update": {**_NUMBERED, "CreditInvoiceReference": ""},
    "offers.create": _NUMBERED,
    "offers.update": _NUMBERED,
    "orders.create": _NUMBERED,
    "orders.update": _NUMBERED,
    "salary_transactions.create": {"Amount": "12.50", "Number": "2"},
    "salary_transactions.update": {"Amount": "12.50", "Number": "2"},
    # Less than the whole, so that there is something left to pay.
    "supplier_invoice_payments.create": {"Amount": 1, "AmountCurrency": 1},
    "tax_reductions.create": {"ReferenceNumber": "7"},
}


_DOCUMENT_TYPE: Final = "BankCertificate"
_ENDED: Final = ("COOKING", "TUTORING")
_OTHER_NAMES: Final = {"givennumber": "number", "number": "invoicenumber"}
_QUERIES: Final = {
    "archive.delete_by_path": {"path": "Kvitto.pdf"},
    "recurring_billing.invoice_requests.list": {"recurring-ids": "00000000-0000-4000-8000-000000000000"},
}


def populate(replica: Replica) -> dict[str, Any]:
    """What each operation that creates has answered, by its name on the client; what names something else comes after that."""
    made: dict[str, Any] = {}
    waiting = [declared for declared in samples.operations() if declared.name.endswith(".create")]
    while waiting:
        refused: dict[str, Any] = {}
        for declared in waiting:
            status, answer = _create(replica, declared)
            (made if status < 300 else refused)[declared.name] = _content(declared, answer) if status < 300 else answer
        assert len(refused) < len(waiting), refused
        waiting = [declared for declared in waiting if declared.name in refused]
    return made | _else(replica, made)


def _else(replica: Replica, made: dict[str, Any]) -> dict[str, Any]:
    """What is made otherwise, or does not tell its key when it is made."""
    attendance = replica.do("attendance_transactions.list")[0]
    return {
        **_of_banks(replica),
        "recurring_billing.deviations.create": _deviation(replica, made["recurring_billing.recurrings.create"]["id"]),
        "archive.create": replica.upload("/3/archive"),
        "attendance_transactions.create": attendance,
        "customer_references.create": {"CustomerReferenceRowId": made["customer_references.create"]["CustomerReferenceRows"][0]["Id"]},
        "email_senders.create": {"Id": replica.do("email_senders.create_trusted", body={"Email": "user@test.se"})["Id"]},
        "inbox.create": replica.upload("/3/inbox"),
        "warehouse.custom_document_types.create": {
            "type": sample_body(operation("warehouse.custom_document_types.create"))["referenceType"]
        },
    }


def _of_banks(replica: Replica) -> dict[str, Any]:
    """What only the sandbox itself makes: an order, an order to start a company, and a document of each."""
    books = replica.engine.books(replica.grants.companies[1001])
    with replica.engine.store.step(writes=True):
        company = {"company_information": {"organization_number": "550000-1001"}}
        order, start_order = banks.add_order(books, company), banks.add_start_order(books, company)
    for path in (f"/api/bank-process-orders/v1/{order}", f"/api/bank-process-start-orders/v1/{start_order}"):
        replica.upload(f"{path}/documents", type="BankCertificate")
    return {"bank_processes.orders.create": {"id": order}, "bank_processes.start_orders.create": {"id": start_order}}


def _deviation(replica: Replica, recurring_id: str) -> dict[str, Any]:
    books = replica.engine.books(replica.grants.companies[1001])
    with replica.engine.store.step(writes=True):
        return {"id": recurring.add_deviation(books, recurring_id, {}), "recurring-id": recurring_id}


def required_headers(declared: Declared) -> dict[str, str]:
    """Values of the headers that there must be: any version will do."""
    return {each["name"]: "*" for each in declared.parameters("header") if each.get("required")}


def path_of(declared: Declared, made: dict[str, Any]) -> list[Any]:
    """The values of a path's parameters: those of what was created, where the operation is one on that."""
    created = made.get(f"{declared.name.rpartition('.')[0]}.create")
    created = created[0] if isinstance(created, list) else created
    held = {key.lower(): value for key, value in created.items()} if isinstance(created, dict) else {}
    found = []
    for each in declared.parameters("path"):
        name = each["name"].lower()
        value = _DOCUMENT_TYPE if name == "document_type" else held.get(name)
        value = value or held.get(_OTHER_NAMES.get(name, "id" if name.endswith("id") else name))
        found.append(samples.value(each["schema"]) if value in (None, "") else value)
    return found


def required_query(declared: Declared) -> dict[str, Any]:
    """Sample values of the query parameters that there must be."""
    sampled = {each["name"]: samples.value(each["schema"]) for each in declared.parameters("query") if each.get("required")}
    return sampled | _QUERIES.get(declared.name, {})


def sample_body(declared: Declared) -> Any:
    """The sample body of an operation; None where it takes none."""
    operation_ = OPERATIONS[declared.key]
    content = declared.node.get("requestBody", {}).get("content", {})
    media = operation_.request_media or samples.JSON
    if media not in content:
        return None
    body, request_key = samples.value(content[media]["schema"]), operation_.request_key
    if declared.name in _OWN:
        (body if request_key is None else body[request_key]).update(_OWN[declared.name])
    return _lawful(body)


def _lawful(value: Any) -> Any:
    """The same with a kind of household work that may still be done."""
    if isinstance(value, dict):
        return {name: "CLEANING" if inner in _ENDED else _lawful(inner) for name, inner in value.items()}
    return [_lawful(each) for each in value] if isinstance(value, list) else value


def _create(replica: Replica, declared: Declared) -> tuple[int, Any]:
    path = declared.path
    for each in declared.parameters("path"):
        path = path.replace("{" + each["name"] + "}", str(samples.value(each["schema"])))
    query = {name: str(value) for name, value in required_query(declared).items()}
    return replica.send(declared.method, path, query, sample_body(declared))


def _content(declared: Declared, answer: Any) -> Any:
    response_key = OPERATIONS[declared.key].response_key
    return answer if response_key is None else answer[response_key]
