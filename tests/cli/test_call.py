"""`fortnox call` and `fortnox download`: reading and writing, output formats, and error messages."""

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
from tests.platforms import posix


def _json(text: str) -> Any:
    return json.loads(text, parse_float=Decimal)


def _lines(text: str) -> list[Any]:
    return [_json(line) for line in text.splitlines()]


def test_list_without_terminal_is_json(shell: Shell) -> None:
    result = shell.run("call", "customers.list", "--filter", "active", "--limit", "3")
    assert (result.status, result.err) == (0, "3 of 60 rows; use --all to read all pages\n")
    assert [row["CustomerNumber"] for row in _json(result.out)] == ["1", "2", "3"]


def test_list_all_reads_every_page(shell: Shell) -> None:
    result = shell.run("call", "invoices.list", "--all", "--format", "jsonl")
    assert (result.status, result.err) == (0, "")
    assert [row["DocumentNumber"] for row in _lines(result.out)] == [str(number) for number in range(1, 1201)]


def test_list_query_adds_unknown_filters(shell: Shell, sandbox: Sandbox) -> None:
    shell.done("call", "customers.list", "--query", "new=a=b", "--query", "many=1", "--query", "many=2", "--limit", "1")
    assert sandbox.requests[-1].path == "/3/customers"
    assert sandbox.requests[-1].query == {"limit": "1", "new": "a=b", "many": "2"}  # the log has the last value of each name


@pytest.mark.parametrize("given", ["new", "=1", "limit=3"])
def test_list_query_of_wrong_form_is_usage_error(shell: Shell, given: str) -> None:
    result = shell.run("call", "customers.list", "--query", given)
    assert (result.status, result.out) == (2, "")
    assert "query must" in result.err


def test_list_empty_is_written_in_every_format(shell: Shell) -> None:
    assert _json(shell.done("call", "contracts.list")) == []
    assert shell.done("call", "contracts.list", "--format", "jsonl") == ""
    result = shell.run("call", "contracts.list", "--format", "table")
    assert (result.status, result.out, result.err) == (0, "", "no rows\n")
    header = shell.done("call", "contracts.list", "--format", "csv").splitlines()[0].split(",")
    assert (header[0], header[-1]) == ("DocumentNumber", "@url")


def test_csv_has_all_or_chosen_columns(shell: Shell) -> None:
    rows = list(csv.DictReader(io.StringIO(shell.done("call", "customers.list", "--format", "csv"))))
    assert len(rows) == 30
    assert set(rows[0]) >= {"CustomerNumber", "Name", "Email", "@url"}
    chosen = shell.done("call", "customers.list", "--format", "csv", "--columns", "Name, CustomerNumber", "--limit", "1")
    assert chosen.splitlines()[0] == "Name,CustomerNumber"
    assert len(chosen.splitlines()) == 2


def test_csv_nested_value_is_json(shell: Shell) -> None:
    row = next(csv.DictReader(io.StringIO(shell.done("call", "invoices.get", "1", "--format", "csv"))))
    assert _json(row["InvoiceRows"])[0]["VAT"] in (6, 12, 25)


def test_table_first_column_is_the_number(shell: Shell) -> None:
    header, first, *_ = shell.done("call", "customers.list", "--format", "table").splitlines()
    assert header.split()[0] == "CustomerNumber"
    assert first.split()[0] == "1"


def test_table_names_dates_amounts_first_lists_hidden_columns(shell: Shell) -> None:
    result = shell.run_in_terminal(130, "call", "invoices.list", "--limit", "3")
    assert result.out.split()[:8] == "DocumentNumber CustomerName DueDate FinalPayDate InvoiceDate Balance Total Booked".split()
    assert "CurrencyRate" in result.err.partition("not shown: ")[2].partition("; choose columns with --columns")[0]


def test_table_chosen_column_is_shown_if_empty(shell: Shell) -> None:
    table = shell.done("call", "invoices.get", "1", "--format", "table", "--columns", "Comments,DocumentNumber")
    assert [line.split() for line in table.splitlines()] == [["Comments"], ["DocumentNumber", "1"]]


def test_table_markup_in_value_is_text(shell: Shell) -> None:
    number = _json(shell.done("call", "customers.create", "--name", "[bold]Acme[/bold] AB", "--yes"))["CustomerNumber"]
    assert "[bold]Acme[/bold] AB" in shell.done("call", "customers.get", number, "--format", "table")


def test_json_amount_has_all_digits(shell: Shell) -> None:
    rows = '[{"Description": "x", "DeliveredQuantity": 3, "Price": 0.10, "VAT": 25}]'
    created = shell.done("call", "invoices.create", "--customer-number", "1", "--currency", "EUR", "--invoice-rows", rows, "--yes")
    assert '"Total": 0.38' in created


