"""`fortnox call`: what is read and written, in every form, and how each failure is told."""

import csv
import io
import json
import os
import subprocess
import sys
from decimal import Decimal
from pathlib import Path
from typing import Any

import pytest
from fortnox_client.sandbox import Fault, Sandbox

from tests.cli.conftest import Shell


def _json(text: str) -> Any:
    return json.loads(text, parse_float=Decimal)


def _lines(text: str) -> list[Any]:
    return [_json(line) for line in text.splitlines()]


def test_a_list_is_json_where_nobody_looks(shell: Shell) -> None:
    ran = shell.run("call", "customers.list", "--filter", "active", "--limit", "3")
    assert (ran.status, ran.err) == (0, "3 of 60 rows; --all reads every page\n")
    assert [row["CustomerNumber"] for row in _json(ran.out)] == ["1", "2", "3"]


def test_a_list_goes_over_every_page(shell: Shell) -> None:
    ran = shell.run("call", "invoices.list", "--all", "--format", "jsonl")
    assert (ran.status, ran.err) == (0, "")
    assert [row["DocumentNumber"] for row in _lines(ran.out)] == [str(number) for number in range(1, 1201)]


def test_an_empty_list_is_one(shell: Shell) -> None:
    assert _json(shell.done("call", "contracts.list")) == []
    assert shell.done("call", "contracts.list", "--format", "jsonl") == ""
    ran = shell.run("call", "contracts.list", "--format", "table")
    assert (ran.status, ran.out, ran.err) == (0, "", "no rows\n")
    heads = shell.done("call", "contracts.list", "--format", "csv").splitlines()[0].split(",")
    assert (heads[0], heads[-1]) == ("DocumentNumber", "@url")


def test_csv_has_all_columns_or_those_that_are_wanted(shell: Shell) -> None:
    rows = list(csv.DictReader(io.StringIO(shell.done("call", "customers.list", "--format", "csv"))))
    assert len(rows) == 60
    assert set(rows[0]) >= {"CustomerNumber", "Name", "Email", "@url"}
    chosen = shell.done("call", "customers.list", "--format", "csv", "--columns", "Name, CustomerNumber", "--limit", "1")
    assert chosen.splitlines()[0] == "Name,CustomerNumber"
    assert len(chosen.splitlines()) == 2


def test_csv_keeps_what_is_nested_as_json(shell: Shell) -> None:
    row = next(csv.DictReader(io.StringIO(shell.done("call", "invoices.get", "1", "--format", "csv"))))
    assert _json(row["InvoiceRows"])[0]["VAT"] in (6, 12, 25)


def test_a_table_begins_with_what_a_row_is_read_by(shell: Shell) -> None:
    heads, first, *_ = shell.done("call", "customers.list", "--format", "table").splitlines()
    assert heads.split()[0] == "CustomerNumber"
    assert first.split()[0] == "1"


def test_a_table_has_names_dates_and_amounts_first_and_says_what_it_leaves_out(shell: Shell) -> None:
    ran = shell.run("call", "invoices.list", "--format", "table", "--limit", "3")
    assert ran.out.split()[:8] == "DocumentNumber CustomerName DueDate FinalPayDate InvoiceDate Balance Total Booked".split()
    assert "CurrencyRate" in ran.err.partition("not shown: ")[2].partition("; --columns")[0]


def test_a_column_that_was_asked_for_is_shown_empty_too(shell: Shell) -> None:
    told = shell.done("call", "invoices.get", "1", "--format", "table", "--columns", "Comments,DocumentNumber")
    assert [line.split() for line in told.splitlines()] == [["Comments"], ["DocumentNumber", "1"]]


def test_markup_in_a_name_is_text(shell: Shell) -> None:
    number = _json(shell.done("call", "customers.create", "--name", "[bold]Acme[/bold] AB", "--yes"))["CustomerNumber"]
    assert "[bold]Acme[/bold] AB" in shell.done("call", "customers.get", number, "--format", "table")


