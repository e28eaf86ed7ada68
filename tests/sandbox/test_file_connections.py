"""Connections of files take the id that Fortnox takes, of a file and an object that exist."""

from collections.abc import Callable
from typing import Any

import pytest
from fortnox_client import ArchiveFileId, FileId, Fortnox, Upload, errors
from fortnox_client.models import InboxFile

VOUCHER: Any = {
    "Description": "Köp",
    "VoucherSeries": "A",
    "TransactionDate": "2026-01-31",
    "VoucherRows": [{"Account": 1930, "Credit": 100}, {"Account": 4010, "Debit": 100}],
}
ROW: Any = {"Description": "Arbete", "Price": 100}
Connect = Callable[[Fortnox, Any, Any], Any]


def _connect_voucher(fortnox: Fortnox, file_id: Any, number: Any) -> Any:
    return fortnox.voucher_file_connections.create({"FileId": file_id, "VoucherNumber": number, "VoucherSeries": "A"})


def _connect_supplier_invoice(fortnox: Fortnox, file_id: Any, number: Any) -> Any:
    return fortnox.supplier_invoice_file_connections.create({"FileId": file_id, "SupplierInvoiceNumber": number})


def _attach(kind: str) -> Connect:
    def attach(fortnox: Fortnox, file_id: Any, number: Any) -> Any:
        return fortnox.attachments.create([{"fileId": file_id, "entityId": number, "entityType": kind}])[0]

    return attach


BY_FILE_ID: dict[str, Connect] = {"inbox_v": _connect_voucher, "inbox_s": _connect_supplier_invoice}
BY_ARCHIVE_ID: dict[str, Connect] = {"inbox_kf": _attach("F"), "inbox_o": _attach("O"), "inbox_of": _attach("OF")}
CONNECT = BY_FILE_ID | BY_ARCHIVE_ID


@pytest.fixture
def fortnox(fortnox: Fortnox) -> Fortnox:
    """A company with voucher A1, supplier invoice 1, invoice 1, order 1 and offer 1."""
    fortnox.customers.create({"Name": "Acme AB", "CustomerNumber": "1"})
    fortnox.suppliers.create({"Name": "Lev AB", "SupplierNumber": "1"})
    fortnox.vouchers.create(VOUCHER)
    fortnox.supplier_invoices.create({"SupplierNumber": "1", "SupplierInvoiceRows": [{"Account": 4010, "Debit": 100}]})
    fortnox.invoices.create({"CustomerNumber": "1", "InvoiceRows": [{**ROW, "DeliveredQuantity": "1"}]})
    fortnox.orders.create({"CustomerNumber": "1", "OrderRows": [{**ROW, "OrderedQuantity": "1"}]})
    fortnox.offers.create({"CustomerNumber": "1", "OfferRows": [{**ROW, "Quantity": "1"}]})
    return fortnox


def _upload(fortnox: Fortnox, folder: str) -> InboxFile:
    return fortnox.inbox.upload(Upload("Kvitto å.pdf", b"%PDF"), folderid=folder)


def _ids(folder: str, file: InboxFile) -> tuple[FileId | ArchiveFileId | None, FileId | ArchiveFileId | None]:
    """Return the id that a connection takes, and the other one."""
    return (file.id, file.archive_file_id) if folder in BY_FILE_ID else (file.archive_file_id, file.id)


@pytest.mark.parametrize("folder", CONNECT)
def test_connection_takes_one_of_two_ids(folder: str, fortnox: Fortnox) -> None:
    accepted, other = _ids(folder, _upload(fortnox, folder))
    for wrong in (other, "nonsense", "", folder, "1"):
        with pytest.raises(errors.BadRequest):
            CONNECT[folder](fortnox, wrong, 1)
    assert CONNECT[folder](fortnox, accepted, 1).file_id == accepted


@pytest.mark.parametrize("folder", CONNECT)
def test_connection_to_missing_object_is_rejected(folder: str, fortnox: Fortnox) -> None:
    accepted, _ = _ids(folder, _upload(fortnox, folder))
    for number in (2, 99):
        with pytest.raises(errors.ResponseError):
            CONNECT[folder](fortnox, accepted, number)


@pytest.mark.parametrize("folder", BY_ARCHIVE_ID)
def test_attachment_takes_file_of_own_folder(folder: str, fortnox: Fortnox) -> None:
    for other in CONNECT.keys() - {folder}:
        with pytest.raises(errors.BadRequest):
            BY_ARCHIVE_ID[folder](fortnox, _upload(fortnox, other).archive_file_id, 1)


@pytest.mark.parametrize("folder", BY_FILE_ID)
def test_connection_takes_archive_file_and_has_its_name(folder: str, fortnox: Fortnox) -> None:
    file = fortnox.archive.upload(Upload("Kvitto å.pdf", b"%PDF"))
    connection = BY_FILE_ID[folder](fortnox, file.id, 1)
    assert connection.name == "Kvitto å.pdf"
    with pytest.raises(errors.BadRequest):
        BY_FILE_ID[folder](fortnox, file.id, 1)  # it is connected already


def test_voucher_connection_has_year_and_description(fortnox: Fortnox) -> None:
    connection = _connect_voucher(fortnox, _upload(fortnox, "inbox_v").id, 1)
    assert (connection.voucher_year, connection.voucher_description) == (1, "Köp")
    other = fortnox.financial_years.create({"FromDate": "2025-01-01", "ToDate": "2025-12-31"})
    payload: Any = {"FileId": _upload(fortnox, "inbox_v").id, "VoucherNumber": 1, "VoucherSeries": "A"}
    with pytest.raises(errors.ResponseError):
        fortnox.voucher_file_connections.create(payload, financialyear=other.id)


def test_supplier_invoice_connection_has_supplier(fortnox: Fortnox) -> None:
    assert _connect_supplier_invoice(fortnox, _upload(fortnox, "inbox_s").id, 1).supplier_name == "Lev AB"


@pytest.mark.parametrize("name", ["article_file_connections", "asset_file_connections"])
def test_article_and_asset_take_either_id(name: str, fortnox: Fortnox) -> None:
    def connect(file_id: Any) -> Any:
        key = "ArticleNumber" if name.startswith("article") else "AssetId"
        return getattr(fortnox, name).create({"FileId": file_id, key: "1"})

    file = _upload(fortnox, "inbox_v")
    assert [connect(each).file_id for each in (file.id, file.archive_file_id)] == [file.id, file.archive_file_id]
    with pytest.raises(errors.BadRequest):
        connect("nonsense")


def test_attachments_are_listed_and_counted_by_document(fortnox: Fortnox) -> None:
    for folder in ("inbox_kf", "inbox_kf", "inbox_o"):
        BY_ARCHIVE_ID[folder](fortnox, _upload(fortnox, folder).archive_file_id, 1)
    assert len(list(fortnox.attachments.list(entityid=[1, 2], entitytype="F"))) == 2
    assert [each.number_of_attachments for each in fortnox.attachments.number_of_attachments(entityids=[1, 2], entitytype="O")] == [1, 0]
    with pytest.raises(errors.BadRequest):
        fortnox.attachments.validate_included_on_send([{"fileId": ArchiveFileId("nonsense"), "entityId": 1, "entityType": "F"}])
