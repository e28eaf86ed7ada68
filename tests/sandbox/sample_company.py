"""Creates one resource of each type, by the operations that create, with the sample values of the published document."""

from __future__ import annotations

from typing import Any, Final

from fortnox_client.operations import OPERATIONS
from fortnox_client.sandbox.api.behaviours import banks, files, recurring_billing

from tools.evidence import samples
from tools.evidence.replay.replica import Replica, operation
from tools.evidence.samples import Declared

# Sample values that are not valid in the API: texts that must be numbers, and references.
_NUMBERED: Final = {"DocumentNumber": "7"}
_OFFER: Final = {"entityId": "7", "entityType": "OF"}
_FILE_ID: Final = "Å"
"""The sample value of both ids of a file."""

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
    "attachments.create": _OFFER,
    "attachments.replace": _OFFER,
    "attachments.validate_included_on_send": _OFFER,
    "contracts.create": _NUMBERED,
    "contracts.update": _NUMBERED,
    "financial_years.create": {"FromDate": "2025-01-01", "ToDate": "2025-12-31"},
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
    # Less than the total, so that a balance remains.
    "supplier_invoice_payments.create": {"Amount": 1, "AmountCurrency": 1},
    "tax_reductions.create": {"ReferenceNumber": "7"},
    "voucher_file_connections.create": {"VoucherNumber": 1},
}


_DOCUMENT_TYPE: Final = "BankCertificate"
_ENDED: Final = ("COOKING", "TUTORING")
_OTHER_NAMES: Final = {"givennumber": "number", "number": "invoicenumber"}
_QUERIES: Final = {
    "archive.delete_by_path": {"path": "Kvitto.pdf"},
    "recurring_billing.invoice_requests.list": {"recurring-ids": "00000000-0000-4000-8000-000000000000"},
}


def populate(replica: Replica) -> dict[str, Any]:
    """Create one resource of each type. Return the content of each response, by the name of the operation on the client."""
    made: dict[str, Any] = {}
    _add_file(replica)
    waiting = [declared for declared in samples.operations() if declared.name.endswith(".create")]
    while waiting:
        failed: dict[str, Any] = {}
        for declared in waiting:
            status, response = _create(replica, declared)
            (made if status < 300 else failed)[declared.name] = _content(declared, response) if status < 300 else response
        assert len(failed) < len(waiting), failed
        waiting = [declared for declared in waiting if declared.name in failed]
    return made | _create_others(replica, made)


def _create_others(replica: Replica, made: dict[str, Any]) -> dict[str, Any]:
    """Return the resources that have no create operation, or whose response has no key."""
    attendance = replica.do("attendance_transactions.list")[0]
    return {
        **_create_bank_orders(replica),
        "recurring_billing.deviations.create": _create_deviation(replica, made["recurring_billing.recurrings.create"]["id"]),
        "archive.create": replica.upload("/3/archive"),
        "attendance_transactions.create": attendance,
        "customer_references.create": {"CustomerReferenceRowId": made["customer_references.create"]["CustomerReferenceRows"][0]["Id"]},
        "email_senders.create": {"Id": replica.do("email_senders.create_trusted", body={"Email": "user@test.se"})["Id"]},
        "inbox.create": replica.upload("/3/inbox"),
        "warehouse.custom_document_types.create": {
            "type": sample_body(operation("warehouse.custom_document_types.create"))["referenceType"]
        },
    }


def _add_file(replica: Replica) -> None:
    """Add the file that connections and attachments have in their sample bodies."""
    data = replica.engine.company_data(replica.grants.companies[1001])
    with replica.engine.store.transaction(writes=True):
        files.INBOX.add(data, "Kvitto.pdf", b"%PDF-1.7", "inbox_of", _FILE_ID, _FILE_ID)


def _create_bank_orders(replica: Replica) -> dict[str, Any]:
    """Create what no operation creates: an order, a start order, and a document of each."""
    data = replica.engine.company_data(replica.grants.companies[1001])
    with replica.engine.store.transaction(writes=True):
        company = {"company_information": {"organization_number": "550000-1001"}}
        order, start_order = banks.add_order(data, company), banks.add_start_order(data, company)
    for path in (f"/api/bank-process-orders/v1/{order}", f"/api/bank-process-start-orders/v1/{start_order}"):
        replica.upload(f"{path}/documents", type="BankCertificate")
    return {"bank_processes.orders.create": {"id": order}, "bank_processes.start_orders.create": {"id": start_order}}


def _create_deviation(replica: Replica, recurring_id: str) -> dict[str, Any]:
    data = replica.engine.company_data(replica.grants.companies[1001])
    with replica.engine.store.transaction(writes=True):
        return {"id": recurring_billing.add_deviation(data, recurring_id, {}), "recurring-id": recurring_id}


def required_headers(declared: Declared) -> dict[str, str]:
    """Return values of the required headers: any version matches."""
    return {each["name"]: "*" for each in declared.parameters("header") if each.get("required")}


def path_of(declared: Declared, made: dict[str, Any]) -> list[Any]:
    """Return the values of the path parameters: those of the created resource, if the operation is on one."""
    created = made.get(f"{declared.name.rpartition('.')[0]}.create")
    created = created[0] if isinstance(created, list) else created
    fields = {key.lower(): value for key, value in created.items()} if isinstance(created, dict) else {}
    found = []
    for each in declared.parameters("path"):
        name = each["name"].lower()
        value = _DOCUMENT_TYPE if name == "document_type" else fields.get(name)
        value = value or fields.get(_OTHER_NAMES.get(name, "id" if name.endswith("id") else name))
        found.append(samples.value(each["schema"]) if value in (None, "") else value)
    return found


def required_query(declared: Declared) -> dict[str, Any]:
    """Return sample values of the required query parameters."""
    sampled = {each["name"]: samples.value(each["schema"]) for each in declared.parameters("query") if each.get("required")}
    return sampled | _QUERIES.get(declared.name, {})


def sample_body(declared: Declared) -> Any:
    """Return the sample body of an operation; None without a body."""
    operation_ = OPERATIONS[declared.key]
    content = declared.node.get("requestBody", {}).get("content", {})
    media = operation_.request_media or samples.JSON
    if media not in content:
        return None
    body, request_key = samples.value(content[media]["schema"]), operation_.request_key
    if declared.name in _OWN:
        content = body if request_key is None else body[request_key]
        for each in content if isinstance(content, list) else [content]:
            each.update(_OWN[declared.name])
    return _allowed(body)


def _allowed(value: Any) -> Any:
    """Return the value with an allowed type of household work."""
    if isinstance(value, dict):
        return {name: "CLEANING" if inner in _ENDED else _allowed(inner) for name, inner in value.items()}
    return [_allowed(each) for each in value] if isinstance(value, list) else value


def _create(replica: Replica, declared: Declared) -> tuple[int, Any]:
    path = declared.path
    for each in declared.parameters("path"):
        path = path.replace("{" + each["name"] + "}", str(samples.value(each["schema"])))
    query = {name: str(value) for name, value in required_query(declared).items()}
    return replica.send(declared.method, path, query, sample_body(declared))


def _content(declared: Declared, response: Any) -> Any:
    response_key = OPERATIONS[declared.key].response_key
    return response if response_key is None else response[response_key]
