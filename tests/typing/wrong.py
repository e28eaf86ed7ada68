"""Wrong use of the client. Both type checkers report an error for each marked line, and for no other line."""

from datetime import date

from fortnox_client import BLANK, AsyncFortnox, FileId, Fortnox, Upload, models, payloads, update_rows
from fortnox_client.models import Costumer  # wrong: a misspelt model


def misspelt(fortnox: Fortnox) -> None:
    models.Costumer  # wrong: a misspelt model
    payloads.CostumerCreate  # wrong: a misspelt payload
    fortnox.costumers  # wrong: a misspelt resource
    fortnox.customers.fetch("1")  # wrong: a misspelt method
    fortnox.customers.list(filtre="active")  # wrong: a misspelt parameter
    fortnox.customers.create({"Nmae": "Acme AB"})  # wrong: a misspelt key
    fortnox.customers.get("1").nmae  # wrong: a misspelt attribute


def wrong_arguments(fortnox: Fortnox) -> None:
    fortnox.customers.get()  # wrong: no number
    fortnox.customers.get(customer_number="1")  # wrong: path parameters are positional
    fortnox.customers.create({"Email": "info@acme.example"})  # wrong: a required key is missing
    fortnox.customers.update("1", {"Name": 1.5})  # wrong: a float is not text
    fortnox.invoices.update("1", {"Freight": 1.5})  # wrong: a float is not an amount
    fortnox.customers.update("1", {"@url": "https://example.com"})  # wrong: a key that only Fortnox sets
    fortnox.warehouse.purchase_orders.update("1", {"note": BLANK})  # wrong: only /3 knows BLANK
    fortnox.customers.create({"Name": BLANK})  # wrong: there is nothing to clear yet
    fortnox.customers.update("1", {"Name": None})  # wrong: required text must not be cleared
    fortnox.orders.update("1", {"OrganisationNumber": None})  # wrong: Fortnox rejects null here
    fortnox.orders.create({"CustomerNumber": "1", "OrderRows": [{"AccountNumber": None}]})  # wrong: null sets the account 0
    update_rows(fortnox.suppliers.get("1"))  # wrong: a supplier has no rows
    update_rows(fortnox.orders.get("1"), {1: {"Prise": 1}})  # wrong: a misspelt key
    fortnox.invoices.list(fromdate=5)  # wrong: an int is not a date
    fortnox.invoices.list("unpaid")  # wrong: options are named
    day: date = fortnox.invoices.get("1").due_date  # wrong: it may be None
    print(day)


def lists(fortnox: Fortnox) -> None:
    fortnox.labels.list().full()  # wrong: rows that identify no full object
    fortnox.warehouse.stock_points.list(read_ahead=2)  # wrong: the number of pages is unknown
    fortnox.invoices.list().full(missing="skip")  # wrong: a misspelt enum value
    for invoice in fortnox.invoices.list().full():
        invoice.nmae  # wrong: a misspelt attribute
    objects: list[models.InvoiceListItem] = list(fortnox.invoices.list().full())  # wrong: invoices are not rows
    print(objects)


def gathering(fortnox: Fortnox) -> None:
    fortnox.gather([fortnox.customers.get("1")])  # wrong: it is sent already
    fortnox.gather([fortnox.customers.get.call("1")], errors="ignore")  # wrong: a misspelt enum value
    fortnox.customers.get.call()  # wrong: no number
    results: list[models.Customer] = fortnox.gather([fortnox.customers.get.call("1")], errors="return")  # wrong: or errors
    invoices: list[models.Invoice] = fortnox.gather([fortnox.customers.get.call("1")])  # wrong: customers are not invoices
    print(results, invoices)


def files(fortnox: Fortnox) -> None:
    file = fortnox.inbox.upload("receipt.pdf")  # wrong: a path is not an Upload
    assert file.id is not None
    assert file.archive_file_id is not None
    fortnox.archive.download(file.archive_file_id)  # wrong: the other id of the file
    fortnox.archive.delete(file.archive_file_id)  # wrong: the other id of the file
    fortnox.archive.get_file(fileid=file.id)  # wrong: the other id of the file
    fortnox.attachments.create([{"fileId": file.id}])  # wrong: the other id of the file
    fortnox.customers.get.stream("1")  # wrong: a customer is not a file
    fortnox.invoices.preview.stream()  # wrong: no number
    fortnox.archive.download.stream(file.archive_file_id)  # wrong: the other id of the file
    print(fortnox.invoices.preview.stream("1").filename)  # wrong: it is opened by with
    fortnox.voucher_file_connections.get(file.archive_file_id)  # wrong: the other id of the file
    fortnox.supplier_invoice_file_connections.create({"FileId": file.archive_file_id})  # wrong: the other id of the file
    fortnox.archive.download("an id")  # wrong: a text may be either id
    Upload.of(7)  # wrong: an int is not a file


async def not_awaited(fortnox: AsyncFortnox) -> None:
    fortnox.customers.get("1").name  # wrong: not awaited
    for _ in fortnox.customers.list():  # wrong: not an async loop
        pass


def amounts(fortnox: Fortnox) -> None:
    total = fortnox.invoices.get("1").total
    assert total is not None
    total + 1.5  # wrong: a Decimal and a float


def numbers(fortnox: Fortnox) -> None:
    fortnox.vouchers.create({"Description": "A", "TransactionDate": "2026-01-31", "VoucherSeries": "A", "Year": 1})  # wrong: a parameter
    fortnox.voucher_file_connections.create({"FileId": FileId("a"), "VoucherNumber": "7", "VoucherSeries": "A"})  # wrong: an int
    fortnox.customers.update("1", {"SalesAccount": "3001"})  # wrong: an account is an int
    fortnox.orders.update("1", {"VATType": "SEVAT"})  # wrong: it follows from the customer
    number: int | None = fortnox.invoice_payments.get("1").invoice_number  # wrong: a document's number is text
    print(number)


def versions(fortnox: Fortnox) -> None:
    recurrings = fortnox.recurring_billing.recurrings
    recurrings.patch("a", [{"op": "remove", "path": "/remark"}])  # wrong: no version
    recurrings.patch("a", [{"op": "remove", "path": "/remark"}], if_match=fortnox.customers.get("1"))  # wrong: another object
    fortnox.customers.get("1").etag  # wrong: a customer has no version
    fortnox.orders.create_invoice("7").document_number  # wrong: it is the result's number
    fortnox.bank_processes.orders.upload_document(1, Upload("a.pdf", b""))  # wrong: the type of the document is missing
