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
    from collections.abc import Mapping

    from fortnox_api.payloads import FinancialYearCreate
    from fortnox_core.call import PathParam
    from fortnox_core.pagination import OnIncomplete


class _FinancialYearsResourceMethods:
    """The builders of the calls, shared by both clients."""

    @expandable_listing
    def list(
        self,
        *,
        page: int | None = None,
        limit: int | None = None,
        offset: int | None = None,
        read_ahead: int = 0,
        query: Mapping[str, object] | None = None,
        on_incomplete: OnIncomplete = "raise",
    ) -> ExpandableListing[FinancialYear, FinancialYear]:
        """List financial years.

        `GET /3/financialyears`, scope `bookkeeping`, licence Bokföring or Kundfaktura.
        https://api.fortnox.se/apidocs#tag/fortnox_FinancialYears

        Rows can be incomplete; `.full()` yields the `FinancialYear` of each row, as `financial_years.get`.

        Args:
            page: Page to start with. At least 1.
            limit: Rows in one page; not a total. 1 to 500. Default: 500.
            offset: Rows to skip before the first one that is returned. At least 0.
            read_ahead: Pages to fetch concurrently and to buffer; 0 fetches a page when it is needed.
            query: Filters that this method does not have, name -> value. They are passed to Fortnox unchanged.
            on_incomplete: "raise" raises IncompleteList after the rows of a list that is short; "warn" warns.

        Returns:
            A pager of `FinancialYear` rows. It fetches a page when its first row is needed.

        Raises:
            MissingScope: The token lacks the scope `bookkeeping`, or the company lacks the licence for it.
            FortnoxError: Any other error. It is the base class of every error of the client.
        """
        return ExpandableListing(
            OPERATIONS["GET /3/financialyears"],
            FinancialYear,
            page=page,
            limit=limit,
            offset=offset,
            read_ahead=read_ahead,
            extra_query=query,
            on_incomplete=on_incomplete,
            get=lambda row: call(OPERATIONS["GET /3/financialyears/{Id}"], one(FinancialYear), (row.id,)),
        )

    @method
    def get(self, id: PathParam, /) -> Call[FinancialYear]:
        """Retrieve a financial year.

        `GET /3/financialyears/{Id}`, scope `bookkeeping`, licence Bokföring or Kundfaktura.
        https://api.fortnox.se/apidocs#tag/fortnox_FinancialYears

        Args:
            id: Id of the financial year, from a list row; not the calendar year.

        Returns:
            The financial year, as `FinancialYear`.

        Raises:
            ValueError: A path parameter is None, empty, "." or "..".
            NotFound: Fortnox does not have the financial year.
            MissingScope: The token lacks the scope `bookkeeping`, or the company lacks the licence for it.
            FortnoxError: Any other error. It is the base class of every error of the client.
        """
        return call(OPERATIONS["GET /3/financialyears/{Id}"], one(FinancialYear), (id,))

    @method
    def create(self, financial_year: FinancialYearCreate, /) -> Call[FinancialYear]:
        """Create a financial year.

        `POST /3/financialyears`, scope `bookkeeping`, licence Bokföring or Kundfaktura.
        https://api.fortnox.se/apidocs#tag/fortnox_FinancialYears

        Args:
            financial_year: Fields to send. The keys of `FinancialYearCreate`; required: FromDate, ToDate.

        Returns:
            The created financial year, as `FinancialYear`.

        Raises:
            MissingScope: The token lacks the scope `bookkeeping`, or the company lacks the licence for it.
            FortnoxError: Any other error. It is the base class of every error of the client.
        """
        return call(OPERATIONS["POST /3/financialyears"], one(FinancialYear), body=financial_year)


class FinancialYearsResource(_FinancialYearsResourceMethods, Resource):
    """Financial years: list, get, create.

    The methods are those of `Fortnox`. Each raises FortnoxError if Fortnox returns an error or no response.
    """


class AsyncFinancialYearsResource(_FinancialYearsResourceMethods, AsyncResource):
    """Financial years: list, get, create.

    The methods are those of `AsyncFortnox`. Each raises FortnoxError if Fortnox returns an error or no response.
    """