def test_amounts_keep_their_digits(shell: Shell) -> None:
    rows = '[{"Description": "x", "DeliveredQuantity": 3, "Price": 0.10, "VAT": 25}]'
    made = shell.done("call", "invoices.create", "--customer-number", "1", "--currency", "EUR", "--invoice-rows", rows, "--yes")
    assert '"Total": 0.38' in made


def test_the_answer_is_had_raw(shell: Shell) -> None:
    assert set(_json(shell.done("call", "customers.list", "--raw", "--limit", "1"))) == {"Customers", "MetaInformation"}


# What is written


def test_writing_shows_what_it_sends_and_needs_a_yes(shell: Shell, sandbox: Sandbox) -> None:
    ran = shell.run("call", "customers.create", "--name", "Acme AB", "--body", '{"City": "Umeå"}')
    assert ran.status == 1
    assert ran.out == ""
    assert ran.err.splitlines()[:2] == ["POST /3/customers", f"  to company 1001, {sandbox.url}"]
    assert _json("\n".join(ran.err.splitlines()[2:-1])) == {"City": "Umeå", "Name": "Acme AB"}
    assert ran.err.splitlines()[-1] == "fortnox: this writes, and nobody is there to ask: add --yes"
    assert not any(request.method == "POST" and request.path == "/3/customers" for request in sandbox.requests)


def test_what_a_get_does_to_others_is_asked_about_too(shell: Shell) -> None:
    ran = shell.run("call", "invoices.email", "1")
    assert (ran.status, ran.err.splitlines()[0]) == (1, "GET /3/invoices/1/email")


@pytest.mark.parametrize("wrapped", [True, False], ids=["wrapped", "bare"])
@pytest.mark.parametrize("way", ["text", "file", "stdin"])
def test_a_body_comes_from_an_option_a_file_or_standard_input(shell: Shell, way: str, wrapped: bool, tmp_path: Path) -> None:
    body = {"Name": "Acme AB", "City": "Umeå"}
    text = json.dumps({"Customer": body} if wrapped else body)
    (tmp_path / "body.json").write_text(text, "utf-8")
    given, stdin = {"text": (text, ""), "file": (f"@{tmp_path / 'body.json'}", ""), "stdin": ("-", text)}[way]
    made = _json(shell.done("call", "customers.create", "--body", given, "--city", "Luleå", "--yes", stdin=stdin))
    assert (made["Name"], made["City"]) == ("Acme AB", "Luleå")


def test_a_field_is_cleared(shell: Shell) -> None:
    made = _json(shell.done("call", "customers.create", "--name", "Acme AB", "--comments", "x", "--yes"))
    changed = _json(shell.done("call", "customers.update", made["CustomerNumber"], "--blank", "Comments", "--no-active", "--yes"))
    assert (changed["Comments"], changed["Active"], changed["Name"]) == (None, False, "Acme AB")


def test_a_deletion_answers_nothing(shell: Shell) -> None:
    number = _json(shell.done("call", "customers.create", "--name", "Acme AB", "--yes"))["CustomerNumber"]
    ran = shell.run("call", "customers.delete", number, "--yes")
    assert (ran.status, ran.out, ran.err) == (0, "", "customers.delete: done\n")
    assert shell.run("call", "customers.get", number).status == 1


def test_files_go_and_come(shell: Shell, tmp_path: Path) -> None:
    (tmp_path / "Kvitto.txt").write_bytes(b"12 kr")
    made = _json(shell.done("call", "archive.upload", "Kvitto.txt", "--yes"))
    assert shell.run("download", "archive.download", made["Id"], "--output", "Igen.txt").err == "Igen.txt: 5 bytes\n"
    assert (tmp_path / "Igen.txt").read_bytes() == b"12 kr"


