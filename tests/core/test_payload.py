"""Request bodies: exact digits, Swedish time, and an error for values that cannot be sent."""

from collections.abc import Mapping, Sequence
from datetime import UTC, date, datetime, timedelta, timezone
from decimal import Decimal
from types import MappingProxyType
from typing import Any
from zoneinfo import ZoneInfo

import pytest
from fortnox_client import BLANK, models
from fortnox_core.payload import JsonInput, to_json


@pytest.mark.parametrize(
    ("value", "written"),
    [
        (Decimal("0.10"), b"0.10"),
        (Decimal("12345678901234567890.123456789"), b"12345678901234567890.123456789"),
        (10**20, b"100000000000000000000"),
        ("12.50", b'"12.50"'),
        (True, b"true"),
        (None, b"null"),
        ("", b'""'),
        (BLANK, b'"API_BLANK"'),
        ("Åå \"'\n", '"Åå \\"\'\\n"'.encode()),
        (date(2026, 1, 31), b'"2026-01-31"'),
        ([{"A": Decimal("1.0")}, (1, 2)], b'[{"A":1.0},[1,2]]'),
        (MappingProxyType({"A": 1}), b'{"A":1}'),
    ],
)
def test_to_json_writes_value_unchanged(value: Any, written: bytes) -> None:
    assert to_json({"Key": value}) == b'{"Key":' + written + b"}"


def test_to_json_preserves_unknown_keys_and_order() -> None:
    assert to_json({"b": 1, "Unknown": 2, "A": 3}) == b'{"b":1,"Unknown":2,"A":3}'


@pytest.mark.parametrize(("request_key", "written"), [("Sale", b'{"Sale":{"A":1}}'), (None, b'{"A":1}')])
def test_to_json_adds_request_key(request_key: str | None, written: bytes) -> None:
    assert to_json({"A": 1}, request_key) == written


@pytest.mark.parametrize(
    ("body", "written"),
    [
        ([{"op": "add", "path": "/a", "value": Decimal("1.0")}], b'[{"op":"add","path":"/a","value":1.0}]'),
        (({"value": [date(2026, 1, 31), {"a": None}]},), b'[{"value":["2026-01-31",{"a":null}]}]'),
        ([MappingProxyType({"value": BLANK})], b'[{"value":"API_BLANK"}]'),
        ([], b"[]"),
    ],
)
def test_to_json_accepts_list_without_request_key(body: Sequence[Mapping[str, JsonInput]], written: bytes) -> None:
    assert to_json(body) == written


@pytest.mark.parametrize(
    ("value", "written"),
    [
        (datetime(2026, 1, 31, 12, 0, tzinfo=UTC), "2026-01-31 13:00:00"),
        (datetime(2026, 7, 31, 12, 0, tzinfo=UTC), "2026-07-31 14:00:00"),
        (datetime(2026, 3, 29, 1, 0, tzinfo=UTC), "2026-03-29 03:00:00"),
        (datetime(2026, 10, 25, 0, 59, 59, tzinfo=UTC), "2026-10-25 02:59:59"),
        (datetime(2026, 12, 31, 20, 0, tzinfo=timezone(timedelta(hours=-5))), "2027-01-01 02:00:00"),
        (datetime(2026, 7, 31, 12, 0, tzinfo=ZoneInfo("Europe/Stockholm")), "2026-07-31 12:00:00"),
        (datetime(2026, 7, 31, 12, 0, 5), "2026-07-31 12:00:05"),
        ("2026-07-31T12:00Z", "2026-07-31T12:00Z"),
    ],
)
def test_to_json_writes_datetime_in_swedish_time(value: datetime | str, written: str) -> None:
    assert to_json({"Rows": [{"At": value}]}, datetime_fields=("At",)) == f'{{"Rows":[{{"At":"{written}"}}]}}'.encode()


@pytest.mark.parametrize(
    ("value", "message"),
    [
        (0.1, "must be Decimal, int or str, got float"),
        (float("nan"), "must be Decimal, int or str, got float"),
        (datetime(2026, 1, 31), r"must be a date or text, got datetime; pass its \.date\(\)"),
        (datetime(2026, 1, 31, tzinfo=UTC), "must be a date or text, got datetime"),
        (models.InvoiceRow(price=Decimal(1)), "must be a dict with only the keys to write, got the model InvoiceRow"),
        (Decimal("NaN"), "must be a finite Decimal, got NaN"),
        (Decimal("-Infinity"), "must be a finite Decimal, got -Infinity"),
        (b"x", "must have a JSON form, got bytes"),
        ({1, 2}, "must have a JSON form, got set"),
        (object(), "must have a JSON form, got object"),
    ],
)
def test_to_json_invalid_value_raises_with_path(value: object, message: str) -> None:
    for body, path in (
        (value, "Sale"),
        ({"Key": value}, r"Sale\.Key"),
        ({"Rows": [{}, {"Key": value}]}, r"Sale\.Rows\[1\]\.Key"),
    ):
        with pytest.raises((TypeError, ValueError), match=f"^{path} {message}"):
            to_json(body, "Sale", datetime_fields=("At",))