def test_raw_writes_the_response_body(shell: Shell) -> None:
    assert set(_json(shell.done("call", "customers.list", "--raw", "--limit", "1"))) == {"Customers", "MetaInformation"}


# Writing


def test_write_without_yes_shows_request_and_sends_nothing(shell: Shell, sandbox: Sandbox) -> None:
    result = shell.run("call", "customers.create", "--name", "Acme AB", "--body", '{"City": "Umeå"}')
    assert result.status == 1
    assert result.out == ""
    assert result.err.splitlines()[:2] == ["POST /3/customers", f"  to company 1001, {sandbox.url}"]
    assert _json("\n".join(result.err.splitlines()[2:-1])) == {"City": "Umeå", "Name": "Acme AB"}
    assert result.err.splitlines()[-1] == "fortnox: this command writes data and stdin is not a terminal: add --yes"
    assert not any(request.method == "POST" and request.path == "/3/customers" for request in sandbox.requests)


def test_get_with_side_effect_needs_confirmation(shell: Shell) -> None:
    result = shell.run("call", "invoices.email", "1")
    assert (result.status, result.err.splitlines()[0]) == (1, "GET /3/invoices/1/email")


@pytest.mark.parametrize("wrapped", [True, False], ids=["wrapped", "bare"])
@pytest.mark.parametrize("source", ["text", "file", "stdin"])
def test_body_from_option_file_or_stdin_is_sent(shell: Shell, source: str, wrapped: bool, tmp_path: Path) -> None:
    body = {"Name": "Acme AB", "City": "Umeå"}
    text = json.dumps({"Customer": body} if wrapped else body)
    (tmp_path / "body.json").write_text(text, "utf-8")
    given, stdin = {"text": (text, ""), "file": (f"@{tmp_path / 'body.json'}", ""), "stdin": ("-", text)}[source]
    created = _json(shell.done("call", "customers.create", "--body", given, "--city", "Luleå", "--yes", stdin=stdin))
    assert (created["Name"], created["City"]) == ("Acme AB", "Luleå")


def test_blank_clears_the_field(shell: Shell) -> None:
    created = _json(shell.done("call", "customers.create", "--name", "Acme AB", "--comments", "x", "--yes"))
    changed = _json(shell.done("call", "customers.update", created["CustomerNumber"], "--blank", "Comments", "--no-active", "--yes"))
    assert (changed["Comments"], changed["Active"], changed["Name"]) == (None, False, "Acme AB")


def test_delete_writes_nothing_to_stdout(shell: Shell) -> None:
    number = _json(shell.done("call", "customers.create", "--name", "Acme AB", "--yes"))["CustomerNumber"]
    result = shell.run("call", "customers.delete", number, "--yes")
    assert (result.status, result.out, result.err) == (0, "", "customers.delete: done\n")
    assert shell.run("call", "customers.get", number).status == 1


def test_file_uploaded_and_downloaded_is_the_same(shell: Shell, tmp_path: Path) -> None:
    (tmp_path / "Kvitto.txt").write_bytes(b"12 kr")
    created = _json(shell.done("call", "archive.upload", "Kvitto.txt", "--yes"))
    assert shell.run("download", "archive.download", created["Id"], "--output", "Igen.txt").err == "Igen.txt: 5 bytes\n"
    assert (tmp_path / "Igen.txt").read_bytes() == b"12 kr"


def test_archive_folder_is_listed_by_file_operations(shell: Shell, tmp_path: Path) -> None:
    (tmp_path / "Kvitto.txt").write_bytes(b"12 kr")
    shell.done("call", "archive.upload", "Kvitto.txt", "--yes")
    root = _json(shell.done("call", "archive.get_file"))
    assert [file["Name"] for file in root["Files"]] == ["Kvitto.txt"]
    assert _json(shell.done("call", "archive.download", root["Id"]))["Files"] == root["Files"]


def test_download_uses_file_name_and_replaces_no_file(shell: Shell, tmp_path: Path) -> None:
    result = shell.run("download", "invoices.preview", "1")
    assert result.status == 0
    name = result.err.partition(":")[0]
    assert (tmp_path / name).read_bytes().startswith(b"%PDF-")
    again = shell.run("download", "invoices.preview", "1")
    assert (again.status, again.err) == (1, f"fortnox: {name} already exists; name a file with --output to replace it\n")
    shell.done("download", "invoices.preview", "2", "--output", name)
    assert result.out == f"{name}\n"  # for a script


def test_download_output_dash_writes_to_stdout(running: Sandbox, tmp_path: Path) -> None:
    environ = {**os.environ, **running.environment(), "HOME": str(tmp_path)}
    command = [sys.executable, "-m", "fortnox_client.cli", "download", "invoices.preview", "1", "--output", "-"]
    result = subprocess.run(command, env=environ, cwd=tmp_path, capture_output=True, check=True)
    assert (result.stdout[:5], result.stderr, list(tmp_path.glob("*.pdf"))) == (b"%PDF-", b"", [])


