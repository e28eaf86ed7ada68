"""Resources are joined by their numbers without conversion."""

from typing import Any

import pytest
from fortnox_client import Fortnox, Upload
from fortnox_client.sandbox import Sandbox

COUNT = 20


@pytest.fixture(scope="module")
def fortnox() -> Any:
    with Sandbox(window=0) as sandbox, sandbox.connect() as client:
        customer = client.customers.create({"Name": "Acme AB"}).customer_number or ""
        supplier = client.suppliers.create({"Name": "Beta AB"}).supplier_number or ""
        for _ in range(COUNT):
            _create_sales(client, customer)
            _create_purchases(client, supplier)
        yield client


def _create_sales(fortnox: Fortnox, customer: str) -> None:
    row = {"Description": "Arbete", "DeliveredQuantity": "1", "Price": 100, "VAT": 25, "AccountNumber": 3001}
    invoice = fortnox.invoices.create({"CustomerNumber": customer, "InvoiceRows": [row]})
    fortnox.invoices.bookkeep(invoice.document_number)
    payment = fortnox.invoice_payments.create({"InvoiceNumber": invoice.document_number, "Amount": 125})
    fortnox.invoice_payments.bookkeep(payment.number or "")
    fortnox.invoice_accruals.create(
        {
            "InvoiceNumber": invoice.document_number,
            "Description": "Periodisering",
            "AccrualAccount": 1510,
            "RevenueAccount": 3001,
            "StartDate": "2026-01-01",
            "EndDate": "2026-12-31",
            "Period": "MONTHLY",
            "Total": 100,
            "InvoiceAccrualRows": [{"Account": 3001, "Debit": 1, "Credit": 0}],
        }
    )


def _create_purchases(fortnox: Fortnox, supplier: str) -> None:
    rows = [{"Account": 4010, "Debit": 100}]
    invoice = fortnox.supplier_invoices.create({"SupplierNumber": supplier, "Total": 100, "SupplierInvoiceRows": rows})
    number = invoice.given_number or ""
    fortnox.supplier_invoices.bookkeep(number)
    payment = fortnox.supplier_invoice_payments.create({"InvoiceNumber": number, "Amount": 100})
    fortnox.supplier_invoice_payments.bookkeep(payment.number or "")
    voucher = fortnox.supplier_invoices.get(number)
    file = fortnox.archive.upload(Upload("kvitto.pdf", b"%PDF", "application/pdf"))
    fortnox.voucher_file_connections.create(
        {"FileId": file.id or "", "VoucherNumber": voucher.voucher_number or 0, "VoucherSeries": voucher.voucher_series or ""}
    )
    fortnox.supplier_invoice_file_connections.create({"FileId": file.id or "", "SupplierInvoiceNumber": number})


def _by(rows: Any, *names: str) -> dict[Any, Any]:
    """Index rows by one field, or by several."""
    found = {tuple(getattr(row, name) for name in names) if len(names) > 1 else getattr(row, names[0]): row for row in rows}
    assert len(found) >= COUNT
    return found


@pytest.mark.parametrize("full", [False, True], ids=["rows", "full"])
def test_sales_data_is_joined(full: bool, fortnox: Fortnox) -> None:
    invoices = _by(_all(fortnox.invoices, full=full), "document_number")
    payments = _by(_all(fortnox.invoice_payments, full=full), "number")
    vouchers = _by(_all(fortnox.vouchers, full=full), "voucher_series", "voucher_number", "year")
    customers = _by_one(fortnox.customers.list(), "customer_number")
    for payment in payments.values():
        invoice = invoices[payment.invoice_number]
        assert invoice.customer_number in customers
        assert vouchers[_voucher(invoice)].reference_number == invoice.document_number
        if full:  # a list row has no voucher
            assert payments[vouchers[_voucher(payment)].reference_number] is payment
    for accrual in _all(fortnox.invoice_accruals, full=full):
        assert invoices[accrual.invoice_number].document_number == accrual.invoice_number


@pytest.mark.parametrize("full", [False, True], ids=["rows", "full"])
def test_purchase_data_is_joined(full: bool, fortnox: Fortnox) -> None:
    invoices = _by(_all(fortnox.supplier_invoices, full=full), "given_number")
    payments = _by(_all(fortnox.supplier_invoice_payments, full=full), "number")
    vouchers = _by(_all(fortnox.vouchers, full=full), "voucher_series", "voucher_number", "year")
    suppliers = _by_one(fortnox.suppliers.list(), "supplier_number")
    connections = _by(_all(fortnox.voucher_file_connections, full=full), "file_id")
    for payment in payments.values():
        invoice = invoices[payment.invoice_number]
        assert invoice.supplier_number in suppliers
        if full:  # a list row has no voucher
            assert payments[vouchers[_voucher(payment)].reference_number] is payment
    for connection in _all(fortnox.supplier_invoice_file_connections, full=full):
        invoice = invoices[connection.supplier_invoice_number]
        voucher = vouchers[_voucher(connections[connection.file_id])]
        assert voucher.reference_number == invoice.given_number


def test_voucher_rows_are_joined_with_accounts(fortnox: Fortnox) -> None:
    accounts = _by(fortnox.accounts.list(), "number")
    for voucher in fortnox.vouchers.list().full():
        assert [accounts[row.account].number for row in voucher.voucher_rows] == [row.account for row in voucher.voucher_rows]


def _voucher(row: Any) -> tuple[Any, Any, Any]:
    """Return the voucher of a row."""
    return row.voucher_series, row.voucher_number, row.voucher_year


def _by_one(rows: Any, name: str) -> dict[Any, Any]:
    return {getattr(row, name): row for row in rows}


def _all(resource: Any, *, full: bool) -> list[Any]:
    return list(resource.list().full() if full else resource.list())
