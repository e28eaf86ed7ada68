"""Right use of the client. No type checker reports an error."""

from datetime import date, datetime
from decimal import Decimal
from pathlib import Path

from fortnox_client import (
    BLANK,
    ArchiveFileId,
    AsyncDownloadStream,
    AsyncExpandedPager,
    AsyncFortnox,
    Call,
    CreatedDocument,
    Document,
    DownloadStream,
    ExpandablePager,
    ExpandedPager,
    FileId,
    Fortnox,
    FortnoxError,
    Page,
    Pager,
    Upload,
    __document__,
    __version__,
    errors,
    models,
    payloads,
    types,
    update_rows,
)
from fortnox_client.models import Customer, CustomerListItem, InvoiceListItem
from fortnox_client.operations import OPERATIONS


def metadata() -> tuple[str, date]:
    document: Document = __document__
    return document.sha256, document.date


def reading(fortnox: Fortnox) -> Decimal:
    total = Decimal(0)
    for row in fortnox.invoices.list(filter="unpaid", fromdate=date(2026, 1, 1), lastmodified=datetime(2026, 1, 1), limit=100):
        due: date | None = row.due_date
        assert due is None or due.year > 2000
        total += row.balance or 0
    customer: Customer = fortnox.customers.get("1")
    name: str | None = customer.name
    first: InvoiceListItem | None = fortnox.invoices.list().first()
    point: models.warehouse.StockPoint = fortnox.warehouse.stock_points.get("1")
    print(name, first, point.code, fortnox.invoices.preview("1").content[:4], fortnox.customers.get.raw(1).parsed().name)
    invoice = fortnox.invoices.get("1")
    assert invoice.total is not None
    return total + invoice.total + 1


def writing(fortnox: Fortnox) -> None:
    payload: payloads.CustomerCreate = {"Name": "Acme AB", "Email": None}
    customer = fortnox.customers.create(payload)
    fortnox.customers.update(customer.customer_number, {"Comments": BLANK, "InvoiceFreight": Decimal("12.50")})
    rows: list[payloads.InvoiceRowCreate] = [{"ArticleNumber": "1", "DeliveredQuantity": 2, "Price": "9.90"}]
    rows.append({"Description": "A row with only a text", "AccountNumber": BLANK})
    fortnox.invoices.create({"CustomerNumber": "1", "InvoiceRows": rows, "InvoiceDate": date(2026, 1, 31)})
    order = fortnox.orders.get("7")
    order_rows: list[payloads.OrderRowUpdate] = update_rows(order, {12: {"Price": "9.90"}}, add=[{"Description": "Thank you"}], remove=[13])
    fortnox.orders.update("7", {"OrderRows": order_rows})
    fortnox.warehouse.purchase_orders.update("1", {"note": "Ring first"})
    fortnox.units.delete("st")


async def awaiting(fortnox: AsyncFortnox) -> None:
    customer: Customer = await fortnox.customers.get("1")
    async for row in fortnox.invoices.list(filter="a value that Fortnox adds one day"):
        balance: Decimal | None = row.balance
        print(balance, customer.name)
    await fortnox.customers.update("1", {"Comments": "VIP"})


def lists(fortnox: Fortnox) -> None:
    for customer in fortnox.customers.list(read_ahead=4).full(concurrency=4):
        comments: str | None = customer.comments
        print(comments)
    thin: ExpandablePager[CustomerListItem, Customer] = fortnox.customers.list()
    pager: Pager[CustomerListItem] = thin
    rows: list[CustomerListItem] = pager.take(600)
    full: ExpandedPager[models.VoucherListItem, models.Voucher] = fortnox.vouchers.list(financialyear=1).full(missing="raise")
    missing: list[models.VoucherListItem] = full.missing
    objects: list[models.Voucher] = list(full)
    labels: Pager[models.Label] = fortnox.labels.list()
    print(rows, missing, objects, labels.first())


def gathering(fortnox: Fortnox) -> list[Customer]:
    calls: list[Call[Customer]] = [fortnox.customers.get.call(number) for number in ("1", 2)]
    results: list[Customer | errors.FortnoxError] = fortnox.gather(
        iter(calls), errors="return", on_progress=lambda done, total: (done, total)
    )
    pages: list[Page[CustomerListItem]] = fortnox.gather([fortnox.customers.list.call(page=page) for page in (1, 2)])
    deleted: list[None] = fortnox.gather([fortnox.units.delete.call("st")], concurrency=2)
    mixed = fortnox.gather([fortnox.customers.get.call("1"), fortnox.invoices.get.call("1")])
    print(results, pages, deleted, mixed)
    return fortnox.gather(calls)


