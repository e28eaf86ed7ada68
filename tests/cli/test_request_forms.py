"""What is sent beside a JSON object, and what comes back that is none: headers, form fields, lists, and documents that are made."""

from __future__ import annotations

import csv
import io
import json
from pathlib import Path
from typing import Any

import httpx
import pytest

from tests.cli.conftest import Shell
from tests.cli.stand_in import RECURRING, StandIn, Versions

ID = RECURRING.rpartition("/")[2]
GET, UPDATE, PATCH = (f"recurring_billing.recurrings.{verb}" for verb in ("get", "update", "patch"))


@pytest.fixture
def versions(nobody: Shell, monkeypatch: pytest.MonkeyPatch) -> Versions:
    recurring = Versions()
    StandIn(recurring.respond).put_in_place(monkeypatch)
    return recurring


def _respond(monkeypatch: pytest.MonkeyPatch, body: Any, status: int = 200) -> StandIn:
    stand_in = StandIn(lambda _: httpx.Response(status, json=body))
    stand_in.put_in_place(monkeypatch)
    return stand_in


# An ETag


def test_an_etag_that_is_kept_goes_back_with_an_update(nobody: Shell, versions: Versions, tmp_path: Path) -> None:
    read = json.loads(nobody.done("call", GET, ID, "--etag-save", "etag.txt"))
    assert (read, (tmp_path / "etag.txt").read_text("utf-8")) == ({"id": ID, "remark": None}, 'W/"1"\n')
    changed = json.loads(nobody.done("call", UPDATE, ID, "--if-match", "@etag.txt", "--remark", "x", "--etag-save", "etag.txt", "--yes"))
    assert (changed["remark"], versions.version) == ("x", 2)
    patched = nobody.done("call", PATCH, ID, "--if-match", "@etag.txt", "--body", _patch("y"), "--yes")
    assert (json.loads(patched)["remark"], versions.version) == ("y", 3)


def test_an_etag_that_is_kept_goes_back_to_the_sandbox(shell: Shell) -> None:
    dates = {"invoice_processing_date": "2027-01-31", "period_start_date": "2027-01-01"}
    body = {
        "customer": {"number": "1"},
        "dates": {"dates": dates, "rules": {"anchor": "FIRST_DAY", "length": 1, "length_unit": "MONTH"}},
        "rows": [{"type": "TEXT", "description": "x", "row_index": 1}],
    }
    made = json.loads(shell.done("call", "recurring_billing.recurrings.create", "--body", json.dumps(body), "--yes"))["id"]
    shell.done("call", GET, made, "--etag-save", "etag.txt")
    change = ["call", PATCH, made, "--if-match", "@etag.txt", "--yes", "--body"]
    assert json.loads(shell.done(*change, _patch("x")))["remark"] == "x"
    ran = shell.run(*change, _patch("y"))
    assert (ran.status, "412" in ran.err) == (1, True)


def test_an_update_of_an_older_version_fails(nobody: Shell, versions: Versions) -> None:
    nobody.done("call", GET, ID, "--etag-save", "etag.txt")
    versions.version += 1
    ran = nobody.run("call", UPDATE, ID, "--if-match", "@etag.txt", "--remark", "x", "--yes")
    assert (ran.status, "412" in ran.err, versions.content["remark"]) == (1, True, None)


@pytest.mark.parametrize("etag", ['W/"1"', "*", 'W/"0", W/"1"'])
def test_an_etag_may_be_given_as_text(etag: str, nobody: Shell, monkeypatch: pytest.MonkeyPatch) -> None:
    stand_in = _respond(monkeypatch, {"id": ID})
    nobody.done("call", UPDATE, ID, "--if-match", etag, "--remark", "x", "--yes")
    assert stand_in.requests[0].headers["If-Match"] == etag


@pytest.mark.parametrize(
    ("given", "sent"),
    [
        ("2026-01-31 13:45", "Sat, 31 Jan 2026 12:45:00 GMT"),
        ("2026-01-31T12:45:00+00:00", "Sat, 31 Jan 2026 12:45:00 GMT"),
        ("Sat, 31 Jan 2026 12:45:00 GMT", "Sat, 31 Jan 2026 12:45:00 GMT"),
    ],
)
def test_a_point_in_time_goes_into_a_header(given: str, sent: str, nobody: Shell, monkeypatch: pytest.MonkeyPatch) -> None:
    stand_in = _respond(monkeypatch, {"id": ID})
    nobody.done("call", UPDATE, ID, "--if-match", "*", "--if-unmodified-since", given, "--remark", "x", "--yes")
    assert stand_in.requests[0].headers["If-Unmodified-Since"] == sent


