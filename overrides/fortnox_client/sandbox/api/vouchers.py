"""What bookkeeping leaves behind: a voucher in a series, in the financial year of its day."""

from __future__ import annotations

from collections.abc import Mapping
from decimal import Decimal
from typing import Any

from fortnox_client.sandbox.api import bodies, failures
from fortnox_client.sandbox.api.books import Books, extract
from fortnox_client.sandbox.api.failures import bad
from fortnox_client.sandbox.api.store import Condition
from fortnox_client.sandbox.api.sums import plain
from fortnox_client.sandbox.api.values import State
from fortnox_client.schema import ValueSchema


def year_of(books: Books, day: str) -> int:
    """The financial year that a day is in; the first one where it is in none."""
    found = books.select("financial_years", [_with_day(day)])
    return int(found[0]["Id"]) if found else 1


def chosen_year(books: Books, query: Mapping[str, str]) -> int | None:
    """Return the financial year that a query names by its id or a day; None where it names none. Raise Failure for one unknown."""
    number, day = query.get("financialyear"), query.get("financialyeardate")
    if number:
        return int(_known(books.those("financial_years", Id=int(number) if number.isascii() and number.isdigit() else 0), "financialyear"))
    if day:
        return int(
            _known(
                books.select("financial_years", [_with_day(bodies.plain(day, ValueSchema("date"), "financialyeardate"))]),
                "financialyeardate",
            )
        )
    return None


def _known(years: list[State], name: str) -> Any:
    if not years:
        raise bad(failures.BAD_VALUE, "Räkenskapsåret finns inte", name)
    return years[0]["Id"]


def _with_day(day: str) -> Condition:
    return Condition(f"{extract('FromDate')} <= ? AND {extract('ToDate')} >= ?", (day, day))


def booked(books: Books, series: str, day: str, description: str, kind: str, number: Any, lines: list[tuple[int, Decimal]]) -> State:
    """Makes a voucher, and returns what the document that it books says of it. Lines are accounts and amounts, debit above zero."""
    year = year_of(books, day)
    voucher = books.next_number(f"vouchers {series} {year}")
    rows = [
        {"Account": account, "Debit": plain(max(amount, Decimal(0))), "Credit": plain(max(-amount, Decimal(0)))}
        for account, amount in lines
        if amount
    ]
    books.put(
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
