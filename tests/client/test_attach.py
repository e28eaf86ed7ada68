"""`attach`: one call uploads a file and connects it, and an error after the upload says how to finish."""

from __future__ import annotations

import asyncio
import copy
import pickle
from collections.abc import Callable, Iterator
from datetime import UTC, date, datetime
from pathlib import Path
from typing import Any

import httpx
import pytest
from fortnox_client import AsyncFortnox, FileId, Fortnox, Upload, errors
from fortnox_client.models import Attachment, InboxFile, SupplierInvoiceFileConnection, Voucher, VoucherFileConnection
from fortnox_client.sandbox import Fault, Sandbox
from fortnox_client.types import AttachedFile

from tests.core.clients import run_async, run_sync

Run = Callable[..., Any]
VOUCHER: Any = {
    "Description": "Köp",
    "VoucherSeries": "A",
    "TransactionDate": "2025-03-14",
    "VoucherRows": [{"Account": 1930, "Credit": 100}, {"Account": 4010, "Debit": 100}],
}
UPLOAD = Upload("Kvitto å.pdf", b"%PDF")
CONNECT = {
    "voucher": "/3/voucherfileconnections",
    "supplier_invoice": "/3/supplierinvoicefileconnections",
    "invoice": "/api/fileattachments",
}
FOLDERS = {"voucher": "inbox_v", "supplier_invoice": "inbox_s", "invoice": "inbox_kf"}


@pytest.fixture(scope="module")
def running() -> Iterator[Sandbox]:
    with Sandbox(window=0, start=datetime(2026, 12, 1, tzinfo=UTC)) as sandbox:
        yield sandbox


@pytest.fixture
def sandbox(running: Sandbox) -> Sandbox:
    """A company with voucher A1 of 2025 and another A1 of 2026, supplier invoice 1 and invoice 1."""
    running.reset()
    with running.connect() as fortnox:
        fortnox.financial_years.create({"FromDate": "2025-01-01", "ToDate": "2025-12-31"})
        fortnox.customers.create({"Name": "Acme AB", "CustomerNumber": "1"})
        fortnox.suppliers.create({"Name": "Lev AB", "SupplierNumber": "1"})
        fortnox.vouchers.create({**VOUCHER, "Description": "2026", "TransactionDate": "2026-03-14"}, financialyear=1)
        fortnox.vouchers.create(VOUCHER, financialyear=2)
        fortnox.supplier_invoices.create({"SupplierNumber": "1", "SupplierInvoiceRows": [{"Account": 4010, "Debit": 100}]})
        row: Any = {"Description": "Arbete", "Price": 100, "DeliveredQuantity": "1"}
        fortnox.invoices.create({"CustomerNumber": "1", "InvoiceRows": [row]})
    return running


def _sync(sandbox: Sandbox, *arguments: Any, **target: Any) -> AttachedFile:
    with sandbox.connect() as fortnox:
        return fortnox.with_options(retries=0).attach(*arguments, **target)


def _async(sandbox: Sandbox, *arguments: Any, **target: Any) -> AttachedFile:
    async def run() -> AttachedFile:
        async with sandbox.connect_async() as fortnox:
            return await fortnox.with_options(retries=0).attach(*arguments, **target)

    return asyncio.run(run())


both = pytest.mark.parametrize("attach", [_sync, _async], ids=["sync", "async"])
TARGETS: dict[str, dict[str, Any]] = {
    "voucher": {"voucher": ("A", 1), "financialyear": 2},
    "supplier_invoice": {"supplier_invoice": "1"},
    "invoice": {"invoice": 1},
}
each_target = pytest.mark.parametrize("kind", TARGETS)


def _writes(sandbox: Sandbox, kind: str) -> tuple[int, int]:
    """Return how many files were uploaded, and how many connections were sent."""
    posts = [each.path for each in sandbox.requests if each.method == "POST"]
    return posts.count("/3/inbox"), sum(path.startswith(CONNECT[kind]) for path in posts)


def _uploaded(sandbox: Sandbox) -> list[InboxFile]:
    with sandbox.connect() as fortnox:
        return [file for folder in FOLDERS.values() for file in fortnox.inbox.folder(folder).files]


# Targets