def test_what_the_archive_holds_is_listed_by_the_same_address(shell: Shell, tmp_path: Path) -> None:
    (tmp_path / "Kvitto.txt").write_bytes(b"12 kr")
    shell.done("call", "archive.upload", "Kvitto.txt", "--yes")
    root = _json(shell.done("call", "archive.get_file"))
    assert [file["Name"] for file in root["Files"]] == ["Kvitto.txt"]
    assert _json(shell.done("call", "archive.download", root["Id"]))["Files"] == root["Files"]


def test_a_pdf_gets_its_own_name_and_replaces_nothing(shell: Shell, tmp_path: Path) -> None:
    ran = shell.run("download", "invoices.preview", "1")
    assert ran.status == 0
    name = ran.err.partition(":")[0]
    assert (tmp_path / name).read_bytes().startswith(b"%PDF-")
    again = shell.run("download", "invoices.preview", "1")
    assert (again.status, again.err) == (1, f"fortnox: {name} is there already; name a file by --output, which replaces it\n")
    shell.done("download", "invoices.preview", "2", "--output", name)
    assert ran.out == f"{name}\n"  # for a script


def test_a_file_goes_to_standard_output_where_that_is_asked(running: Sandbox, tmp_path: Path) -> None:
    environ = {**os.environ, **running.environment(), "HOME": str(tmp_path)}
    command = [sys.executable, "-m", "fortnox_client.cli", "download", "invoices.preview", "1", "--output", "-"]
    ran = subprocess.run(command, env=environ, cwd=tmp_path, capture_output=True, check=True)
    assert (ran.stdout[:5], ran.stderr, list(tmp_path.glob("*.pdf"))) == (b"%PDF-", b"", [])


def test_a_folder_is_not_saved_as_a_file(shell: Shell, tmp_path: Path) -> None:
    ran = shell.run("download", "archive.get_file")
    assert (ran.status, ran.err) == (1, "fortnox: that is a folder, and no file; `fortnox call archive.get_file` lists it\n")
    assert list(tmp_path.iterdir()) == []


def test_a_file_of_json_is_one(shell: Shell, tmp_path: Path) -> None:
    (tmp_path / "books.json").write_text('{"Books": 1}', "utf-8")
    made = _json(shell.done("call", "archive.upload", "books.json", "--yes"))
    assert shell.run("download", "archive.download", made["Id"], "--output", "again.json").status == 0
    assert (tmp_path / "again.json").read_text("utf-8") == '{"Books": 1}'


def test_a_profile_may_stand_before_the_command(shell: Shell) -> None:
    assert "there is no profile other" in shell.run("--profile", "other", "call", "customers.list").err


def test_printing_marks_an_invoice_as_sent_and_so_is_asked_about(shell: Shell) -> None:
    assert shell.run("download", "invoices.print", "1199", "--output", "x.pdf").status == 1
    assert shell.run("download", "invoices.print", "1199", "--output", "x.pdf", "--yes").status == 0
    assert _json(shell.done("call", "invoices.get", "1199"))["Sent"] is True


# What fails


