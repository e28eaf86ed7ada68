"""What is written: every digit as given, times as Fortnox takes them, and a sentence for what cannot be sent."""

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
def test_a_value_is_written_as_given(value: Any, written: bytes) -> None:
    assert to_json({"PathParam": value}) == b'{"PathParam":' + written + b"}"


def test_keys_that_no_type_knows_are_sent_in_their_order() -> None:
    assert to_json({"b": 1, "Unknown": 2, "A": 3}) == b'{"b":1,"Unknown":2,"A":3}'


@pytest.mark.parametrize(("request_key", "written"), [("Sale", b'{"Sale":{"A":1}}'), (None, b'{"A":1}')])
def test_a_body_is_put_in_its_envelope(request_key: str | None, written: bytes) -> None:
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
def test_a_list_of_objects_is_a_body_without_an_envelope(body: Sequence[Mapping[str, JsonInput]], written: bytes) -> None:
    assert to_json(body) == written


@pytest.mark.parametrize(
    ("moment", "written"),
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
def test_a_moment_is_sent_in_swedish_time(moment: datetime | str, written: str) -> None:
    assert to_json({"Rows": [{"At": moment}]}, datetime_fields=("At",)) == f'{{"Rows":[{{"At":"{written}"}}]}}'.encode()


@pytest.mark.parametrize(
    ("value", "sentence"),
    [
        (0.1, "is a float.*send Decimal, int or str"),
        (float("nan"), "is a float"),
        (datetime(2026, 1, 31), r"is a datetime.*takes a date.*\.date\(\)"),
        (datetime(2026, 1, 31, tzinfo=UTC), "is a datetime"),
        (models.InvoiceRow(price=Decimal(1)), "is a InvoiceRow that was read; send a dict with only the keys to write"),
        (Decimal("NaN"), "is NaN, which is no number"),
        (Decimal("-Infinity"), "is -Infinity, which is no number"),
        (b"x", "is a bytes, which has no form in JSON"),
        ({1, 2}, "is a set"),
        (object(), "is a object"),
    ],
)
def test_what_fortnox_would_misread_is_refused_with_its_place(value: object, sentence: str) -> None:
    for body, place in (
        (value, "Sale"),
        ({"PathParam": value}, r"Sale\.PathParam"),
        ({"Rows": [{}, {"PathParam": value}]}, r"Sale\.Rows\[1\]\.PathParam"),
    ):
        with pytest.raises((TypeError, ValueError), match=f"^{place} {sentence}"):
            to_json(body, "Sale", datetime_fields=("At",))
