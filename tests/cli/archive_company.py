"""A small company with documents and files."""

from __future__ import annotations

from datetime import date
from typing import Any

from fortnox_client import Upload
from fortnox_client.sandbox import Sandbox


def add_documents(sandbox: Sandbox) -> None:
    """Add documents, receipts and other files to the company of a sandbox."""
    booked: Any = [{"Account": 1930, "Credit": 100}, {"Account": 4010, "Debit": 100}]
    new: Any = {"Description": "Köp", "VoucherSeries": "A", "TransactionDate": "2026-03-14", "VoucherRows": booked}
    rows: Any = [{"Description": "Snickeri", "DeliveredQuantity": 2, "Price": 100}]
    with sandbox.connect() as fortnox:
        fortnox.suppliers.create({"Name": "Lev AB", "SupplierNumber": "9000"})
        bill = fortnox.supplier_invoices.create({"SupplierNumber": "9000", "SupplierInvoiceRows": [{"Account": 4010, "Debit": 100}]})
        year = next(each for each in fortnox.financial_years.list() if each.from_date == date(2026, 1, 1))
        assert bill.given_number is not None
        voucher = fortnox.vouchers.create(new, financialyear=year.id)
        fortnox.customers.create({"Name": "Kund", "CustomerNumber": "7700", "Comments": "only in the full customer"})
        invoice = fortnox.invoices.create({"CustomerNumber": "7700", "InvoiceRows": rows})
        fortnox.offers.create({"CustomerNumber": "7700", "OfferRows": [{"Description": "x", "Quantity": 1, "Price": 1}]})
        fortnox.orders.create({"CustomerNumber": "7700", "OrderRows": [{"Description": "x", "OrderedQuantity": 1, "Price": 1}]})
        fortnox.attach(Upload.of(b"receipt", "Kvitto å.pdf"), voucher=voucher)
        fortnox.attach(Upload.of(b"bill", "Faktura.pdf"), supplier_invoice=bill.given_number)
        fortnox.attach(Upload.of(b"hours", "Tidrapport.pdf"), invoice=invoice.document_number or "")
        fortnox.archive.upload(Upload.of(b"", "empty.txt"), path="2026/avtal")
        fortnox.archive.upload(Upload.of(b"one", "same.txt"), path="2026")
        fortnox.archive.upload(Upload.of(b"two", "SAME.txt"), path="2026")
        fortnox.inbox.upload(Upload.of(b"mail", "../CON.pdf"), folderid="inbox_s")
