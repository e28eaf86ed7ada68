"""on_drift reports each value that is not as declared, without the value itself."""

import json
import logging
from typing import Any

import httpx
import pytest
from fortnox_client import Drift, Fortnox

from tools.evidence import samples


def _drift_of(properties: dict[str, Any]) -> list[Drift]:
    reported: list[Drift] = []
    content = json.dumps({"Invoice": {"DocumentNumber": "1", **properties}}).encode()
    with httpx.Client(transport=httpx.MockTransport(lambda _: httpx.Response(200, content=content))) as http:
        Fortnox(access_token="pl4nted-token", http_client=http, on_drift=reported.append).invoices.get("1")
    return reported


@pytest.mark.parametrize(
    ("name", "value", "declared", "observed"),
    [
        ("Total", "12.50", "decimal", "text"),
        ("Total", "", "decimal", "empty text"),
        ("Total", "API_NORIGHT", "decimal", "API_NORIGHT"),
        ("Total", "much", "decimal", "unreadable text"),
        ("Total", True, "decimal", "unreadable boolean"),
        ("City", 7, "text", "integer"),
        ("VoucherYear", 1.0, "integer", "number"),
        ("DueDate", "0000-00-00", "date", "unreadable text"),
        ("Booked", "true", "boolean", "text"),
        ("Language", "XX", "enum", "unknown value"),
        ("EmailInformation", "none", "nested", "unreadable text"),
        ("InvoiceRows", {}, "array of nested", "object"),
        ("Brandnew", {"a": 1}, "nothing", "object"),
    ],
)
def test_drift_reports_each_difference(name: str, value: Any, declared: str, observed: str) -> None:
    assert _drift_of({name: value}) == [Drift("Invoice", name, declared, observed)]


def test_drift_of_row_names_the_row() -> None:
    assert _drift_of({"InvoiceRows": [{"Price": "1"}, {"Price": 1}]}) == [Drift("InvoiceRow", "Price", "decimal", "text")]


def test_declared_values_are_no_drift() -> None:
    declared = json.loads(json.dumps(samples.value(samples.schema_named("Invoice")), default=float))
    assert _drift_of(declared) == []
    assert _drift_of(dict.fromkeys(declared, None)) == []


def test_on_drift_does_not_change_decoding() -> None:
    content = b'{"Customers": [{"Name": "A", "CustomerNumber": 7, "New": 1}], "MetaInformation": {"@TotalResources": 1}}'
    with httpx.Client(transport=httpx.MockTransport(lambda _: httpx.Response(200, content=content))) as http:
        plain = Fortnox(access_token="pl4nted-token", http_client=http).customers.list()
        watched = Fortnox(access_token="pl4nted-token", http_client=http, on_drift=lambda drift: None).customers.list()
        assert list(plain) == list(watched)


def test_drift_log_has_no_value(caplog: pytest.LogCaptureFixture) -> None:
    with caplog.at_level(logging.DEBUG, logger="fortnox.drift"):
        assert len(_drift_of({"Total": "4711.00"})) == 1
    assert [record.getMessage() for record in caplog.records if record.name == "fortnox.drift"] == [
        "Invoice.Total: declared decimal, observed text"
    ]
    assert "4711" not in caplog.text