async def gathering_awaited(fortnox: AsyncFortnox) -> list[Customer]:
    full: AsyncExpandedPager[InvoiceListItem, models.Invoice] = fortnox.invoices.list().full()
    async for invoice in full:
        number: str | None = invoice.document_number
        print(number)
    return await fortnox.gather(fortnox.customers.get.call(number) for number in ("1", "2"))


def files(fortnox: Fortnox) -> None:
    file = fortnox.inbox.upload(Upload.of("receipt.pdf"), folderid="inbox_v")
    file_id, archive_file_id = file.id, file.archive_file_id
    assert file_id is not None
    fortnox.voucher_file_connections.create({"FileId": file_id, "VoucherNumber": 1, "VoucherSeries": "A"})
    fortnox.attachments.create([{"fileId": archive_file_id, "entityId": 1, "entityType": "F"}])
    fortnox.archive.get_file(fileid=archive_file_id)
    fortnox.archive.download(file.id).save("receipt.pdf")
    fortnox.archive.download(FileId("from a database"))
    fortnox.attachments.create([{"fileId": ArchiveFileId("from a database")}])
    name: str = file_id.casefold()
    fortnox.inbox.folder("inbox_v")
    with Path("receipt.pdf").open("rb") as opened:
        fortnox.archive.upload(Upload.of(opened), path=name)
    print(fortnox.sie.get(4, financialyear=1).sie_text())
    with fortnox.invoices.preview.stream("1042") as download:
        kept: DownloadStream = download
        size: int | None = kept.size
        print(size, kept.filename, kept.save("1042.pdf").name, b"".join(kept))


async def files_awaited(fortnox: AsyncFortnox) -> None:
    async with fortnox.archive.download.stream(FileId("from a database")) as download:
        kept: AsyncDownloadStream = download
        saved: Path = await kept.save("1042.pdf")
        print(saved, [len(piece) async for piece in kept])


def failing(error: errors.ResponseError) -> float | None:
    fields: dict[str, str] = error.fields
    row: str = type(error.row).__name__
    print(fields, row, error.explanation, error.attempts, isinstance(error, errors.MissingScope) and error.licence)
    return error.retry_after


def table() -> bool:
    return OPERATIONS["GET /3/customers/{CustomerNumber}"].safe


def numbers(fortnox: Fortnox) -> None:
    invoice, payment = fortnox.invoices.get(1042), fortnox.invoice_payments.get("7")
    same: bool = payment.invoice_number == invoice.document_number and payment.voucher_number == invoice.voucher_number
    account: int | None = fortnox.articles.get("1").sales_account
    reference: str | None = invoice.order_reference
    credit: bool | None = invoice.credit
    fortnox.invoice_payments.create({"InvoiceNumber": 1042, "Amount": Decimal("1.50")})
    fortnox.invoice_payments.create({"InvoiceNumber": "1042", "Amount": "1.50"})
    print(same, account, reference, credit, fortnox.prices.list_by_price_list("A").first())


def versions(fortnox: Fortnox) -> None:
    recurrings = fortnox.recurring_billing.recurrings
    row: payloads.recurring_billing.RecurringTextRowUpdate = {"type": "TEXT", "description": "A"}
    recurring: models.recurring_billing.Recurring = recurrings.get("a")
    etag: str | None = recurring.etag
    recurrings.patch("a", [{"op": "add", "path": "/rows/-", "value": [None, 1, {"a": True}]}], if_match=recurring)
    recurrings.patch("a", [], if_match='"7"', if_unmodified_since=datetime(2026, 1, 31))
    print(etag, row)


def new_documents(fortnox: Fortnox) -> None:
    made: CreatedDocument[models.Order | models.Invoice] = fortnox.orders.create_invoice("7")
    number: str = made.number
    note: models.Invoice = fortnox.invoices.credit(number).document
    types: list[str] = [*fortnox.bank_processes.orders.document_types(1)]
    fortnox.bank_processes.orders.upload_document(1, Upload("a.pdf", b""), type="BankCertificate")
    print(note, types)


def annotated(fortnox: Fortnox, since: types.DateTimeFilter, on_missing: types.OnMissing) -> types.RawResponse[Customer]:
    rows: list[models.Invoice] = list(fortnox.invoices.list(lastmodified=since).full(missing=on_missing))
    version: str = __version__
    error: type[FortnoxError] = errors.NotFound
    print(rows, version, error)
    return fortnox.customers.get.raw("1")
