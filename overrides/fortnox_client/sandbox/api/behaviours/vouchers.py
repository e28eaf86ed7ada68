"""Vouchers and financial years."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Final

from fortnox_client.sandbox.api import api_errors
from fortnox_client.sandbox.api.api_errors import bad_request
from fortnox_client.sandbox.api.behaviour import Action, ApiRequest, Behaviour
from fortnox_client.sandbox.api.company_data import CompanyData, extract
from fortnox_client.sandbox.api.financial_years import contains_date, find_year, requested_year
from fortnox_client.sandbox.api.list_query import Search
from fortnox_client.sandbox.api.posting_checks import check_account, check_date, check_voucher
from fortnox_client.sandbox.api.resource_types import ResourceType
from fortnox_client.sandbox.api.store import Condition
from fortnox_client.sandbox.api.values import State

_MANUAL: Final = "MANUAL"


def _in_year_of_date(day: str) -> Condition:
    year = " AND ".join(
        (
            "year.tenant = resource.tenant AND year.kind = 'financial_years'",
            "json_extract(year.state, '$.Id') = json_extract(resource.state, '$.Year')",
            "? BETWEEN json_extract(year.state, '$.FromDate') AND json_extract(year.state, '$.ToDate')",
        )
    )
    return Condition(f"EXISTS (SELECT 1 FROM resource AS year WHERE {year})", (day,))


class Vouchers(Behaviour):
    """Vouchers, numbered in a series and a financial year."""

    search = Search(parameters={"financialyear": "Year"}, conditions={"financialyeardate": _in_year_of_date})

    def apply_request(self, request: ApiRequest, state: State) -> None:
        state["Year"] = requested_year(request.data, request.query)

    def assign_key(self, data: CompanyData, kind: ResourceType, state: State) -> None:
        check_voucher(data, state)
        state["Year"] = check_date(data, state["TransactionDate"], state["Year"])
        state["VoucherNumber"] = data.next_number(f"vouchers {state['VoucherSeries']} {state['Year']}")
        state["ReferenceType"] = _MANUAL

    def derive(self, data: CompanyData, state: State) -> None:
        for row in state["VoucherRows"]:
            row["Description"] = check_account(data, row["Account"], "Account").get("Description")

    def actions(self) -> Mapping[str, Action]:
        return {"get": self._get}

    def _get(self, request: ApiRequest) -> State:
        year = request.query.get("financialyear") or find_year(request.data, request.data.today().isoformat())
        return request.data.get("vouchers", year, request.path["VoucherSeries"], request.path["VoucherNumber"])


def _no_date(_: str) -> Condition:
    """Reject `Date`. Fortnox rejects it although its document has it. Whether Fortnox takes `date` is not known."""
    raise bad_request(api_errors.BAD_VALUE, "Date kan inte anges här", "Date")


class FinancialYears(Behaviour):
    """Financial years, which can be searched by a date. They do not overlap."""

    search = Search(conditions={"date": contains_date, "Date": _no_date})

    def set_defaults(self, data: CompanyData, state: State) -> None:
        state.update({"AccountingMethod": "ACCRUAL", "AccountChartType": "BAS 2026"})

    def check(self, data: CompanyData, given: State, state: State | None) -> None:
        first, last = given.get("FromDate"), given.get("ToDate")
        if first is None or last is None:
            raise bad_request(api_errors.BAD_VALUE, "FromDate och ToDate måste anges", "FromDate" if first is None else "ToDate")
        if first > last:
            raise bad_request(api_errors.BAD_VALUE, "Räkenskapsåret slutar innan det börjar.", "ToDate")
        overlapping = Condition(f"{extract('FromDate')} <= ? AND {extract('ToDate')} >= ?", (last, first))
        if data.select("financial_years", [overlapping]):
            raise bad_request(api_errors.BAD_VALUE, "Räkenskapsåret överlappar ett annat räkenskapsår.", "FromDate")
