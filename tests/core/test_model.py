# ruff: noqa: RUF009  the default of an attribute is its field specifier
"""Models: tolerant reading, additional properties, and unchanged values in to_dict()."""

from datetime import date, datetime, timedelta
from decimal import Decimal
from typing import Any

import pytest
from attrs import define
from fortnox_core import fields as is_
from fortnox_core.model import Model, field_specs


@define(slots=True, kw_only=True)
class Row(Model):
    amount: Decimal | None = is_.decimal("Amount")


@define(slots=True, kw_only=True)
class Sale(Model):
    number: int | None = is_.integer("Number")
    total: Decimal | None = is_.decimal("Total")
    paid: bool | None = is_.boolean("Paid")
    due_date: date | None = is_.date("DueDate")
    changed_at: datetime | None = is_.datetime("ChangedAt")
    payment_way: str | None = is_.enum("Way")
    free: Any = is_.anything("Free")
    address: Row | None = is_.nested("Address", Row)
    sale_rows: list[Row] = is_.rows("Rows", Row)
    tags: list[str] = is_.texts("Tags")
    amounts: list[Decimal] = is_.decimals("Amounts")


def test_from_dict_reads_nested_models() -> None:
    sale = Sale.from_dict({"Number": "7", "DueDate": "2026-01-31", "Address": {"Amount": 1}, "Rows": [{"Amount": "2.50"}, {}]})
    assert (sale.number, sale.due_date) == (7, date(2026, 1, 31))
    assert sale.address == Row(amount=Decimal(1))
    assert sale.sale_rows == [Row(amount=Decimal("2.50")), Row()]
    assert sale.additional_properties == {}


@pytest.mark.parametrize("properties", [{}, dict.fromkeys(field_specs(Sale)), dict.fromkeys(field_specs(Sale), "API_NORIGHT")])
def test_from_dict_absent_value_is_none_or_empty_list(properties: dict[str, Any]) -> None:
    sale = Sale.from_dict(properties | {"Free": None})
    assert sale == Sale()
    assert (sale.total, sale.address, sale.sale_rows, sale.tags) == (None, None, [], [])
    assert sale.to_dict() == {}


@pytest.mark.parametrize(
    ("name", "value"),
    [("New", {"a": [1]}), ("Total", "much"), ("Paid", "maybe"), ("DueDate", "0000-00-00"), ("Address", "x"), ("Rows", {}), ("Tags", [[]])],
)
def test_from_dict_preserves_unknown_and_unreadable_values(name: str, value: Any) -> None:
    sale = Sale.from_dict({name: value, "Number": 7})
    assert sale.number == 7
    assert sale.additional_properties == {name: value}
    assert sale.to_dict() == {name: value, "Number": 7}


def test_from_dict_row_preserves_unreadable_value() -> None:
    sale = Sale.from_dict({"Rows": [{"Amount": "much"}]})
    assert sale.additional_properties == {}
    assert sale.sale_rows[0].additional_properties == {"Amount": "much"}


def test_from_dict_omits_nulls_in_lists() -> None:
    assert Sale.from_dict({"Tags": ["a", None], "Amounts": [None, "1.50", ""]}) == Sale(tags=["a"], amounts=[Decimal("1.50")])


@pytest.mark.parametrize(
    "properties",
    [
        {"Number": 7, "Total": Decimal("12.50"), "Paid": False, "DueDate": "2026-01-31", "Way": "CARD"},
        {"ChangedAt": "2026-01-31 13:45:00"},
        {"ChangedAt": "2026-01-31T13:45:00.5Z"},
        {"ChangedAt": "2026-01-31T13:45+01:00"},
        {"Address": {}, "Rows": [], "Tags": []},
        {"Address": {"New": "", "Amount": Decimal(1)}, "Rows": [{"Amount": Decimal("0.10")}, {}], "Amounts": [Decimal(1)]},
        {"Free": {"any": [1, "thing"]}},
    ],
)
def test_to_dict_round_trip(properties: dict[str, Any]) -> None:
    assert repr(Sale.from_dict(properties).to_dict()) == repr(properties)


def test_to_dict_changed_datetime_is_formatted() -> None:
    sale = Sale.from_dict({"ChangedAt": "2026-01-31 13:45:00"})
    assert sale.changed_at is not None
    sale.changed_at += timedelta(minutes=1)
    assert sale.to_dict() == {"ChangedAt": "2026-01-31T13:46:00"}


def test_to_dict_attribute_overrides_additional_property() -> None:
    sale = Sale.from_dict({"Total": "much"})
    sale.total = Decimal("12.50")
    assert sale.to_dict() == {"Total": Decimal("12.50")}


def test_to_dict_absent_list_with_items_is_written() -> None:
    sale = Sale()
    sale.sale_rows.append(Row(amount=Decimal(1)))
    assert sale.to_dict() == {"Rows": [{"Amount": Decimal(1)}]}
    assert Sale().sale_rows == [], "models do not share a list"


def test_to_dict_assigned_empty_list_is_written() -> None:
    assert Sale(tags=[]).to_dict() == {"Tags": []}


def test_models_are_equal_by_value() -> None:
    assert Sale.from_dict({"Total": "1.50", "New": 1}) == Sale(total=Decimal("1.5"), additional_properties={"New": 1})
    assert Sale.from_dict({"New": 1}) != Sale.from_dict({"New": 2})
    assert Sale.from_dict({"Rows": [{"Amount": 1}]}) != Sale.from_dict({"Rows": [{"Amount": 2}]})
    assert Sale() != Row()