@pytest.mark.parametrize(
    "year", [{"financialyear": 2}, {"financialyeardate": "2025-06-30"}, {"financialyeardate": date(2025, 1, 1)}], ids=str
)
@both
def test_attach_to_voucher_of_year(attach: Run, year: dict[str, Any], sandbox: Sandbox) -> None:
    attached = attach(sandbox, UPLOAD, voucher=("A", 1), **year)
    assert isinstance(attached.connection, VoucherFileConnection)
    assert (attached.connection.voucher_year, attached.connection.voucher_description) == (2, "Köp")
    assert attached.connection.file_id == attached.file.id
    assert (attached.file.name, attached.file.path) == ("Kvitto å.pdf", "/inbox_v")
    assert str(attached.target) == "voucher A1"


@both
def test_attach_to_voucher_model(attach: Run, sandbox: Sandbox) -> None:
    with sandbox.connect() as fortnox:
        vouchers = [fortnox.vouchers.get("A", 1, financialyear=2), *fortnox.vouchers.list(financialyear=2)]
    for voucher in vouchers:
        assert attach(sandbox, UPLOAD, voucher=voucher).connection.voucher_year == 2


@pytest.mark.parametrize("number", ["1", 1])
@both
def test_attach_to_supplier_invoice(attach: Run, number: Any, sandbox: Sandbox) -> None:
    attached = attach(sandbox, UPLOAD, supplier_invoice=number)
    assert isinstance(attached.connection, SupplierInvoiceFileConnection)
    assert (attached.connection.supplier_invoice_number, attached.connection.file_id) == ("1", attached.file.id)
    assert (attached.connection.supplier_name, attached.file.path) == ("Lev AB", "/inbox_s")


@pytest.mark.parametrize("include_on_send", [False, True])
@both
def test_attach_to_invoice(attach: Run, include_on_send: bool, sandbox: Sandbox) -> None:
    attached = attach(sandbox, UPLOAD, invoice="1", include_on_send=include_on_send)
    assert isinstance(attached.connection, Attachment)
    assert (attached.connection.entity_id, attached.connection.entity_type) == ("1", "F")
    assert (attached.connection.file_id, attached.connection.include_on_send) == (attached.file.archive_file_id, include_on_send)
    assert attached.file.path == "/inbox_kf"


@both
def test_attach_reads_path(attach: Run, sandbox: Sandbox, tmp_path: Path) -> None:
    (tmp_path / "Kvitto.pdf").write_bytes(b"%PDF-1.7")
    for path in (tmp_path / "Kvitto.pdf", str(tmp_path / "Kvitto.pdf")):
        attached = attach(sandbox, path, invoice="1")
        assert (attached.file.name, attached.file.size) == ("Kvitto.pdf", 8)


@each_target
@both
def test_attach_inbox_file_uploads_nothing(attach: Run, kind: str, sandbox: Sandbox) -> None:
    with sandbox.connect() as fortnox:
        file = fortnox.inbox.upload(UPLOAD, folderid=FOLDERS[kind])
    assert attach(sandbox, file, **TARGETS[kind]).file is file
    assert _writes(sandbox, kind) == (1, 1)


# Arguments


