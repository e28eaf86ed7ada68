"""Financial years: `fortnox.financial_years`.

Source: https://api.fortnox.se/apidocs#tag/fortnox_FinancialYears
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from fortnox_api.models.financial_year import FinancialYear
from fortnox_api.operations import OPERATIONS
from fortnox_core.call import Call, call, one
from fortnox_core.expand import ExpandableListing
from fortnox_core.resource import AsyncResource, Resource, expandable_listing, method

if TYPE_CHECKING:
    from fortnox_api.payloads import FinancialYearCreate
    from fortnox_core.call import PathParam


class _FinancialYearsResourceMethods:
    """What both clients share: every method as a builder of its call."""

    @expandable_listing
    def list(
        self, *, page: int | None = None, limit: int | None = None, offset: int | None = None, read_ahead: int = 0
    ) -> ExpandableListing[FinancialYear, FinancialYear]:
        """All of the financial years, page by page.

        `GET /3/financialyears`, scope `bookkeeping`.

        `.full()` gives for each row what `get` answers.

        Args:
            page: the page to start with, from 1.
            limit: rows per request, from 1 to 500, never a total; without it 500.
            offset: how many rows to skip; instead of page.
            read_ahead: how many pages to fetch at a time, and to keep, once it is known how many there are.
        """
        return ExpandableListing(
            OPERATIONS["GET /3/financialyears"],
            FinancialYear,
            page=page,
            limit=limit,
            offset=offset,
            read_ahead=read_ahead,
            get=lambda row: call(OPERATIONS["GET /3/financialyears/{Id}"], one(FinancialYear), (row.id,)),
        )

    @method
    def get(self, id: PathParam, /) -> Call[FinancialYear]:
        """One financial year.

        `GET /3/financialyears/{Id}`, scope `bookkeeping`.
        """
        return call(OPERATIONS["GET /3/financialyears/{Id}"], one(FinancialYear), (id,))

    @method
    def create(self, financial_year: FinancialYearCreate, /) -> Call[FinancialYear]:
        """Creates one financial year.

        `POST /3/financialyears`, scope `bookkeeping`.
        """
        return call(OPERATIONS["POST /3/financialyears"], one(FinancialYear), body=financial_year)


class FinancialYearsResource(_FinancialYearsResourceMethods, Resource):
    """Financial years, on a Fortnox client. Every method raises a FortnoxError where Fortnox refuses or does not answer."""


class AsyncFinancialYearsResource(_FinancialYearsResourceMethods, AsyncResource):
    """Financial years, on an AsyncFortnox client. Every method raises a FortnoxError where Fortnox refuses or does not answer."""
