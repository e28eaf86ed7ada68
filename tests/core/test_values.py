"""Value conversion: valid values, "no value", and values that raise Unconvertible."""

from collections.abc import Callable
from datetime import UTC, date, datetime
from decimal import Decimal
from typing import Any

import pytest
from fortnox_core import values
from fortnox_core.values import Unconvertible

Convert = Callable[[Any], Any]

READ: dict[Convert, list[tuple[Any, Any]]] = {
    values.to_text: [("", ""), (" ", " "), ("Å", "Å"), (0, "0"), (2**40, str(2**40)), (Decimal("1.50"), "1.50")],
    values.to_reference: [("7", "7"), (7, "7"), (2**40, str(2**40)), ("A0", "A0"), ("00", "00"), (" ", " "), (Decimal("1.50"), "1.50")],
    values.to_mapping: [({}, {}), ({"0": [1, {"a": None}]}, {"0": [1, {"a": None}]})],
    values.to_integer: [(7, 7), ("7", 7), ("-7", -7), (" 7 ", 7), ("7.0", 7), (Decimal("7.00"), 7), ("1e3", 1000), (2**40, 2**40)],
    values.to_decimal: [(7, Decimal(7)), (Decimal("0.1"), Decimal("0.1")), ("12.5", Decimal("12.5")), ("-1e2", Decimal(-100))],
    values.to_boolean: [(True, True), (False, False), ("true", True), ("FALSE", False), (1, True), ("1", True), (0, False), ("0", False)],
    values.to_date: [("2026-01-31", date(2026, 1, 31)), ("2024-02-29", date(2024, 2, 29))],
    values.to_datetime: [
        ("2026-01-31 13:45:10", datetime(2026, 1, 31, 13, 45, 10)),
        ("2026-01-31T13:45", datetime(2026, 1, 31, 13, 45)),
        ("2026-01-31T13:45:10.123456Z", datetime(2026, 1, 31, 13, 45, 10, 123456, UTC)),
        ("2026-07-31T13:45:00+02:00", datetime(2026, 7, 31, 11, 45, tzinfo=UTC)),
    ],
    values.to_enum: [("CARD", "CARD"), ("not known yet", "not known yet"), (1, "1")],
}

INVALID: dict[Convert, list[Any]] = {
    values.to_text: [True, [], {}],
    values.to_reference: [True, False, [], {}],
    values.to_mapping: [True, 0, 7, Decimal("0.5"), "x", [], [{}]],
    values.to_integer: [True, "x", "7.5", "12 kr", Decimal("7.5"), "NaN", "-Infinity", Decimal("NaN"), "1e999999999", [], {}],
    values.to_decimal: [True, "x", "12,50", "1 000", "NaN", "sNaN", "Infinity", [], {}],
    values.to_boolean: ["yes", "ja", 2, -1, Decimal(1), [], {}],
    values.to_date: ["0000-00-00", "2026-02-30", "20260131", "2026-W05-6", "2026-01-31T00:00:00", "31/1 2026", 20260131, True, [], {}],
    values.to_datetime: ["0000-00-00 00:00:00", "2026-01-31 25:00:00", "today", 1769859900, True, [], {}],
    values.to_enum: [True, [], {}],
}

EVERY = list(READ)


def _table(rows: dict[Convert, list[Any]]) -> list[Any]:
    return [pytest.param(convert, row, id=f"{convert.__name__} {row!r}") for convert, each in rows.items() for row in each]


@pytest.mark.parametrize(("convert", "row"), _table(READ))
def test_value_is_converted_to_its_type(convert: Convert, row: tuple[Any, Any]) -> None:
    value, expected = row
    read = convert(value)
    assert read == expected
    assert isinstance(read, type(expected)), "1 is not True"


@pytest.mark.parametrize(("convert", "value"), _table(INVALID))
def test_value_of_other_type_raises_unconvertible(convert: Convert, value: Any) -> None:
    with pytest.raises(Unconvertible):
        convert(value)


@pytest.mark.parametrize(
    ("convert", "value"),
    [
        *((convert, value) for convert in EVERY for value in (None, "API_NORIGHT")),
        *((convert, "") for convert in EVERY if convert is not values.to_text),
        *((convert, "  ") for convert in EVERY if convert not in (values.to_text, values.to_reference, values.to_enum)),
    ],
)
def test_null_no_right_and_blanks_are_none(convert: Convert, value: Any) -> None:
    assert convert(value) is None


@pytest.mark.parametrize("value", [0, "0", "", Decimal("0.0"), Decimal("-0")])
def test_reference_zero_is_none(value: Any) -> None:
    assert values.to_reference(value) is None


@pytest.mark.parametrize("digits", ["0.10", "0.00", "-0.0", "12345678901234567890.123456789012345678", "1E+5", "1e-30", "7"])
def test_decimal_preserves_digits(digits: str) -> None:
    assert str(values.to_decimal(digits)) == str(values.to_decimal(Decimal(digits))) == str(Decimal(digits))


def test_datetime_preserves_offset() -> None:
    naive, aware = values.to_datetime("2026-07-31 13:45:00"), values.to_datetime("2026-07-31T13:45:00+02:00")
    assert naive is not None
    assert naive.tzinfo is None
    assert aware is not None
    assert aware.isoformat() == "2026-07-31T13:45:00+02:00"