def test_download_of_folder_fails(shell: Shell, tmp_path: Path) -> None:
    result = shell.run("download", "archive.get_file")
    assert (result.status, result.err) == (1, "fortnox: this is a folder, not a file; list it with `fortnox call archive.get_file`\n")
    assert list(tmp_path.iterdir()) == []


def test_download_of_json_file_is_saved(shell: Shell, tmp_path: Path) -> None:
    (tmp_path / "report.json").write_text('{"Report": 1}', "utf-8")
    created = _json(shell.done("call", "archive.upload", "report.json", "--yes"))
    assert shell.run("download", "archive.download", created["Id"], "--output", "again.json").status == 0
    assert (tmp_path / "again.json").read_text("utf-8") == '{"Report": 1}'


def test_profile_before_command_is_used(shell: Shell) -> None:
    assert "there is no profile other" in shell.run("--profile", "other", "call", "customers.list").err


def test_download_with_side_effect_needs_confirmation(shell: Shell) -> None:
    assert shell.run("download", "invoices.print", "1199", "--output", "x.pdf").status == 1
    assert shell.run("download", "invoices.print", "1199", "--output", "x.pdf", "--yes").status == 0
    assert _json(shell.done("call", "invoices.get", "1199"))["Sent"] is True


# Files


@pytest.mark.parametrize(
    ("name", "options", "start"),
    [
        ("a.csv", [], "CustomerNumber,Name"),
        ("a.CSV", ["--format", "jsonl"], '{"CustomerNumber":'),
        ("a.jsonl", [], '{"CustomerNumber":'),
        ("a.json", [], "[\n  {"),
        ("a", [], "[\n  {"),
        ("a.csv", ["--format", "excel"], "\ufeffCustomerNumber;Name"),
        ("a.txt", [], "CustomerNumber  Name"),
    ],
)
def test_output_writes_result_to_file(name: str, options: list[str], start: str, shell: Shell, tmp_path: Path) -> None:
    arguments = ["call", "customers.list", "--columns", "CustomerNumber,Name", "--limit", "3"]
    printed = shell.run(*arguments, *options, "--output", name)
    assert (printed.status, printed.out) == (0, "")
    assert (tmp_path / name).read_text("utf-8").startswith(start)
    if options:
        assert (tmp_path / name).read_bytes().decode() == shell.done(*arguments, *options)


def test_output_of_object_and_body_is_a_file(shell: Shell, tmp_path: Path) -> None:
    shell.done("call", "customers.get", "1", "--output", "one.json")
    shell.done("call", "customers.get", "1", "--raw", "--output", "raw.json")
    assert _json((tmp_path / "one.json").read_text("utf-8")) == _json((tmp_path / "raw.json").read_text("utf-8"))["Customer"]


def test_output_stays_unchanged_after_an_error(shell: Shell, sandbox: Sandbox, tmp_path: Path) -> None:
    """The error comes with the second page, after the first was written."""
    (tmp_path / "all.csv").write_text("before")
    sandbox.fault(Fault(path="/3/invoices", delay=0.001))
    sandbox.fault(Fault(path="/3/invoices", status=400, body="{}"))
    assert shell.run("call", "invoices.list", "--all", "--output", "all.csv").status == 1
    assert {each.name: each.read_text() for each in tmp_path.iterdir() if each.is_file()} == {"all.csv": "before"}


@posix
def test_write_whose_result_cannot_be_saved_says_that_it_was_done(shell: Shell, tmp_path: Path, sandbox: Sandbox) -> None:
    result = shell.run("call", "customers.create", "--name", "Ny AB", "--yes", "--output", ".")
    assert result.status == 1
    assert result.err.endswith("; customers.create was done: do not repeat it\n")


@pytest.mark.parametrize(("path", "text"), [("missing/a.csv", "--output must be a path that exists"), (".", "cannot write .: ")])
def test_output_that_cannot_be_written_is_an_error(path: str, text: str, shell: Shell) -> None:
    result = shell.run("call", "customers.list", "--output", path)
    assert result.status in (1, 2)
    assert text in result.err


# Errors


