"""Headers, form fields, JSON lists, plain values and created documents."""

from __future__ import annotations

import csv
import io
import json
from pathlib import Path
from typing import Any

import httpx
import pytest

from tests.cli.conftest import Shell
from tests.cli.fake_fortnox import RECURRING, FakeFortnox, VersionedRecurring

ID = RECURRING.rpartition("/")[2]
GET, UPDATE, PATCH = (f"recurring_billing.recurrings.{verb}" for verb in ("get", "update", "patch"))


@pytest.fixture
def versions(empty_shell: Shell, monkeypatch: pytest.MonkeyPatch) -> VersionedRecurring:
    recurring = VersionedRecurring()
    FakeFortnox(recurring.respond).install(monkeypatch)
    return recurring


def _respond(monkeypatch: pytest.MonkeyPatch, body: Any, status: int = 200) -> FakeFortnox:
    fake = FakeFortnox(lambda _: httpx.Response(status, json=body))
    fake.install(monkeypatch)
    return fake


# ETags


def test_etag_saved_is_sent_with_update(empty_shell: Shell, versions: VersionedRecurring, tmp_path: Path) -> None:
    read = json.loads(empty_shell.done("call", GET, ID, "--etag-save", "etag.txt"))
    assert (read, (tmp_path / "etag.txt").read_text("utf-8")) == ({"id": ID, "remark": None}, 'W/"1"\n')
    changed = json.loads(
        empty_shell.done("call", UPDATE, ID, "--if-match", "@etag.txt", "--remark", "x", "--etag-save", "etag.txt", "--yes")
    )
    assert (changed["remark"], versions.version) == ("x", 2)
    patched = empty_shell.done("call", PATCH, ID, "--if-match", "@etag.txt", "--body", _patch("y"), "--yes")
    assert (json.loads(patched)["remark"], versions.version) == ("y", 3)


def test_etag_saved_is_accepted_by_sandbox(shell: Shell) -> None:
    dates = {"invoice_processing_date": "2027-01-31", "period_start_date": "2027-01-01"}
    body = {
        "customer": {"number": "1"},
        "dates": {"dates": dates, "rules": {"anchor": "FIRST_DAY", "length": 1, "length_unit": "MONTH"}},
        "rows": [{"type": "TEXT", "description": "x", "row_index": 1}],
    }
    created = json.loads(shell.done("call", "recurring_billing.recurrings.create", "--body", json.dumps(body), "--yes"))["id"]
    shell.done("call", GET, created, "--etag-save", "etag.txt")
    change = ["call", PATCH, created, "--if-match", "@etag.txt", "--yes", "--body"]
    assert json.loads(shell.done(*change, _patch("x")))["remark"] == "x"
    result = shell.run(*change, _patch("y"))
    assert (result.status, "412" in result.err) == (1, True)


def test_etag_of_older_version_fails(empty_shell: Shell, versions: VersionedRecurring) -> None:
    empty_shell.done("call", GET, ID, "--etag-save", "etag.txt")
    versions.version += 1
    result = empty_shell.run("call", UPDATE, ID, "--if-match", "@etag.txt", "--remark", "x", "--yes")
    assert (result.status, "412" in result.err, versions.content["remark"]) == (1, True, None)


@pytest.mark.parametrize("etag", ['W/"1"', "*", 'W/"0", W/"1"'])
def test_etag_as_text_is_sent(etag: str, empty_shell: Shell, monkeypatch: pytest.MonkeyPatch) -> None:
    fake = _respond(monkeypatch, {"id": ID})
    empty_shell.done("call", UPDATE, ID, "--if-match", etag, "--remark", "x", "--yes")
    assert fake.requests[0].headers["If-Match"] == etag


