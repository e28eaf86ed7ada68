"""What bookkeeping leaves behind: a voucher in a series, in the financial year of its day."""

from __future__ import annotations

from decimal import Decimal
from typing import Any

from fortnox_client.sandbox.api.books import Books, extract
from fortnox_client.sandbox.api.store import Condition
from fortnox_client.sandbox.api.sums import plain
from fortnox_client.sandbox.api.values import State


def year_of(books: Books, day: str) -> int:
    """The financial year that a day is in; the first one where it is in none."""
    found = books.select("financial_years", [Condition(f"{extract('FromDate')} <= ? AND {extract('ToDate')} >= ?", (day, day))])
    return int(found[0]["Id"]) if found else 1


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
