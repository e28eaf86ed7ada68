"""The table of identifiers in docs/reading-and-writing.md equals spec/numbers.yaml."""

import re
from pathlib import Path

from fortnox_client import models

from generator import numbers

HEADER = "| number | type | properties |\n| --- | --- | --- |\n"


def _rows(root: Path, header: str) -> list[list[str]]:
    table = (root / "docs/reading-and-writing.md").read_text("utf-8").split(header, 1)[1].split("\n\n", 1)[0]
    return [[cell.strip() for cell in line.strip("|").split(" | ")] for line in table.strip().splitlines()]


def test_page_has_every_identifier_and_its_type(root: Path) -> None:
    table = numbers.load(root / "spec/numbers.yaml")
    assert [row[:2] for row in _rows(root, HEADER)] == [[line.number, line.type] for line in table]


def test_properties_of_an_identifier_equal_the_spec(root: Path) -> None:
    table = numbers.load(root / "spec/numbers.yaml")
    for row, line in zip(_rows(root, HEADER), table, strict=True):
        names = {*line.properties, *(place.split(" ")[1] for place in line.places)}
        shown = re.findall(r"`(\w+)`", row[2])
        assert set(shown) <= names, row
        assert (len(shown) < len(names)) == row[2].endswith(" and others"), row


def test_identifiers_of_two_resources_can_be_joined() -> None:
    """The recorded responses have text in one of each pair and a number in the other."""
    payment = models.InvoicePayment.from_dict({"InvoiceNumber": 12, "VoucherNumber": "3"})
    invoice = models.Invoice.from_dict({"DocumentNumber": "12", "VoucherNumber": 3})
    assert payment.invoice_number == invoice.document_number == "12"
    assert payment.voucher_number == invoice.voucher_number == 3
    article, customer = models.Article.from_dict({"SalesAccount": 3001}), models.Customer.from_dict({"SalesAccount": "3001"})
    assert article.sales_account == customer.sales_account == 3001