@pytest.mark.parametrize(
    ("given", "sent"),
    [
        ("2026-01-31 13:45", "Sat, 31 Jan 2026 12:45:00 GMT"),
        ("2026-01-31T12:45:00+00:00", "Sat, 31 Jan 2026 12:45:00 GMT"),
        ("Sat, 31 Jan 2026 12:45:00 GMT", "Sat, 31 Jan 2026 12:45:00 GMT"),
    ],
)
def test_header_datetime_is_sent_as_http_date(given: str, sent: str, empty_shell: Shell, monkeypatch: pytest.MonkeyPatch) -> None:
    fake = _respond(monkeypatch, {"id": ID})
    empty_shell.done("call", UPDATE, ID, "--if-match", "*", "--if-unmodified-since", given, "--remark", "x", "--yes")
    assert fake.requests[0].headers["If-Unmodified-Since"] == sent


def test_confirmation_shows_headers(empty_shell: Shell, versions: VersionedRecurring) -> None:
    result = empty_shell.run("call", UPDATE, ID, "--if-match", 'W/"1"', "--remark", "x")
    assert (result.status, versions.version) == (1, 1)
    assert '  If-Match: W/"1"' in result.err.splitlines()


def test_etag_save_without_etag_does_not_change_file(empty_shell: Shell, versions: VersionedRecurring, tmp_path: Path) -> None:
    versions.has_etag = False
    (tmp_path / "etag.txt").write_text('W/"0"\n')
    result = empty_shell.run("call", GET, ID, "--etag-save", "etag.txt")
    assert (result.status, result.err) == (1, "fortnox: the response has no ETag; etag.txt was not changed\n")
    assert json.loads(result.out)["id"] == ID
    assert (tmp_path / "etag.txt").read_text() == 'W/"0"\n'


def test_etag_without_terminal_is_not_shown(empty_shell: Shell, versions: VersionedRecurring) -> None:
    result = empty_shell.run("call", GET, ID)
    assert (result.err, json.loads(result.out)) == ("", versions.content)


