"""What every ledger rejects: unbalanced rows, unknown accounts and objects, and dates that cannot be posted to.

The error codes that Fortnox uses for most of these are not known. Such an error has the code for a value that is not allowed.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from datetime import date
from decimal import Decimal
from typing import Any, Final

from fortnox_client.sandbox.api import api_errors, not_found, sums
from fortnox_client.sandbox.api.api_errors import bad_request
from fortnox_client.sandbox.api.company_data import CompanyData
from fortnox_client.sandbox.api.financial_years import find_year
from fortnox_client.sandbox.api.values import State

_LEAST_ROWS: Final = 2
_OBJECTS: Final = {"CostCenter": "cost_centers", "Project": "projects"}
_LOCK: Final = "locked_period"


def check_voucher(data: CompanyData, state: Mapping[str, Any]) -> None:
    """Raise ApiError unless a voucher can be posted: its series, date, rows, accounts and objects.

    Args:
        data: the company's data.
        state: the voucher. Its year is set if the request chooses one.
    """
    if data.find("voucher_series", state.get("VoucherSeries")) is None:
        raise bad_request(api_errors.BAD_VALUE, f"Verifikationsserien {state.get('VoucherSeries')} finns inte.", "VoucherSeries")
    check_date(data, state["TransactionDate"], state.get("Year"))
    check_objects(data, state)
    rows: list[State] = state.get("VoucherRows") or []
    if len(rows) < _LEAST_ROWS:
        raise bad_request(api_errors.BAD_VALUE, "En verifikation måste ha minst två rader.", "VoucherRows")
    for row in rows:
        check_account(data, row.get("Account"), "Account")
        check_objects(data, row)
    check_balance(rows)


def check_date(data: CompanyData, day: str, year: int | None = None) -> int:
    """Return the financial year that a date is posted to.

    Args:
        data: the company's data.
        day: the date, as YYYY-MM-DD.
        year: the id of the financial year that a request chooses; None for that of the date.

    Raises:
        ApiError: the date is in no financial year, in another one than the chosen one, or in the locked period.
    """
    found = find_year(data, day)
    if found is None or found != (year or found):
        raise bad_request(api_errors.BAD_VALUE, f"Datumet {day} ligger utanför räkenskapsåret.", "TransactionDate")
    locked = (data.find(_LOCK) or {}).get("EndDate")
    if locked and day <= locked:
        raise bad_request(api_errors.BAD_VALUE, f"Perioden är låst till och med {locked}.", "TransactionDate")
    return found


def lock_period(data: CompanyData, until: date | None) -> None:
    """Lock the period until a date, or unlock it.

    Args:
        data: the company's data.
        until: the last date of the locked period; None for no locked period.
    """
    data.put(_LOCK, {} if until is None else {"EndDate": until.isoformat()})


def check_account(data: CompanyData, number: Any, field: str) -> State:
    """Return an account of the chart. Raise ApiError if it does not exist, or is not active.

    Args:
        data: the company's data.
        number: the number of the account.
        field: the field of the request, for the error.
    """
    account = data.find("accounts", number)
    if account is None:
        raise not_found.reference_error("accounts", number, field)
    if not account.get("Active"):
        raise bad_request(api_errors.BAD_VALUE, f"Kontot {number} är inte aktivt.", field)
    return account


def check_objects(data: CompanyData, state: Mapping[str, Any]) -> None:
    """Raise ApiError if a voucher or a row names a cost center or a project that does not exist."""
    for field, kind in _OBJECTS.items():
        value = state.get(field)
        if value not in (None, "", "API_BLANK") and data.find(kind, value) is None:
            raise not_found.reference_error(kind, value, field)


def check_balance(rows: Sequence[Mapping[str, Any]]) -> None:
    """Raise ApiError unless the debit of the rows of a voucher equals their credit."""
    debit, credit = (sum((sums.to_decimal(row.get(side)) for row in rows), Decimal(0)) for side in ("Debit", "Credit"))
    if debit != credit:
        difference = sums.normalize(debit - credit)
        raise bad_request(api_errors.BAD_VALUE, f"Verifikationen balanserar inte. Differens: {difference}.", "VoucherRows")