def test_headers_are_shown_before_they_are_sent(nobody: Shell, versions: Versions) -> None:
    ran = nobody.run("call", UPDATE, ID, "--if-match", 'W/"1"', "--remark", "x")
    assert (ran.status, versions.version) == (1, 1)
    assert '  If-Match: W/"1"' in ran.err.splitlines()


def test_a_response_without_an_etag_leaves_the_file_as_it_was(nobody: Shell, versions: Versions, tmp_path: Path) -> None:
    versions.has_etag = False
    (tmp_path / "etag.txt").write_text('W/"0"\n')
    ran = nobody.run("call", GET, ID, "--etag-save", "etag.txt")
    assert (ran.status, ran.err) == (1, "fortnox: the response has no ETag, and etag.txt is as it was\n")
    assert json.loads(ran.out)["id"] == ID
    assert (tmp_path / "etag.txt").read_text() == 'W/"0"\n'


def test_an_etag_is_not_shown_where_nobody_looks(nobody: Shell, versions: Versions) -> None:
    ran = nobody.run("call", GET, ID)
    assert (ran.err, json.loads(ran.out)) == ("", versions.content)


@pytest.mark.parametrize("more", [[], ["--etag-save", "etag.txt"]], ids=str)
def test_an_etag_is_shown_to_a_person(more: list[str], nobody: Shell, versions: Versions, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("fortnox_client.cli.headers._is_watched", lambda: True)
    assert nobody.run("call", GET, ID, *more).err == ("" if more else 'ETag: W/"1"\n')


@pytest.mark.parametrize(
    ("arguments", "error"),
    [
        ([UPDATE, ID, "--remark", "x"], f"call {UPDATE} needs --if-match"),
        ([UPDATE, ID, "--remark", "x", "--if-match", "abc"], "--if-match is 'abc', and an ETag has double quotes"),
        ([UPDATE, ID, "--remark", "x", "--if-match", "@nowhere"], "--if-match: nowhere cannot be read"),
        ([UPDATE, ID, "--remark", "x", "--if-match", "@empty"], "--if-match: empty is empty"),
        ([UPDATE, ID, "--remark", "x", "--if-match", "@binary"], "--if-match: binary is no text"),
        ([UPDATE, ID, "--remark", "x", "--if-match", '"a\nb"'], "If-Match has a line break"),
        ([UPDATE, ID, "--remark", "x", "--if-match", "*", "--if-unmodified-since", "then"], "--if-unmodified-since is 'then', and must be"),
        ([PATCH, ID, "--if-match", "*"], f"{PATCH} sends something"),
        ([PATCH, ID, "--if-match", "*", "--body", "{}"], '--body must be a list, [{"op": ...}]'),
        (["warehouse.purchase_orders.send_many", "--body", "{}"], "--body must be a list, [...]"),
        (["bank_processes.orders.upload_document", "1", "file"], "call bank_processes.orders.upload_document needs --type"),
        (["bank_processes.orders.document_types", "1", "--columns", "x"], "have no columns: leave out --columns"),
        (["offers.create_order", "1", "--columns", "OrderRow"], "there is no column OrderRow; did you mean OrderRows?"),
    ],
    ids=str,
)
def test_what_is_wrong_is_one_sentence(arguments: list[str], error: str, nobody: Shell, versions: Versions, tmp_path: Path) -> None:
    for name, content in (("empty", b"\n"), ("binary", b"\xff\xfe"), ("file", b"x")):
        (tmp_path / name).write_bytes(content)
    ran = nobody.run("call", *arguments, "--yes") if "document_types" not in arguments[0] else nobody.run("call", *arguments)
    assert (ran.status, ran.out, ran.err.count("\n"), versions.version) == (2, "", 1, 1), ran
    assert error in ran.err


def test_an_etag_that_cannot_be_kept_is_an_error(nobody: Shell, versions: Versions) -> None:
    ran = nobody.run("call", GET, ID, "--etag-save", "nowhere/etag.txt")
    assert (ran.status, ran.err.startswith("fortnox: nowhere/etag.txt cannot be written: ")) == (1, True)


def test_help_says_where_an_etag_comes_from(nobody: Shell) -> None:
    assert f"@FILE that fortnox call {GET} ... --etag-save FILE has written" in " ".join(nobody.done("call", UPDATE, "--help").split())
    assert "--etag-save FILE keeps it for an update" in nobody.done("call", GET, "--help")
    assert ".etag" not in nobody.done("call", GET, "--help")
    assert "--etag-save" not in nobody.done("call", "customers.get", "--help")


# A list as a body


def _patch(remark: str) -> str:
    return json.dumps([{"op": "replace", "path": "/remark", "value": remark}])


@pytest.mark.parametrize("way", ["text", "file", "stdin"])
def test_a_json_patch_is_a_list(way: str, nobody: Shell, versions: Versions, tmp_path: Path) -> None:
    (tmp_path / "patch.json").write_text(_patch("x"), "utf-8")
    given, stdin = {"text": (_patch("x"), ""), "file": ("@patch.json", ""), "stdin": ("-", _patch("x"))}[way]
    assert json.loads(nobody.done("call", PATCH, ID, "--if-match", "*", "--body", given, "--yes", stdin=stdin))["remark"] == "x"


def test_help_has_the_values_of_each_kind_of_row(nobody: Shell) -> None:
    shown = " ".join(nobody.done("call", "recurring_billing.recurrings.create", "--help").split())
    assert "type (ARTICLE, SERVICE, TEXT)" in shown


def test_help_says_what_a_list_holds(nobody: Shell) -> None:
    assert "--body: op (add, remove, replace), path, value" in nobody.done("call", PATCH, "--help")


# Fields beside a file


def test_fields_go_beside_a_file(nobody: Shell, monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    (tmp_path / "intyg.pdf").write_bytes(b"%PDF-1.7")
    stand_in = StandIn(lambda _: httpx.Response(201))
    stand_in.put_in_place(monkeypatch)
    arguments = ["bank_processes.orders.upload_document", "7", "intyg.pdf", "--type", "BankCertificate"]
    ran = nobody.run("call", *arguments, "--document-in-effect-date", "2026-01-31")
    assert (ran.status, stand_in.requests) == (1, [])
    assert {"  type=BankCertificate", "  document_in_effect_date=2026-01-31", "  the file intyg.pdf"} <= set(ran.err.splitlines())
    assert nobody.run("call", *arguments, "--yes").err == "bank_processes.orders.upload_document: done\n"
    assert b'name="type"\r\n\r\nBankCertificate\r\n' in stand_in.requests[0].content
    assert b"document_in_effect_date" not in stand_in.requests[0].content


def test_help_has_the_fields_with_their_values(nobody: Shell) -> None:
    shown = nobody.done("call", "bank_processes.orders.upload_document", "--help")
    line = next(line for line in shown.splitlines() if " --type CHOICE|STR  " in line)
    assert "BankCertificate, LiquidityCertificate" in line
    assert "required" in line
    assert "bank_processes.orders.upload_document ORDER-ID FILE" in nobody.done("call", "bank_processes", "--help")


# A parameter of the path that may be left out


@pytest.mark.parametrize(("article", "path"), [([], "/3/prices/sublist/A"), (["1"], "/3/prices/sublist/A/1")])
def test_the_last_part_of_a_path_may_be_left_out(article: list[str], path: str, nobody: Shell, monkeypatch: pytest.MonkeyPatch) -> None:
    stand_in = _respond(monkeypatch, {"Prices": [{"PriceList": "A"}], "MetaInformation": {"@TotalResources": 1}})
    assert json.loads(nobody.done("call", "prices.list_by_price_list", "A", *article)) == [{"PriceList": "A"}]
    assert stand_in.requests[0].url.path == path


def test_a_list_shows_which_part_may_be_left_out(nobody: Shell) -> None:
    assert "prices.list_by_price_list PRICE-LIST [ARTICLE-NUMBER]" in nobody.done("call", "prices", "--help")


# A list of plain values


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
def test_plain_values_have_every_format(
    form: str, two: str, none: str, empty: bytes, nobody: Shell, monkeypatch: pytest.MonkeyPatch
) -> None:
    command = ["call", "bank_processes.orders.document_types", "1", "--format", form]
    _respond(monkeypatch, ["BankCertificate", "SubscriptionList"])
    assert nobody.done(*command) == two
    StandIn(lambda _: httpx.Response(200, content=empty)).put_in_place(monkeypatch)
    assert nobody.done(*command) == none


def test_help_has_the_values_that_a_list_may_hold(nobody: Shell) -> None:
    shown = " ".join(nobody.done("call", "bank_processes.orders.document_types", "--help").split())
    assert "Response: a list of values, among them ArticlesOfAssociation, BankCertificate" in shown


# A document that is made of another


MADE = {"Offer": {"DocumentNumber": "1", "OrderReference": "7", "Total": 12.5}}
NEW = {"Order": {"DocumentNumber": "7", "OfferReference": "1", "Total": 12.5}}


@pytest.mark.parametrize("body", [MADE, NEW], ids=["offer", "order"])
def test_a_document_that_is_made_has_its_number_first(body: dict[str, Any], nobody: Shell, monkeypatch: pytest.MonkeyPatch) -> None:
    _respond(monkeypatch, body)
    (document,) = body.values()
    command = ["call", "offers.create_order", "1", "--yes", "--format"]
    assert json.loads(nobody.done(*command, "json")) == {"number": "7", "document": document}
    assert json.loads(nobody.done(*command, "jsonl")) == {"number": "7", "document": document}
    (row,) = csv.DictReader(io.StringIO(nobody.done(*command, "csv")))
    assert row == {"number": "7", **{name: str(value) for name, value in document.items()}}
    lines = [line.split() for line in nobody.done(*command, "table").splitlines()]
    assert lines == [["number", "7"], *([name, str(value)] for name, value in document.items())]
    assert json.loads(nobody.done(*command[:-1], "--raw")) == body


def test_columns_are_those_of_the_document(nobody: Shell, monkeypatch: pytest.MonkeyPatch) -> None:
    _respond(monkeypatch, NEW)
    command = ["call", "offers.create_order", "1", "--yes", "--columns", "Total,OfferReference", "--format"]
    assert json.loads(nobody.done(*command, "json")) == {"number": "7", "document": {"Total": 12.5, "OfferReference": "1"}}
    assert nobody.done(*command, "csv") == "number,Total,OfferReference\n7,12.5,1\n"


def test_a_contract_does_not_name_its_invoice(nobody: Shell, monkeypatch: pytest.MonkeyPatch) -> None:
    _respond(monkeypatch, {"Contract": {"DocumentNumber": "1"}})
    ran = nobody.run("call", "contracts.create_invoice", "1", "--yes")
    assert (ran.status, json.loads(ran.out)) == (0, {"number": None, "document": {"DocumentNumber": "1"}})
    assert "names the document that the new one was made of" in ran.err


def test_an_order_is_made_in_the_sandbox(shell: Shell) -> None:
    rows = '[{"Description": "x", "Quantity": 1, "Price": 100, "VAT": 25}]'
    offer = json.loads(shell.done("call", "offers.create", "--customer-number", "1", "--offer-rows", rows, "--yes"))["DocumentNumber"]
    made = json.loads(shell.done("call", "offers.create_order", offer, "--yes"))
    assert json.loads(shell.done("call", "orders.get", made["number"]))["OfferReference"] == offer


def test_a_credit_note_is_made_in_the_sandbox(shell: Shell) -> None:
    rows = '[{"Description": "x", "DeliveredQuantity": 1, "Price": 100, "VAT": 25}]'
    invoice = json.loads(shell.done("call", "invoices.create", "--customer-number", "1", "--invoice-rows", rows, "--yes"))
    shell.done("call", "invoices.bookkeep", invoice["DocumentNumber"], "--yes")
    made = json.loads(shell.done("call", "invoices.credit", invoice["DocumentNumber"], "--yes"))
    credit = json.loads(shell.done("call", "invoices.get", made["number"]))
    assert (credit["Credit"], credit["CreditInvoiceReference"]) == ("true", invoice["DocumentNumber"])


def test_help_says_what_a_document_holds(nobody: Shell) -> None:
    shown = " ".join(nobody.done("call", "offers.create_order", "--help").split())
    assert "Response: number, and the document: Offer: @url" in shown
    assert " Order: @url" in shown


# A list whose end only its last page knows


def _page(request: httpx.Request, total: int) -> httpx.Response:
    offset, limit = int(request.url.params.get("offset", 0)), int(request.url.params["limit"])
    rows = [{"id": str(number)} for number in range(total)][offset : offset + limit]
    return httpx.Response(200, json=rows, headers={"X-LAST-RECORD": str(offset + limit >= total).lower()})


def test_a_list_by_headers_is_read_to_its_end(nobody: Shell, monkeypatch: pytest.MonkeyPatch) -> None:
    stand_in = StandIn(lambda request: _page(request, 250))
    stand_in.put_in_place(monkeypatch)
    assert len(json.loads(nobody.done("call", "recurring_billing.recurrings.list", "--all"))) == 250
    assert len(stand_in.requests) == 3
    ran = nobody.run("call", "recurring_billing.recurrings.list")
    assert (len(json.loads(ran.out)), ran.err) == (100, "100 rows, and there may be more; --all reads every page\n")
    assert nobody.run("call", "recurring_billing.recurrings.list", "--offset", "200").err == ""


def test_a_list_by_offset_is_read_to_its_end(shell: Shell) -> None:
    assert shell.done("call", "warehouse.purchase_orders.list", "--all", "--format", "jsonl") == ""


@pytest.mark.parametrize(("name", "most"), [("customers.list", 500), ("bank_processes.orders.list", 200)])
def test_help_has_the_most_rows_of_a_page(name: str, most: int, nobody: Shell) -> None:
    assert f"Rows in one page; not a total; 1 to {most}" in nobody.done("call", name, "--help")
