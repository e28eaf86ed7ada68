"""`fortnox attach`: a receipt is uploaded once, and connected to its target."""

import json
from pathlib import Path
from typing import Any

import pytest
from fortnox_client import Fortnox
from fortnox_client.sandbox import Fault, Sandbox

from tests.cli.conftest import Shell

TARGETS = {
    "voucher": ["--voucher", "A1", "--financialyear", "1"],
    "supplier invoice": ["--supplier-invoice", "1"],
    "invoice": ["--invoice", "1"],
}
PATHS = {"voucher": "/3/voucherfileconnections", "supplier invoice": "/3/supplierinvoicefileconnections", "invoice": "/api/fileattachments"}
each_target = pytest.mark.parametrize("kind", TARGETS)


@pytest.fixture
def receipt(tmp_path: Path) -> str:
    path = tmp_path / "Kvitto.pdf"
    path.write_bytes(b"%PDF-1.7")
    return str(path)


def _uploads(books: Sandbox) -> int:
    return sum((each.method, each.path) == ("POST", "/3/inbox") for each in books.requests)


@each_target
def test_attach_uploads_and_connects(shell: Shell, books: Sandbox, receipt: str, kind: str) -> None:
    row = json.loads(shell.done("attach", receipt, *TARGETS[kind]))
    assert (row["attached_to"], row["file"]) == (f"{kind} {'A1' if kind == 'voucher' else '1'}", "Kvitto.pdf")
    with books.connect() as fortnox:
        assert row["archive_file_id" if kind == "invoice" else "id"] in _connected(fortnox, kind)


def _connected(fortnox: Fortnox, kind: str) -> list[Any]:
    if kind == "invoice":
        return [each.file_id for each in fortnox.attachments.list(entityid=[1], entitytype="F")]
    rows: Any = fortnox.voucher_file_connections.list() if kind == "voucher" else fortnox.supplier_invoice_file_connections.list()
    return [each.file_id for each in rows]


@pytest.mark.parametrize("year", [["--financialyear", "1"], ["--financialyeardate", "2026-01-31"]])
@pytest.mark.parametrize("text", ["A1", "A 1", "A-1"])
def test_attach_reads_voucher(shell: Shell, books: Sandbox, receipt: str, text: str, year: list[str]) -> None:
    if year[0] == "--financialyeardate":
        dates = json.loads(shell.done("call", "financial_years.list"))
        year = [year[0], dates[0]["FromDate"]]
    assert json.loads(shell.done("attach", receipt, "--voucher", text, *year))["attached_to"] == "voucher A1"


@each_target
@pytest.mark.parametrize("status", [400, 503])
def test_failed_connection_is_finished_without_upload(shell: Shell, books: Sandbox, receipt: str, kind: str, status: int) -> None:
    before = _uploads(books)
    books.fault(Fault(path=PATHS[kind], status=status))
    result = shell.run("attach", receipt, *TARGETS[kind])
    assert (result.status, result.out) == (1, "")
    assert "The file is in the inbox" in result.err
    assert "Kvitto" not in result.err
    file_id = result.err.partition("--file-id ")[2].split()[0]
    row = json.loads(shell.done("attach", "--file-id", file_id, *TARGETS[kind]))
    assert file_id in row.values()
    assert _uploads(books) == before + 1


@pytest.mark.parametrize(
    ("arguments", "message"),
    [
        ([], "name a file to upload"),
        (["FILE", "--file-id", "x", "--invoice", "1"], "not both"),
        (["FILE"], "attach needs one of --voucher, --supplier-invoice, --invoice"),
        (["FILE", "--invoice", "1", "--supplier-invoice", "1"], "--supplier-invoice and --invoice"),
        (["FILE", "--voucher", "A1"], "a --voucher needs --financialyear or --financialyeardate"),
        (["FILE", "--voucher", "12", "--financialyear", "1"], "--voucher must be a series and a number, such as A12, got '12'"),
        (["FILE", "--voucher", "A0", "--financialyear", "1"], "a number of 1 or more"),
        (["FILE", "--voucher", "A1", "--financialyeardate", "14/3"], "--financialyeardate must be a date"),
        (["FILE", "--supplier-invoice", "1", "--include-on-send"], "--include-on-send is for an --invoice only"),
        (["missing.pdf", "--invoice", "1"], "cannot read 'missing.pdf': "),
        ([".", "--invoice", "1"], "cannot read '.': "),
    ],
)
def test_wrong_arguments_upload_nothing(shell: Shell, books: Sandbox, receipt: str, arguments: list[str], message: str) -> None:
    before = _uploads(books)
    result = shell.run("attach", *[receipt if each == "FILE" else each for each in arguments])
    assert (result.status, result.out) == (2, "")
    assert message in result.err
    assert _uploads(books) == before
