"""Vouchers of booked documents: numbered in a series and a financial year."""

from __future__ import annotations

from decimal import Decimal
from typing import Any

from fortnox_client.sandbox.api.company_data import CompanyData
from fortnox_client.sandbox.api.posting_checks import check_balance, check_date
from fortnox_client.sandbox.api.sums import normalize
from fortnox_client.sandbox.api.values import State


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

    Raises:
        ApiError: the date cannot be posted to.
    """
    year = check_date(data, day)
    voucher = data.next_number(f"vouchers {series} {year}")
    rows = [_row(data, account, amount) for account, amount in lines if amount]
    check_balance(rows)
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


def _row(data: CompanyData, account: int, amount: Decimal) -> State:
    debit, credit = max(amount, Decimal(0)), max(-amount, Decimal(0))
    name = (data.find("accounts", account) or {}).get("Description")
    return {"Account": account, "Description": name, "Debit": normalize(debit), "Credit": normalize(credit)}