@pytest.mark.parametrize(
    ("arguments", "status", "message"),
    [
        (["customer.list"], 2, "there is no operation customer.list; did you mean `fortnox call customers.list`?"),
        (["zzz"], 2, "see `fortnox call --help`"),
        (["invoice"], 2, "did you mean invoices."),
        (["customers.get", "1", "2"], 2, "call customers.get does not take 2"),
        (["customers.get"], 2, "CUSTOMER-NUMBER"),
        (["customers.get", ".."], 2, "must not be None, empty"),
        (["customers.list", "--limit", "many"], 2, "--limit"),
        (["customers.list", "--limit", "0"], 2, "limit must be an int from 1 to 500, got 0"),
        (["customers.list", "--limit", "1,5"], 2, "--limit must be an integer such as 12, got '1,5'"),
        (["invoices.create", "--freight", "1,5"], 2, "--freight must be a decimal such as 12.50, got '1,5'"),
        (["customers.create", "--active=maybe"], 2, "--active must be true or false, got 'maybe'"),
        (["customers.create", "--name"], 2, "--name needs a value"),
        (["articles.create", "--sales-price", "5"], 2, "articles.create returns SalesPrice but does not accept it"),
        (["customers.list", "--all", "--page", "2"], 2, "--all reads all pages: remove --page"),
        (["customers.list", "--raw", "--columns", "Name"], 2, "remove --columns or --raw"),
        (["customers.list", "--raw", "--format", "csv"], 2, "remove --format or --raw"),
        (["customers.update", "1", "--blank", "Comment"], 2, "there is no field Comment; did you mean Comments?"),
        (["customers.update", "1", "--blank", "Name", "--name", "x"], 2, "Name is set and cleared"),
        (["customers.update", "1", "--name="], 2, "use --blank Name to clear it"),
        (["customers.list", "--nonsense"], 2, "there is no option --nonsense; see `fortnox call customers.list --help`"),
        (["customers.create", "--org-number", "5"], 2, "there is no option --org-number; did you mean --organisation-number?"),
        (["customers.list", "--columns", "OrgNumber"], 2, "there is no column OrgNumber; did you mean OrganisationNumber?"),
        (["customers.list", "--format", "xml"], 2, "--format"),
        (["customers.list", "--columns", "Nam"], 2, "there is no column Nam; did you mean Name?"),
        (["customers.list", "--raw", "--all"], 2, "--raw writes one response body unchanged"),
        (["customers.create", "--yes"], 2, "customers.create needs a request body"),
        (["customers.create", "--body", "{", "--yes"], 2, "--body is not valid JSON"),
        (["customers.create", "--body", "@missing.json", "--yes"], 2, "cannot read missing.json"),
        (["customers.create", "--body", "[]", "--yes"], 2, "--body must be a JSON object"),
        (["invoices.create", "--invoice-rows", "x", "--yes"], 2, "--invoice-rows is not valid JSON"),
        (["invoices.create", "--due-date", "tomorrow", "--yes"], 2, "--due-date must be a date such as 2026-01-31, got 'tomorrow'"),
        (["archive.upload", "missing.pdf", "--yes"], 2, "cannot read missing.pdf"),
        (["bank_processes.orders.list", "--status="], 2, "status: item 1 must not be empty"),
        (["recurring_billing.recurrings.list", "--customer-numbers="], 2, "item 1 must not be empty"),
        (["recurring_billing.recurrings.list", "--customer-numbers=1,2"], 2, "item 1 must not contain a comma, got '1,2'"),
        (["customers.get", "99999"], 1, "2000204"),
    ],
    ids=str,
)
def test_call_with_error_prints_one_message(arguments: list[str], status: int, message: str, shell: Shell) -> None:
    result = shell.run("call", *arguments)
    assert result.status == status, result
    assert message in result.err
    assert result.err.startswith("fortnox: ")
    assert result.out == ""


def test_operation_as_command_suggests_call(shell: Shell) -> None:
    assert "did you mean `fortnox call customers.list`?" in shell.run("customers.list").err


def test_download_of_list_is_a_usage_error(shell: Shell) -> None:
    result = shell.run("download", "invoices.list")
    assert (result.status, "invoices.list does not return a file" in result.err) == (2, True)


def test_call_without_company_says_how_to_connect(empty_shell: Shell) -> None:
    result = empty_shell.run("call", "customers.list")
    assert (result.status, result.err) == (
        2,
        "fortnox: no company is connected: run `fortnox login`, or set FORTNOX_CLIENT_ID and FORTNOX_CLIENT_SECRET\n",
    )


def test_call_with_fortnox_error_shows_its_code(shell: Shell, sandbox: Sandbox) -> None:
    sandbox.fault(Fault(path="/3/customers", status=400, body='{"ErrorInformation": {"Error": 1, "Message": "Nej", "Code": 2000588}}'))
    result = shell.run("call", "customers.list")
    assert (result.status, "2000588" in result.err) == (1, True)


def test_call_with_wrong_secret_does_not_print_it(shell: Shell, sandbox: Sandbox) -> None:
    shell.export(FORTNOX_CLIENT_SECRET="pl4nted-wrong")
    result = shell.run("call", "customers.list")
    assert result.status == 1
    assert "pl4nted" not in result.out + result.err