@pytest.mark.parametrize(
    ("arguments", "status", "told"),
    [
        (["customer.list"], 2, "there is no operation customer.list; did you mean customers.list"),
        (["zzz"], 2, "`fortnox call --help` lists all"),
        (["invoice"], 2, "did you mean invoices."),
        (["customers.get", "1", "2"], 2, "call customers.get takes no 2"),
        (["customers.get"], 2, "CUSTOMER-NUMBER"),
        (["customers.get", ".."], 2, "must not be None, empty"),
        (["customers.list", "--limit", "many"], 2, "--limit"),
        (["customers.list", "--limit", "501"], 2, "limit must be an int from 1 to 500, got 501"),
        (["customers.list", "--limit", "0"], 2, "limit must be an int from 1 to 500, got 0"),
        (["customers.list", "--limit", "1,5"], 2, "--limit is '1,5', and must be a whole number such as 12"),
        (["invoices.create", "--freight", "1,5"], 2, "--freight is '1,5', and must be a number such as 12.50"),
        (["customers.create", "--active=maybe"], 2, "--active is 'maybe', and must be true or false"),
        (["customers.create", "--name"], 2, "--name needs a value"),
        (["articles.create", "--sales-price", "5"], 2, "articles.create answers SalesPrice, and does not take it"),
        (["customers.list", "--all", "--page", "2"], 2, "--all reads every page: leave out --page"),
        (["customers.list", "--raw", "--columns", "Name"], 2, "leave out --columns, or --raw"),
        (["customers.list", "--raw", "--format", "csv"], 2, "leave out --format, or --raw"),
        (["customers.update", "1", "--blank", "Comment"], 2, "there is no field Comment; did you mean Comments?"),
        (["customers.update", "1", "--blank", "Name", "--name", "x"], 2, "Name is given and cleared"),
        (["customers.update", "1", "--name="], 2, "--blank Name clears it"),
        (["customers.list", "--nonsense"], 2, "--nonsense"),
        (["customers.list", "--format", "xml"], 2, "--format"),
        (["customers.list", "--columns", "Nam"], 2, "there is no column Nam; did you mean Name?"),
        (["customers.list", "--raw", "--all"], 2, "--raw is the body of one answer"),
        (["customers.create", "--yes"], 2, "customers.create sends something"),
        (["customers.create", "--body", "{", "--yes"], 2, "--body is no JSON"),
        (["customers.create", "--body", "@nowhere.json", "--yes"], 2, "nowhere.json cannot be read"),
        (["customers.create", "--body", "[]", "--yes"], 2, "--body must be an object"),
        (["invoices.create", "--invoice-rows", "x", "--yes"], 2, "--invoice-rows is no JSON"),
        (["invoices.create", "--due-date", "tomorrow", "--yes"], 2, "--due-date is 'tomorrow'"),
        (["archive.upload", "nowhere.pdf", "--yes"], 2, "nowhere.pdf cannot be read"),
        (["bank_processes.orders.list", "--status="], 2, "status: item 1 must not be empty"),
        (["recurring_billing.recurrings.list", "--customer-numbers="], 2, "item 1 must not be empty"),
        (["recurring_billing.recurrings.list", "--customer-numbers=1,2"], 2, "item 1 must not contain a comma, got '1,2'"),
        (["customers.get", "99999"], 1, "2000204"),
    ],
    ids=str,
)
def test_what_is_wrong_is_told_in_a_sentence(arguments: list[str], status: int, told: str, shell: Shell) -> None:
    ran = shell.run("call", *arguments)
    assert ran.status == status, ran
    assert told in ran.err
    assert ran.err.startswith("fortnox: ")
    assert ran.out == ""


def test_an_operation_is_no_command(shell: Shell) -> None:
    assert "did you mean `fortnox call customers.list`?" in shell.run("customers.list").err


def test_a_file_is_no_list(shell: Shell) -> None:
    ran = shell.run("download", "invoices.list")
    assert (ran.status, "invoices.list answers no file" in ran.err) == (2, True)


def test_whoever_has_not_connected_is_told_how(nobody: Shell) -> None:
    ran = nobody.run("call", "customers.list")
    assert (ran.status, ran.err) == (
        2,
        "fortnox: no company is connected: run `fortnox login`, or set FORTNOX_CLIENT_ID and FORTNOX_CLIENT_SECRET\n",
    )


def test_a_failure_in_the_middle_is_told(shell: Shell, sandbox: Sandbox) -> None:
    sandbox.fault(Fault(path="/3/customers", status=400, body='{"ErrorInformation": {"Error": 1, "Message": "Nej", "Code": 2000588}}'))
    ran = shell.run("call", "customers.list")
    assert (ran.status, "2000588" in ran.err) == (1, True)


def test_no_secret_is_in_what_is_told(shell: Shell, sandbox: Sandbox) -> None:
    shell.export(FORTNOX_CLIENT_SECRET="pl4nted-wrong")
    ran = shell.run("call", "customers.list")
    assert ran.status == 1
    assert "pl4nted" not in ran.out + ran.err
