"""The tables of conversions in docs/reading-and-writing.md are correct, row by row."""

import datetime
import json
import re
from decimal import Decimal
from pathlib import Path
from typing import Any

import httpx
import pytest
from fortnox_client import BLANK, Fortnox
from fortnox_client.models import Customer, Invoice
from fortnox_core.model import field_specs

PAGE = Path(__file__).parent.parent.parent / "docs/reading-and-writing.md"
PROPERTIES = {
    "text": "City",
    "integer": "VoucherYear",
    "reference": "OrderReference",
    "decimal": "Total",
    "boolean": "Booked",
    "date": "DueDate",
    "enumeration": "AccountingMethod",
    "object": "EmailInformation",
    "list": "InvoiceRows",
    "undeclared": "BrandNew",
}


def _rows(header: str) -> list[list[str]]:
    table = PAGE.read_text("utf-8").split(header, 1)[1].split("\n\n", 1)[0].strip().splitlines()[1:]
    return [[cell.strip() for cell in line.strip("|").split(" | ")] for line in table]


def _json(text: str) -> Any:
    return json.loads(text.strip("`"), parse_float=Decimal)


READING = _rows("| declared as | Fortnox sends | the attribute | `to_dict()` gives |")
WRITING = _rows("| value in the payload | value in the request |")


@pytest.mark.parametrize(("declared", "sent", "read", "back"), READING, ids=lambda cell: cell)
def test_response_values_convert_as_documented(declared: str, sent: str, read: str, back: str) -> None:
    name = PROPERTIES[declared]
    body = f'{{"Invoice": {{"DocumentNumber": "1", "{name}": {sent.strip("`")}}}}}'
    with httpx.Client(transport=httpx.MockTransport(lambda _: httpx.Response(200, text=body))) as http:
        invoice = Fortnox(access_token="pl4nted-token", http_client=http).invoices.get("1")
    attribute, unconverted, _ = re.fullmatch(r"(`[^`]*`)?(?:, )?(unconverted)?( .*)?", read).groups()  # type: ignore[union-attr]  # else the row is ill-formed
    if attribute:
        assert repr(getattr(invoice, field_specs(Invoice)[name][0])) == attribute.strip("`")
    assert (name in invoice.additional_properties) == bool(unconverted)
    written = invoice.to_dict()
    assert (name in written) == (back != "no key")
    if back != "no key":
        assert written[name] == _json(back)
    assert Invoice.from_dict(written) == invoice
    assert {each[0] for each in READING} == PROPERTIES.keys()


@pytest.mark.parametrize(("given", "sent"), WRITING, ids=lambda cell: cell)
def test_payload_values_convert_as_documented(given: str, sent: str) -> None:
    names = {"BLANK": BLANK, "Customer": Customer, "Decimal": Decimal, "date": datetime.date, "datetime": datetime.datetime}
    value = eval(given.strip("`"), names)
    bodies: list[bytes] = []
    transport = httpx.MockTransport(lambda request: bodies.append(request.content) or httpx.Response(200, json={"Customer": {"Name": "A"}}))
    with httpx.Client(transport=transport) as http:
        customers = Fortnox(access_token="pl4nted-token", http_client=http).customers
        if ": " in sent and not sent.startswith("`"):
            error, message = sent.split(": ", 1)
            with pytest.raises({"TypeError": TypeError, "ValueError": ValueError}[error], match=re.escape(message)):
                customers.update("1", {"Anything": value})  # type: ignore[typeddict-unknown-key]  # any key is sent
            assert bodies == []
        else:
            customers.update("1", {"Anything": value})  # type: ignore[typeddict-unknown-key]  # any key is sent
            assert json.loads(bodies[0], parse_float=Decimal) == {"Customer": {"Anything": _json(sent)}}
            assert sent.strip("`").replace(" ", "").encode() in bodies[0].replace(b" ", b"")