@pytest.mark.parametrize(
    ("arguments", "error", "message"),
    [
        ({}, TypeError, "needs one of voucher, supplier_invoice, invoice, got none"),
        ({"invoice": "1", "supplier_invoice": "1"}, TypeError, "got supplier_invoice and invoice"),
        ({"voucher": ("A", 1)}, TypeError, "needs financialyear or financialyeardate"),
        ({"voucher": ("A", 1), "financialyear": 2026}, ValueError, "got the calendar year 2026; or pass financialyeardate"),
        (
            {"voucher": ("A", 1), "financialyear": 1, "financialyeardate": "2026-01-31"},
            TypeError,
            "needs financialyear or financialyeardate",
        ),
        ({"voucher": Voucher(voucher_series="A", voucher_number=1, year=1), "financialyear": 1}, TypeError, "omit financialyear"),
        ({"voucher": Voucher(voucher_series="A", voucher_number=1)}, ValueError, "read it again"),
        ({"voucher": "A1", "financialyear": 1}, TypeError, "voucher must be a tuple"),
        ({"voucher": ["A", 1], "financialyear": 1}, TypeError, "voucher must be a tuple"),
        ({"voucher": ("A", "1"), "financialyear": 1}, TypeError, "voucher must be a tuple"),
        ({"voucher": ("A", True), "financialyear": 1}, TypeError, "voucher must be a tuple"),
        ({"voucher": ("A", 0), "financialyear": 1}, ValueError, "a number of 1 or more"),
        ({"voucher": ("", 1), "financialyear": 1}, ValueError, "must be a series"),
        ({"voucher": ("A", 1), "financialyear": "x"}, TypeError, "financialyear"),
        ({"voucher": ("A", 1), "financialyeardate": "14/3"}, ValueError, "financialyeardate"),
        ({"invoice": "1", "financialyear": 1}, TypeError, "financialyear is for a voucher only"),
        ({"supplier_invoice": "1", "financialyeardate": "2026-01-31"}, TypeError, "financialyeardate is for a voucher only"),
        ({"supplier_invoice": "1", "include_on_send": True}, TypeError, "include_on_send is for an invoice only"),
        ({"supplier_invoice": ""}, ValueError, "supplier_invoice must not be empty"),
        ({"invoice": " "}, ValueError, "invoice must not be empty"),
        ({"invoice": 1.5}, TypeError, "invoice must be a str or an int, got float"),
        ({"invoice": True}, TypeError, "invoice must be a str or an int, got bool"),
    ],
    ids=str,
)
@both
def test_attach_with_bad_argument_sends_nothing(
    attach: Run, arguments: dict[str, Any], error: type[Exception], message: str, sandbox: Sandbox
) -> None:
    before = len(sandbox.requests)
    with pytest.raises(error, match=message):
        attach(sandbox, UPLOAD, **arguments)
    assert not [each for each in sandbox.requests[before:] if each.path.startswith(("/3/", "/api/"))]


@pytest.mark.parametrize("file", [b"%PDF", None, 7])
@both
def test_attach_of_other_type_raises(attach: Run, file: Any, sandbox: Sandbox) -> None:
    with pytest.raises(TypeError, match="file must be a path, an Upload or an InboxFile"):
        attach(sandbox, file, invoice="1")


@both
def test_attach_of_missing_path_raises(attach: Run, sandbox: Sandbox, tmp_path: Path) -> None:
    with pytest.raises(FileNotFoundError):
        attach(sandbox, tmp_path / "missing.pdf", invoice="1")


# Faults


def _finish(attach: Run, sandbox: Sandbox, error: errors.FileNotConnected, kind: str) -> None:
    """Connect the file of an error. No second file must be uploaded."""
    if not error.may_be_connected:
        assert attach(sandbox, error.file, **TARGETS[kind]).file == error.file
    assert [file.id for file in _uploaded(sandbox)] == [error.file.id]


@pytest.mark.parametrize(
    ("fault", "cause", "unclear"),
    [
        ({"status": 400, "body": '{"ErrorInformation": {"Error": 1, "Message": "Nej", "Code": 2000588}}'}, errors.BadRequest, False),
        ({"status": 403}, errors.Forbidden, False),
        ({"status": 404}, errors.NotFound, False),
        ({"status": 429}, errors.RateLimited, False),
        ({"status": 500}, errors.ServerError, True),
        ({"status": 503, "after": True}, errors.ServerError, True),
        ({"status": 200, "body": "<html>"}, errors.UnexpectedResponse, True),
        ({"reset": True}, errors.TransportError, True),
        ({"reset": True, "after": True}, errors.TransportError, True),
        ({"truncate": 10, "after": True}, errors.TransportError, True),
    ],
    ids=str,
)
@each_target
@both
def test_failed_connection_says_how_to_finish(
    attach: Run, kind: str, fault: dict[str, Any], cause: type[Exception], unclear: bool, sandbox: Sandbox
) -> None:
    sandbox.fault(Fault(path=CONNECT[kind], **fault))
    with pytest.raises(errors.FileNotConnected) as caught:
        attach(sandbox, UPLOAD, **TARGETS[kind])
    error = caught.value
    assert isinstance(error.__cause__, cause)
    assert error.may_be_connected == unclear
    assert error.file.name == "Kvitto å.pdf"
    text = str(error)
    assert f"Id {error.file.id}, ArchiveFileId {error.file.archive_file_id}" in text
    assert "Do not upload it again" in text
    assert error.target == f"{kind.replace('_', ' ')} {'A' if kind == 'voucher' else ''}1"
    assert "Kvitto" not in text
    _finish(attach, sandbox, error, kind)


