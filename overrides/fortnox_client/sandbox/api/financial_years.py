"""Financial years: which one a date or a query names."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from fortnox_client.sandbox.api import api_errors, request_bodies
from fortnox_client.sandbox.api.api_errors import bad_request
from fortnox_client.sandbox.api.company_data import CompanyData, extract
from fortnox_client.sandbox.api.store import Condition
from fortnox_client.sandbox.api.values import State
from fortnox_client.schema import ValueSchema


def find_year(data: CompanyData, day: str) -> int | None:
    """Return the id of the financial year of a date; None if no year contains it."""
    found = data.select("financial_years", [contains_date(day)])
    return int(found[0]["Id"]) if found else None


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
                data.select("financial_years", [contains_date(request_bodies.parse_value(day, ValueSchema("date"), "financialyeardate"))]),
                "financialyeardate",
            )
        )
    return None


def _single_year(years: list[State], name: str) -> Any:
    if not years:
        raise bad_request(api_errors.BAD_VALUE, "Räkenskapsåret finns inte", name)
    return years[0]["Id"]


def contains_date(day: str) -> Condition:
    """Return the condition that a financial year contains a date."""
    return Condition(f"{extract('FromDate')} <= ? AND {extract('ToDate')} >= ?", (day, day))
