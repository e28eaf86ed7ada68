"""Tables: one line for each row at every width; columns without room are named. Golden files for five resources at three widths."""

import re
from collections.abc import Callable
from decimal import Decimal
from pathlib import Path
from typing import Any

import httpx
import msgspec
import pytest
from rich.cells import cell_len

from tests.cli.conftest import Shell
from tests.cli.fake_fortnox import FakeFortnox

FOLDER = Path(__file__).parent / "expected" / "tables"
WIDTHS = (80, 100, 200)
NAMES = ("Exempel Åkeri AB", "Östlunds Måleri & Tapetsering i Ängelholm Aktiebolag", "Ek", "李 Import AB", "Bygg | Anläggning")
AMOUNTS = (Decimal("1250.50"), Decimal("-99.9"), 0, Decimal("123456789.12"), None)
Row = dict[str, Any]
ENCODER = msgspec.json.Encoder(decimal_format="number")


def _rows(build: Callable[[int, str, Any], Row]) -> list[Row]:
    return [build(number, name, amount) for number, (name, amount) in enumerate(zip(NAMES, AMOUNTS, strict=True), 1)]


LISTS = {
    "invoices": _rows(
        lambda number, name, amount: {
            "@url": f"https://api.fortnox.se/3/invoices/{number}",
            "Balance": amount,
            "Booked": number % 2 == 0,
            "Cancelled": False,
            "Currency": "SEK",
            "CustomerName": name,
            "CustomerNumber": str(number),
            "DocumentNumber": str(1000 + number),
            "DueDate": f"2026-02-0{number}",
            "FinalPayDate": "2026-02-01" if number == 3 else None,
            "InvoiceDate": f"2026-01-0{number}",
            "OCR": f"10{number}7",
            "Total": amount,
        }
    ),
    "customers": _rows(
        lambda number, name, _: {
            "CustomerNumber": str(number),
            "Name": name,
            "Address1": "Exempelgatan 1",
            "City": "Umeå",
            "Email": f"faktura{number}@exempelkund.example",
            "Phone": "08-465 004 00",
            "ZipCode": "90325",
        }
    ),
    "articles": _rows(
        lambda number, name, amount: {
            "ArticleNumber": f"A{number}",
            "Description": name,
            "DisposableQuantity": str(number),
            "PurchasePrice": "0",
            "SalesPrice": None if amount is None else str(amount),
            "Unit": "st",
            "WebshopArticle": False,
        }
    ),
    "vouchers": _rows(
        lambda number, name, _: {
            "VoucherNumber": number,
            "VoucherSeries": "A",
            "Description": name,
            "TransactionDate": f"2026-03-1{number}",
            "ReferenceNumber": str(number),
            "ReferenceType": "INVOICE",
            "Year": 1,
        }
    ),
    "accounts": _rows(
        lambda number, name, amount: {
            "Number": 1000 + number,
            "Description": name,
            "Active": True,
            "BalanceBroughtForward": amount,
            "Year": 1,
        }
    ),
}


@pytest.mark.parametrize("width", WIDTHS)
@pytest.mark.parametrize("resource", LISTS)
def test_table_matches_golden_file(
    resource: str, width: int, empty_shell: Shell, monkeypatch: pytest.MonkeyPatch, request: pytest.FixtureRequest
) -> None:
    rows = LISTS[resource]
    meta = {"@TotalResources": len(rows), "@TotalPages": 1, "@CurrentPage": 1}
    body = ENCODER.encode({"MetaInformation": meta, resource.title(): rows})
    FakeFortnox(lambda _: httpx.Response(200, content=body)).install(monkeypatch)
    result = empty_shell.run_in_terminal(width, "call", f"{resource}.list")
    lines = result.out.splitlines()
    assert len(lines) == 1 + len(rows)
    assert max(map(cell_len, lines)) <= width
    text = "".join(f"{line.rstrip()}\n" for line in lines) + result.err
    path = FOLDER / f"{resource}-{width}.txt"
    if request.config.getoption("--rewrite"):
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(text, "utf-8")
    assert text == path.read_text("utf-8"), "update the file: pytest tests/cli/test_tables.py --rewrite"


@pytest.mark.parametrize("width", WIDTHS)
def test_each_column_is_shown_or_named(width: int, shell: Shell) -> None:
    """Together, the columns of a narrow table and those that it names are the columns of a wide one."""
    everything = shell.done("call", "invoices.list", "--format", "table", "--limit", "3").splitlines()[0].split()
    result = shell.run_in_terminal(width, "call", "invoices.list", "--limit", "3")
    named = re.findall(r"\w+", result.err.partition("not shown: ")[2].partition("; choose")[0])
    assert sorted(result.out.splitlines()[0].split() + named) == sorted(everything)


def test_dates_and_amounts_are_complete(shell: Shell) -> None:
    table = shell.run_in_terminal(40, "call", "invoices.list", "--columns", "DueDate,Total,CustomerName", "--limit", "20").out
    assert "…" not in table.replace("CustomerName", "").partition("\n")[0]
    assert all(re.match(r"\d{4}-\d\d-\d\d +-?[\d.]+( |$)", line) for line in table.splitlines()[1:])


def test_amounts_are_aligned_to_the_right(shell: Shell) -> None:
    header, *rows = shell.done(
        "call", "invoices.list", "--format", "table", "--columns", "DocumentNumber,Total", "--limit", "30"
    ).splitlines()
    assert {len(row.rstrip()) for row in [header, *rows]} == {len(header)}


def test_rows_of_object_are_table_below_it(shell: Shell) -> None:
    lines = shell.run_in_terminal(100, "call", "invoices.get", "1").out.splitlines()
    start = lines.index("InvoiceRows")
    assert lines[start - 1] == ""
    assert lines[start + 1].split()[:2] == ["AccountNumber", "ArticleNumber"]
    assert all(len(line) <= 100 for line in lines[start:])
    assert any(line.split()[:1] == ["EmailInformation.EmailAddressTo"] for line in lines[:start])


@pytest.mark.parametrize(
    ("options", "rows", "hint"),
    [
        ([], 30, "30 of 1200 rows"),
        (["--limit", "40"], 40, "40 of 1200 rows"),
        (["--limit", "700"], 700, "700 of 1200 rows"),
        (["--all"], 1200, ""),
    ],
)
def test_list_shows_first_rows(options: list[str], rows: int, hint: str, shell: Shell) -> None:
    result = shell.run("call", "invoices.list", "--format", "table", "--columns", "DocumentNumber", *options)
    assert len(result.out.splitlines()) == rows + 1
    assert result.err == (f"{hint}; use --all to read all pages\n" if hint else "")
