"""Vouchers of booked documents: numbered in a series and a financial year."""

from __future__ import annotations

from collections.abc import Mapping
from decimal import Decimal
from typing import Any

from fortnox_client.sandbox.api import api_errors, request_bodies
from fortnox_client.sandbox.api.api_errors import bad_request
from fortnox_client.sandbox.api.company_data import CompanyData, extract
from fortnox_client.sandbox.api.store import Condition
from fortnox_client.sandbox.api.sums import normalize
from fortnox_client.sandbox.api.values import State
from fortnox_client.schema import ValueSchema


def find_year(data: CompanyData, day: str) -> int:
    """Return the financial year of a date; the first year if none contains it."""
    found = data.select("financial_years", [_contains_date(day)])
    return int(found[0]["Id"]) if found else 1


def requested_year(data: CompanyData, query: Mapping[str, str]) -> int | None:
    """Return the financial year that a query selects by id or date; None if it selects none. Raise ApiError for an unknown year."""
    number, day = query.get("financialyear"), query.get("financialyeardate")
    if number:
        return int(
            _single_year(data.find_all("financial_years", Id=int(number) if number.isascii() and number.isdigit() else 0), "financialyear")
        )
    if day:
        return int(
            _single_year(
                data.select("financial_years", [_contains_date(request_bodies.parse_value(day, ValueSchema("date"), "financialyeardate"))]),
                "financialyeardate",
            )
        )
    return None


def _single_year(years: list[State], name: str) -> Any:
    if not years:
        raise bad_request(api_errors.BAD_VALUE, "Räkenskapsåret finns inte", name)
    return years[0]["Id"]


def _contains_date(day: str) -> Condition:
    return Condition(f"{extract('FromDate')} <= ? AND {extract('ToDate')} >= ?", (day, day))


def create_voucher(
    data: CompanyData, series: str, day: str, description: str, kind: str, number: Any, lines: list[tuple[int, Decimal]]
) -> State:
    """Create a voucher, and return the fields that the booked document gets.

    Args:
        data: the company's data.
        series: the voucher series.
        day: the transaction date.
        description: the description.
        kind: the reference type.
        number: the reference number.
        lines: accounts and amounts; an amount above 0 is debit, below 0 credit.
    """
    year = find_year(data, day)
    voucher = data.next_number(f"vouchers {series} {year}")
    rows = [
        {"Account": account, "Debit": normalize(max(amount, Decimal(0))), "Credit": normalize(max(-amount, Decimal(0)))}
        for account, amount in lines
        if amount
    ]
    data.put(
        "vouchers",
        {
            "VoucherSeries": series,
            "VoucherNumber": voucher,
            "Year": year,
            "Description": description,
            "TransactionDate": day,
            "ReferenceType": kind,
            "ReferenceNumber": str(number),
            "VoucherRows": rows,
        },
    )
    return {"Booked": True, "VoucherSeries": series, "VoucherNumber": voucher, "VoucherYear": year}