@pytest.mark.parametrize(
    "fault", [{"status": 400}, {"status": 503}, {"reset": True}, {"reset": True, "after": True}, {"truncate": 5}], ids=str
)
@both
def test_failed_upload_raises_its_own_error(attach: Run, fault: dict[str, Any], sandbox: Sandbox) -> None:
    sandbox.fault(Fault(path="/3/inbox", **fault))
    with pytest.raises(errors.FortnoxError) as caught:
        attach(sandbox, UPLOAD, **TARGETS["voucher"])
    assert not isinstance(caught.value, errors.FileNotConnected)
    uploads, connections = _writes(sandbox, "voucher")
    assert uploads <= 1  # the sandbox may not have recorded the request when its connection is reset
    assert connections == 0


@each_target
def test_retries_send_no_second_upload_or_connection(kind: str, sandbox: Sandbox) -> None:
    sandbox.fault(Fault(path=CONNECT[kind], status=503, after=True))
    with sandbox.connect() as fortnox, pytest.raises(errors.FileNotConnected):
        fortnox.attach(UPLOAD, **TARGETS[kind])
    assert _writes(sandbox, kind) == (1, 1)


def test_attach_to_missing_target_is_not_connected(sandbox: Sandbox) -> None:
    for target in ({"voucher": ("A", 99), "financialyear": 2}, {"supplier_invoice": "99"}, {"invoice": "99"}):
        with pytest.raises(errors.FileNotConnected) as caught:
            _sync(sandbox, UPLOAD, **target)
        assert not caught.value.may_be_connected


def test_error_is_kept_by_pickle_and_copy(sandbox: Sandbox) -> None:
    with pytest.raises(errors.FileNotConnected) as caught:
        _sync(sandbox, UPLOAD, invoice="99")
    for again in (pickle.loads(pickle.dumps(caught.value)), copy.copy(caught.value)):
        assert isinstance(again, errors.FileNotConnected)
        assert (str(again), again.file, again.target) == (str(caught.value), caught.value.file, "invoice 99")
        assert again.may_be_connected is False


@pytest.mark.parametrize("run", [run_sync, run_async], ids=["sync", "async"])
@pytest.mark.parametrize(
    ("file", "connection", "unclear"),
    [
        ({"Id": "f"}, None, False),
        ({"Name": "a.pdf"}, None, False),
        ({"Id": "f", "ArchiveFileId": "a"}, [], True),
        ({"Id": "f", "ArchiveFileId": "a"}, {"message": "unauthorized"}, None),
    ],
    ids=str,
)
def test_odd_response_is_not_connected(run: Run, file: dict[str, str], connection: Any, unclear: bool | None) -> None:
    def respond(request: httpx.Request) -> httpx.Response:
        if request.url.path == "/3/inbox":
            return httpx.Response(201, json={"File": file})
        return httpx.Response(200, json=connection)

    with pytest.raises(errors.FileNotConnected) as caught:
        run(respond, lambda fortnox: fortnox.attach(UPLOAD, invoice="1"))
    assert unclear is None or caught.value.may_be_connected == unclear


def test_cancelled_connection_notes_uploaded_file() -> None:
    async def run() -> None:
        async def respond(request: httpx.Request) -> httpx.Response:
            if request.url.path == "/3/inbox":
                return httpx.Response(201, json={"File": {"Id": "f-1", "ArchiveFileId": "a-1"}})
            raise asyncio.CancelledError

        async with (
            httpx.AsyncClient(transport=httpx.MockTransport(respond)) as http,
            AsyncFortnox(access_token="pl4nted-token", http_client=http) as fortnox,
        ):
            await fortnox.attach(UPLOAD, supplier_invoice="1")

    with pytest.raises(asyncio.CancelledError) as caught:
        asyncio.run(run())
    assert caught.value.__notes__ == ["The file is in the inbox with the id f-1; it may not be connected to supplier invoice 1."]


def test_inbox_file_from_stored_ids_is_connected(sandbox: Sandbox) -> None:
    with sandbox.connect() as fortnox:
        file_id = fortnox.inbox.upload(UPLOAD, folderid="inbox_s").id
        assert file_id is not None
        assert fortnox.attach(InboxFile(id=FileId(str(file_id))), supplier_invoice="1").file.id == file_id


def test_attach_has_same_parameters_in_both_clients() -> None:
    import inspect

    assert inspect.signature(Fortnox.attach).parameters == inspect.signature(AsyncFortnox.attach).parameters