@pytest.mark.parametrize("more", [[], ["--etag-save", "etag.txt"]], ids=str)
def test_etag_on_terminal_is_shown(
    more: list[str], empty_shell: Shell, versions: VersionedRecurring, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("fortnox_client.cli.headers._is_terminal", lambda: True)
    assert empty_shell.run("call", GET, ID, *more).err == ("" if more else 'ETag: W/"1"\n')


@pytest.mark.parametrize(
    ("arguments", "error"),
    [
        ([UPDATE, ID, "--remark", "x"], f"call {UPDATE} needs --if-match"),
        ([UPDATE, ID, "--remark", "x", "--if-match", "abc"], "--if-match must be an ETag in double quotes, @FILE or '*', got 'abc'"),
        ([UPDATE, ID, "--remark", "x", "--if-match", "@missing"], "--if-match: cannot read missing"),
        ([UPDATE, ID, "--remark", "x", "--if-match", "@empty"], "--if-match: empty is empty"),
        ([UPDATE, ID, "--remark", "x", "--if-match", "@binary"], "--if-match: binary is not a text file"),
        ([UPDATE, ID, "--remark", "x", "--if-match", '"a\nb"'], "If-Match must not contain control characters such as line breaks"),
        (
            [UPDATE, ID, "--remark", "x", "--if-match", "*", "--if-unmodified-since", "then"],
            "--if-unmodified-since must be a datetime such as",
        ),
        ([PATCH, ID, "--if-match", "*"], f"{PATCH} needs a request body"),
        ([PATCH, ID, "--if-match", "*", "--body", "{}"], '--body must be a JSON list: [{"op": ...}]'),
        (["warehouse.purchase_orders.send_many", "--body", "{}"], "--body must be a JSON list: [...]"),
        (["bank_processes.orders.upload_document", "1", "file"], "call bank_processes.orders.upload_document needs --type"),
        (["bank_processes.orders.document_types", "1", "--columns", "x"], "plain values without columns: remove --columns"),
        (["offers.create_order", "1", "--columns", "OrderRow"], "there is no column OrderRow; did you mean OrderRows?"),
    ],
    ids=str,
)
def test_special_operation_error_is_one_line(
    arguments: list[str], error: str, empty_shell: Shell, versions: VersionedRecurring, tmp_path: Path
) -> None:
    for name, content in (("empty", b"\n"), ("binary", b"\xff\xfe"), ("file", b"x")):
        (tmp_path / name).write_bytes(content)
    result = empty_shell.run("call", *arguments, "--yes") if "document_types" not in arguments[0] else empty_shell.run("call", *arguments)
    assert (result.status, result.out, result.err.count("\n"), versions.version) == (2, "", 1, 1), result
    assert error in result.err


def test_etag_save_to_missing_folder_fails(empty_shell: Shell, versions: VersionedRecurring) -> None:
    result = empty_shell.run("call", GET, ID, "--etag-save", "missing/etag.txt")
    assert (result.status, result.err.startswith("fortnox: --etag-save must be a path that exists, or a new file ")) == (2, True)


def test_help_says_how_to_get_an_etag(empty_shell: Shell) -> None:
    assert f"@FILE written by fortnox call {GET} ... --etag-save FILE" in " ".join(empty_shell.done("call", UPDATE, "--help").split())
    assert "save it for an update with --etag-save FILE" in empty_shell.done("call", GET, "--help")
    assert ".etag" not in empty_shell.done("call", GET, "--help")
    assert "--etag-save" not in empty_shell.done("call", "customers.get", "--help")


# Lists as request bodies


def _patch(remark: str) -> str:
    return json.dumps([{"op": "replace", "path": "/remark", "value": remark}])


@pytest.mark.parametrize("source", ["text", "file", "stdin"])
def test_json_patch_from_option_file_or_stdin_is_sent(
    source: str, empty_shell: Shell, versions: VersionedRecurring, tmp_path: Path
) -> None:
    (tmp_path / "patch.json").write_text(_patch("x"), "utf-8")
    given, stdin = {"text": (_patch("x"), ""), "file": ("@patch.json", ""), "stdin": ("-", _patch("x"))}[source]
    assert json.loads(empty_shell.done("call", PATCH, ID, "--if-match", "*", "--body", given, "--yes", stdin=stdin))["remark"] == "x"


def test_help_has_values_of_all_row_variants(empty_shell: Shell) -> None:
    shown = " ".join(empty_shell.done("call", "recurring_billing.recurrings.create", "--help").split())
    assert "type (ARTICLE, SERVICE, TEXT)" in shown


def test_help_has_fields_of_list_body(empty_shell: Shell) -> None:
    assert "--body: op (add, remove, replace), path, value" in empty_shell.done("call", PATCH, "--help")


# Form fields with a file


def test_upload_sends_form_fields(empty_shell: Shell, monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    (tmp_path / "intyg.pdf").write_bytes(b"%PDF-1.7")
    fake = FakeFortnox(lambda _: httpx.Response(201))
    fake.install(monkeypatch)
    arguments = ["bank_processes.orders.upload_document", "7", "intyg.pdf", "--type", "BankCertificate"]
    result = empty_shell.run("call", *arguments, "--document-in-effect-date", "2026-01-31")
    assert (result.status, fake.requests) == (1, [])
    assert {"  type=BankCertificate", "  document_in_effect_date=2026-01-31", "  file intyg.pdf"} <= set(result.err.splitlines())
    assert empty_shell.run("call", *arguments, "--yes").err == "bank_processes.orders.upload_document: done\n"
    assert b'name="type"\r\n\r\nBankCertificate\r\n' in fake.requests[0].content
    assert b"document_in_effect_date" not in fake.requests[0].content


def test_help_has_form_fields_with_values(empty_shell: Shell) -> None:
    shown = empty_shell.done("call", "bank_processes.orders.upload_document", "--help")
    line = next(line for line in shown.splitlines() if " --type CHOICE|STR  " in line)
    assert "BankCertificate, LiquidityCertificate" in line
    assert "required" in line
    assert "bank_processes.orders.upload_document ORDER-ID FILE" in empty_shell.done("call", "bank_processes", "--help")


# Optional path parameters


@pytest.mark.parametrize(("article", "path"), [([], "/3/prices/sublist/A"), (["1"], "/3/prices/sublist/A/1")])
def test_optional_path_parameter_may_be_omitted(article: list[str], path: str, empty_shell: Shell, monkeypatch: pytest.MonkeyPatch) -> None:
    fake = _respond(monkeypatch, {"Prices": [{"PriceList": "A"}], "MetaInformation": {"@TotalResources": 1}})
    assert json.loads(empty_shell.done("call", "prices.list_by_price_list", "A", *article)) == [{"PriceList": "A"}]
    assert fake.requests[0].url.path == path


def test_resource_help_marks_optional_path_parameter(empty_shell: Shell) -> None:
    assert "prices.list_by_price_list PRICE-LIST [ARTICLE-NUMBER]" in empty_shell.done("call", "prices", "--help")


# Lists of plain values


@pytest.mark.parametrize(
    ("form", "two", "none"),
    [
        ("json", '[\n  "BankCertificate",\n  "SubscriptionList"\n]\n', "[]\n"),
        ("jsonl", '"BankCertificate"\n"SubscriptionList"\n', ""),
        ("csv", "value\nBankCertificate\nSubscriptionList\n", "value\n"),
        ("table", "BankCertificate\nSubscriptionList\n", ""),
    ],
)
@pytest.mark.parametrize("empty", [b"[]", b"null"], ids=str)
def test_plain_values_are_written_in_every_format(
    form: str, two: str, none: str, empty: bytes, empty_shell: Shell, monkeypatch: pytest.MonkeyPatch
) -> None:
    command = ["call", "bank_processes.orders.document_types", "1", "--format", form]
    _respond(monkeypatch, ["BankCertificate", "SubscriptionList"])
    assert empty_shell.done(*command) == two
    FakeFortnox(lambda _: httpx.Response(200, content=empty)).install(monkeypatch)
    assert empty_shell.done(*command) == none


def test_help_has_known_values_of_list(empty_shell: Shell) -> None:
    shown = " ".join(empty_shell.done("call", "bank_processes.orders.document_types", "--help").split())
    assert "Response: a list of values, such as ArticlesOfAssociation, BankCertificate" in shown


# Created documents


ORIGINAL = {"Offer": {"DocumentNumber": "1", "OrderReference": "7", "Total": 12.5}}
NEW = {"Order": {"DocumentNumber": "7", "OfferReference": "1", "Total": 12.5}}


@pytest.mark.parametrize("body", [ORIGINAL, NEW], ids=["offer", "order"])
def test_created_document_has_its_number_first(body: dict[str, Any], empty_shell: Shell, monkeypatch: pytest.MonkeyPatch) -> None:
    _respond(monkeypatch, body)
    (document,) = body.values()
    command = ["call", "offers.create_order", "1", "--yes", "--format"]
    assert json.loads(empty_shell.done(*command, "json")) == {"number": "7", "document": document}
    assert json.loads(empty_shell.done(*command, "jsonl")) == {"number": "7", "document": document}
    (row,) = csv.DictReader(io.StringIO(empty_shell.done(*command, "csv")))
    assert row == {"number": "7", **{name: str(value) for name, value in document.items()}}
    lines = [line.split() for line in empty_shell.done(*command, "table").splitlines()]
    assert lines == [["number", "7"], *([name, str(value)] for name, value in document.items())]
    assert json.loads(empty_shell.done(*command[:-1], "--raw")) == body


def test_created_document_columns_select_its_fields(empty_shell: Shell, monkeypatch: pytest.MonkeyPatch) -> None:
    _respond(monkeypatch, NEW)
    command = ["call", "offers.create_order", "1", "--yes", "--columns", "Total,OfferReference", "--format"]
    assert json.loads(empty_shell.done(*command, "json")) == {"number": "7", "document": {"Total": 12.5, "OfferReference": "1"}}
    assert empty_shell.done(*command, "csv") == "number,Total,OfferReference\n7,12.5,1\n"


def test_created_invoice_of_contract_has_no_number(empty_shell: Shell, monkeypatch: pytest.MonkeyPatch) -> None:
    _respond(monkeypatch, {"Contract": {"DocumentNumber": "1"}})
    result = empty_shell.run("call", "contracts.create_invoice", "1", "--yes")
    assert (result.status, json.loads(result.out)) == (0, {"number": None, "document": {"DocumentNumber": "1"}})
    assert "has the number of the original document only" in result.err


def test_created_order_exists_in_sandbox(shell: Shell) -> None:
    rows = '[{"Description": "x", "Quantity": 1, "Price": 100, "VAT": 25}]'
    offer = json.loads(shell.done("call", "offers.create", "--customer-number", "1", "--offer-rows", rows, "--yes"))["DocumentNumber"]
    created = json.loads(shell.done("call", "offers.create_order", offer, "--yes"))
    assert json.loads(shell.done("call", "orders.get", created["number"]))["OfferReference"] == offer


def test_created_credit_invoice_exists_in_sandbox(shell: Shell) -> None:
    rows = '[{"Description": "x", "DeliveredQuantity": 1, "Price": 100, "VAT": 25}]'
    invoice = json.loads(shell.done("call", "invoices.create", "--customer-number", "1", "--invoice-rows", rows, "--yes"))
    shell.done("call", "invoices.bookkeep", invoice["DocumentNumber"], "--yes")
    created = json.loads(shell.done("call", "invoices.credit", invoice["DocumentNumber"], "--yes"))
    credit = json.loads(shell.done("call", "invoices.get", created["number"]))
    assert (credit["Credit"], credit["CreditInvoiceReference"]) == ("true", invoice["DocumentNumber"])


def test_help_has_fields_of_created_document(empty_shell: Shell) -> None:
    shown = " ".join(empty_shell.done("call", "offers.create_order", "--help").split())
    assert "Response: the number of the new document, and one of these documents: Offer: @url" in shown
    assert " Order: @url" in shown


# Lists without a total


def _page(request: httpx.Request, total: int) -> httpx.Response:
    offset, limit = int(request.url.params.get("offset", 0)), int(request.url.params["limit"])
    rows = [{"id": str(number)} for number in range(total)][offset : offset + limit]
    return httpx.Response(200, json=rows, headers={"X-LAST-RECORD": str(offset + limit >= total).lower()})


def test_list_paginated_by_headers_all_reads_to_end(empty_shell: Shell, monkeypatch: pytest.MonkeyPatch) -> None:
    fake = FakeFortnox(lambda request: _page(request, 250))
    fake.install(monkeypatch)
    assert len(json.loads(empty_shell.done("call", "recurring_billing.recurrings.list", "--all"))) == 250
    assert len(fake.requests) == 3
    result = empty_shell.run("call", "recurring_billing.recurrings.list")
    assert len(json.loads(result.out)) == 30
    assert result.err == "30 rows, there may be more; use --all to read all pages\n"
    assert empty_shell.run("call", "recurring_billing.recurrings.list", "--offset", "220").err == ""


def test_list_paginated_by_offset_all_reads_to_end(shell: Shell) -> None:
    assert shell.done("call", "warehouse.purchase_orders.list", "--all", "--format", "jsonl") == ""


@pytest.mark.parametrize("name", ["customers.list", "bank_processes.orders.list"])
def test_help_of_list_says_how_many_rows_are_read(name: str, empty_shell: Shell) -> None:
    assert "Rows to read, 30 by default; --all reads all" in empty_shell.done("call", name, "--help")


def test_limit_above_the_largest_page_reads_more_pages(empty_shell: Shell, monkeypatch: pytest.MonkeyPatch) -> None:
    """A page of recurring billing has at most 100 rows."""
    fake = FakeFortnox(lambda request: _page(request, 250))
    fake.install(monkeypatch)
    assert len(json.loads(empty_shell.done("call", "recurring_billing.recurrings.list", "--limit", "180"))) == 180
    assert {request.url.params["limit"] for request in fake.requests} == {"100"}
