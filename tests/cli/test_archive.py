"""`fortnox archive`: what it contains, how it continues, and what it says about files that are missing."""

import json
import os
import shutil
import subprocess
from collections.abc import Iterator
from hashlib import sha256
from pathlib import Path
from typing import Any

import pytest
from fortnox_client.cli import main
from fortnox_client.cli.archive import registers
from fortnox_client.cli.archive.folders import unique_names
from fortnox_client.cli.operations import known
from fortnox_client.sandbox import Fault, Sandbox

from tests.cli.archive_company import add_documents
from tests.cli.conftest import START, Shell
from tests.platforms import posix


@pytest.fixture(scope="module")
def running() -> Iterator[Sandbox]:
    """A company with one financial year, some documents and files. The tests do not change it."""
    with Sandbox(window=0, start=START) as sandbox:
        add_documents(sandbox)
        yield sandbox


@pytest.fixture
def company(running: Sandbox, empty_shell: Shell) -> Sandbox:
    empty_shell.export(**running.environment())
    return running


@pytest.fixture(scope="module")
def undisturbed(running: Sandbox, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """An archive of the company. Tests read it only."""
    root = tmp_path_factory.mktemp("archive") / "undisturbed"
    with pytest.MonkeyPatch.context() as patch:
        for name, value in running.environment().items():
            patch.setenv(name, value)
        assert main(["archive", "--to", str(root)]) == 0
    return root


@pytest.fixture
def copied(undisturbed: Path, tmp_path: Path) -> Path:
    """A copy of the archive, which the test may change."""
    return shutil.copytree(undisturbed, tmp_path / "copy")


def content(root: Path) -> dict[str, bytes]:
    return {each.relative_to(root).as_posix(): each.read_bytes() for each in root.rglob("*") if each.is_file()}


def comparable(root: Path) -> dict[str, bytes]:
    """Return the files of an archive. Only archive.json has times."""
    files = content(root)
    state = json.loads(files.pop("archive.json"))
    return {**files, "state": json.dumps({**state, "started": "", "finished": ""}).encode()}


def rows(root: Path, path: str) -> list[dict[str, Any]]:
    return [json.loads(line) for line in (root / path).read_text("utf-8").splitlines()]


# Content


def test_archive_has_everything(undisturbed: Path) -> None:
    root, files = undisturbed, content(undisturbed)
    assert files["sie/2026-01-01_2026-12-31.se"].startswith(b"#FLAGGA 0")
    assert {each for each in files if each.startswith("documents/")} == {
        f"documents/{each}/1.pdf" for each in ("invoices", "offers", "orders")
    }
    assert files["documents/invoices/1.pdf"].startswith(b"%PDF")
    assert files["files/archive/avtal/empty.txt"] == b""
    assert files["files/inbox/Leverantörsfakturor/_CON.pdf"] == b"mail"
    assert sorted(files[each] for each in files if each.startswith("files/archive/2026/")) == [b"one", b"two"]
    assert rows(root, "registers/vouchers/2026-01-01_2026-12-31.jsonl")[0]["Description"] == "Köp"
    assert [each["Comments"] for each in rows(root, "registers/customers.jsonl")] == ["only in the full customer"]
    assert rows(root, "registers/invoices.jsonl")[0]["InvoiceRows"][0]["Description"] == "Snickeri"
    assert json.loads(files["registers/company_settings.json"])
    assert set(registers.registers()) == {
        each.split("/")[1].rpartition(".")[0] or each.split("/")[1] for each in files if each.startswith("registers/")
    }


def test_receipts_name_the_file_of_each_voucher(undisturbed: Path) -> None:
    root = undisturbed
    found = {each["connection"]: each for each in rows(root, "receipts.jsonl")}
    assert {name: (root / each["path"]).read_bytes() for name, each in found.items()} == {
        "voucher_file_connections": b"receipt",
        "supplier_invoice_file_connections": b"bill",
        "attachments": b"hours",
    }
    voucher = found["voucher_file_connections"]
    assert (voucher["VoucherSeries"], voucher["VoucherNumber"], voucher["FinancialYear"]) == ("A", 1, "2026-01-01_2026-12-31")
    assert str(found["attachments"]["entityId"]) == "1"


def test_checksums_are_those_of_sha256sum(undisturbed: Path) -> None:
    files = content(undisturbed)
    lines = files["checksums.sha256"].decode().splitlines()
    named = {path: checksum for checksum, path in (line.split("  ", 1) for line in lines)}
    assert named == {path: sha256(data).hexdigest() for path, data in files.items() if path not in ("archive.json", "checksums.sha256")}
    state = json.loads(files["archive.json"])
    assert (state["files"], state["checksums"]) == (len(named), sha256(files["checksums.sha256"]).hexdigest())
    assert (state["tenant"], state["not_archived"]) == ("1001", [])


@posix
def test_checksums_are_checked_by_sha256sum(undisturbed: Path) -> None:
    subprocess.run(["sha256sum", "--check", "--strict", "--quiet", "checksums.sha256"], cwd=undisturbed, check=True)


@posix
def test_archive_is_private_under_umask_000(company: Sandbox, empty_shell: Shell, tmp_path: Path) -> None:
    before = os.umask(0)
    try:
        empty_shell.done("archive", "--to", "copy")
    finally:
        os.umask(before)
    modes = {(each.is_dir(), each.stat().st_mode & 0o777) for each in [tmp_path / "copy", *(tmp_path / "copy").rglob("*")]}
    assert modes == {(True, 0o700), (False, 0o600)}


def test_archive_only_reads(company: Sandbox, empty_shell: Shell) -> None:
    before = len(company.requests)
    empty_shell.done("archive", "--to", "copy")
    sent = company.requests[before:]
    assert {each.method for each in sent if each.path.startswith(("/3/", "/api/"))} == {"GET"}
    assert not [each.path for each in sent if each.path.endswith("/print")]


def test_each_list_is_a_register_or_excluded() -> None:
    """A new list of the API is archived, unless it needs an argument or its resource is excluded by name."""
    lists = [each for each in known().values() if each.verb == "list" and not each.required_query]
    complete = [each for each in lists if not set(each.path) - set(each.operation.optional)]
    excluded = {each.operation.name for each in complete if each.resource not in registers.registers()}
    assert excluded == {
        "bank_processes.orders.list",
        "bank_processes.start_orders.list",
        "bank_processes.webhooks.list",
        "developer.ratings.list",
    }


def test_names_that_a_file_system_mixes_up_have_their_id() -> None:
    named = [("1", "a.pdf"), ("2", "A.PDF"), ("3", "b"), ("4", "B"), ("5", "x/c.pdf"), ("6", "…"), ("7", "")]
    assert list(unique_names(named).values()) == ["a (1).pdf", "A (2).PDF", "b (3)", "B (4)", "c.pdf", "…", "file"]


# Parts that are left out


def test_without_leaves_parts_out(company: Sandbox, empty_shell: Shell, tmp_path: Path) -> None:
    empty_shell.done("archive", "--to", "copy", "--without", "sie, documents,files,employees,warehouse")
    files = content(tmp_path / "copy")
    assert not [each for each in files if each.startswith(("sie/", "documents/", "files/", "registers/employees", "registers/warehouse"))]
    assert "registers/customers.jsonl" in files
    assert json.loads(files["archive.json"])["without"] == ["sie", "documents", "files", "employees", "warehouse"]


def test_continued_archive_may_leave_out_more(company: Sandbox, empty_shell: Shell, tmp_path: Path) -> None:
    body = json.dumps({"ErrorInformation": {"error": 1, "message": "Behörighet saknas.", "code": 2000663}})
    company.fault(Fault(path="/3/employees", status=403, body=body, headers={"content-type": "application/json"}))
    assert empty_shell.run("archive", "--to", "copy", "--without", "documents").status == 1
    fewer = empty_shell.run("archive", "--to", "copy", "--without", "employees")
    message = "fortnox: the archive was begun with --without documents; repeat this, or choose another folder\n"
    assert (fewer.status, fewer.err) == (2, message)
    assert empty_shell.run("archive", "--to", "copy", "--without", "documents,employees").status == 0
    verified = empty_shell.run("archive", "--to", "copy")
    assert verified.err.endswith("checksums are right. It was made without documents, employees.\n")


def test_unknown_name_in_without_is_an_error(company: Sandbox, empty_shell: Shell, tmp_path: Path) -> None:
    result = empty_shell.run("archive", "--to", "copy", "--without", "employes")
    assert (result.status, result.err) == (2, "fortnox: --without: there is no register employes; did you mean employees?\n")
    assert not (tmp_path / "copy").exists()


# Missing files


def test_missing_files_are_named_and_fetched_later(company: Sandbox, empty_shell: Shell, undisturbed: Path, tmp_path: Path) -> None:
    body = json.dumps({"ErrorInformation": {"error": 1, "message": "Behörighet saknas.", "code": 2000663}})
    company.fault(Fault(path="/3/employees", status=403, body=body, headers={"content-type": "application/json"}))
    company.fault(Fault(path="/3/invoices/1/preview", status=404, body="{}", headers={"content-type": "application/json"}))
    failed = empty_shell.run("archive", "--to", "copy")
    state = json.loads((tmp_path / "copy/archive.json").read_text())
    assert failed.status == 1
    assert "not archived: registers/employees.jsonl: " in failed.err
    assert "the archive is not complete: 2 files are missing." in failed.err
    assert ([each["path"] for each in state["not_archived"]], state["finished"]) == (
        ["registers/employees.jsonl", "documents/invoices/1.pdf"],
        None,
    )
    assert not (tmp_path / "copy/registers/employees.jsonl").exists()
    before = len(company.requests)
    assert empty_shell.run("archive", "--to", "copy").status == 0
    assert comparable(tmp_path / "copy") == comparable(undisturbed)
    assert [each.path for each in company.requests[before:] if "customers" in each.path] == []


def test_missing_object_makes_its_register_missing(company: Sandbox, empty_shell: Shell, undisturbed: Path, tmp_path: Path) -> None:
    """The rows and the other parts of the register are kept, and the PDFs follow when the register is complete."""
    company.fault(Fault(path="/3/invoices/1", status=400, body="{}", headers={"content-type": "application/json"}))
    failed = empty_shell.run("archive", "--to", "copy")
    assert failed.status == 1
    assert "not archived: registers/invoices.jsonl: " in failed.err
    assert not (tmp_path / "copy/registers/invoices.jsonl").exists()
    before = len(company.requests)
    empty_shell.done("archive", "--to", "copy")
    assert comparable(tmp_path / "copy") == comparable(undisturbed)
    assert [each.path for each in company.requests[before:] if each.path.startswith("/3/invoices")] == [
        "/3/invoices/1",
        "/3/invoices/1/preview",
    ]


def test_object_deleted_after_its_list_keeps_its_row(company: Sandbox, empty_shell: Shell, tmp_path: Path) -> None:
    company.fault(Fault(path="/3/customers/7700", status=404, body="{}", headers={"content-type": "application/json"}))
    empty_shell.done("archive", "--to", "copy")
    row = rows(tmp_path / "copy", "registers/customers.jsonl")[0]
    assert (row["CustomerNumber"], row.get("Comments")) == ("7700", None)


def test_lost_connection_stops_and_continues(company: Sandbox, empty_shell: Shell, undisturbed: Path, tmp_path: Path) -> None:
    company.fault(Fault(path="/3/supplierinvoices", reset=True, times=20))
    stopped = empty_shell.run("archive", "--to", "copy")
    assert stopped.status == 1
    assert stopped.err.splitlines()[-1].endswith("run the same command again to continue")
    while empty_shell.run("archive", "--to", "copy").status:
        pass
    assert comparable(tmp_path / "copy") == comparable(undisturbed)


def test_partial_files_of_a_killed_command_are_removed(company: Sandbox, empty_shell: Shell, tmp_path: Path) -> None:
    (tmp_path / "copy").mkdir()
    (tmp_path / "copy/.0123.part").write_bytes(b"x")
    empty_shell.done("archive", "--to", "copy")
    assert not list((tmp_path / "copy").rglob("*.part"))


# Folders


def test_folder_with_other_files_is_an_error(company: Sandbox, empty_shell: Shell, tmp_path: Path) -> None:
    (tmp_path / "photos").mkdir()
    (tmp_path / "photos/cat.jpg").write_bytes(b"")
    result = empty_shell.run("archive", "--to", "photos")
    assert (result.status, result.err) == (
        2,
        "fortnox: --to must be a new or empty folder, or an archive to continue; photos has other files\n",
    )
    assert content(tmp_path / "photos") == {"cat.jpg": b""}


def test_archive_of_another_company_is_an_error(company: Sandbox, empty_shell: Shell, copied: Path) -> None:
    state = json.loads((copied / "archive.json").read_text())
    (copied / "archive.json").write_text(json.dumps({**state, "tenant": "1002", "finished": None}))
    result = empty_shell.run("archive", "--to", "copy")
    assert (result.status, result.err.split(";")[0]) == (
        2,
        "fortnox: the archive is that of company 1002, and the profile that of company 1001",
    )


def test_file_in_place_of_the_folder_is_an_error(company: Sandbox, empty_shell: Shell, tmp_path: Path) -> None:
    (tmp_path / "copy").write_text("")
    assert empty_shell.run("archive", "--to", "copy").status == 1


def test_folder_of_another_process_is_an_error(company: Sandbox, empty_shell: Shell, tmp_path: Path) -> None:
    from fortnox_client.auth.stores.file_lock import try_lock_folder

    (tmp_path / "copy").mkdir()
    with try_lock_folder(tmp_path / "copy"):
        result = empty_shell.run("archive", "--to", "copy")
    assert (result.status, result.err) == (2, "fortnox: another process writes to copy; wait for its end\n")


# Verification


def test_complete_archive_is_verified(company: Sandbox, empty_shell: Shell, undisturbed: Path) -> None:
    before = len(company.requests)
    result = empty_shell.run("archive", "--to", str(undisturbed))
    assert result.status == 0
    assert "checksums are right" in result.err
    assert len(company.requests) == before


@pytest.mark.parametrize(
    ("change", "named"),
    [
        (lambda root: (root / "receipts.jsonl").write_bytes(b"{}"), "receipts.jsonl"),
        (lambda root: (root / "registers/units.jsonl").unlink(), "registers/units.jsonl"),
        (lambda root: (root / "registers/more.jsonl").write_bytes(b""), "registers/more.jsonl"),
        (lambda root: (root / "checksums.sha256").write_bytes(b""), "checksums.sha256"),
        (lambda root: (root / "checksums.sha256").unlink(), "checksums.sha256"),
    ],
    ids=["changed", "removed", "added", "checksums changed", "checksums removed"],
)
def test_changed_archive_is_an_error(change: Any, named: str, copied: Path, empty_shell: Shell) -> None:
    change(copied)
    result = empty_shell.run("archive", "--to", str(copied))
    assert result.status == 1
    assert result.err.startswith("fortnox: the archive was changed since ")
    assert result.err.rstrip().endswith(f": {named}")


def test_damaged_state_is_an_error(company: Sandbox, empty_shell: Shell, tmp_path: Path) -> None:
    (tmp_path / "copy").mkdir()
    (tmp_path / "copy/archive.json").write_text("{")
    result = empty_shell.run("archive", "--to", "copy")
    assert (result.status, result.err.startswith("fortnox: cannot read copy/archive.json: ")) == (1, True)
