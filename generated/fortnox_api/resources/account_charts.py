"""Account charts: `fortnox.account_charts`.

Source: https://api.fortnox.se/apidocs#tag/fortnox_AccountCharts
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from fortnox_api.models.account_chart import AccountChart
from fortnox_api.operations import OPERATIONS
from fortnox_core.pagination import Listing
from fortnox_core.resource import AsyncResource, Resource, listing

if TYPE_CHECKING:
    from collections.abc import Mapping

    from fortnox_core.pagination import OnIncomplete


class _AccountChartsResourceMethods:
    """The builders of the calls, shared by both clients."""

    @listing
    def list(
        self,
        *,
        page: int | None = None,
        limit: int | None = None,
        offset: int | None = None,
        read_ahead: int = 0,
        query: Mapping[str, object] | None = None,
        on_incomplete: OnIncomplete = "raise",
    ) -> Listing[AccountChart]:
        """List account charts.

        `GET /3/accountcharts`, scope `bookkeeping`, licence Bokföring or Kundfaktura.
        https://api.fortnox.se/apidocs#tag/fortnox_AccountCharts

        Args:
            page: Page to start with. At least 1.
            limit: Rows in one page; not a total. 1 to 500. Default: 500.
            offset: Rows to skip before the first one that is returned. At least 0.
            read_ahead: Pages to fetch concurrently and to buffer; 0 fetches a page when it is needed.
            query: Filters that this method does not have, name -> value. They are passed to Fortnox unchanged.
            on_incomplete: "raise" raises IncompleteList after the rows of a list that is short; "warn" warns.

        Returns:
            A pager of `AccountChart` rows. It fetches a page when its first row is needed.

        Raises:
            MissingScope: The token lacks the scope `bookkeeping`, or the company lacks the licence for it.
            FortnoxError: Any other error. It is the base class of every error of the client.
        """
        return Listing(
            OPERATIONS["GET /3/accountcharts"],
            AccountChart,
            page=page,
            limit=limit,
            offset=offset,
            read_ahead=read_ahead,
            extra_query=query,
            on_incomplete=on_incomplete,
        )


class AccountChartsResource(_AccountChartsResourceMethods, Resource):
    """Account charts: list.

    The methods are those of `Fortnox`. Each raises FortnoxError if Fortnox returns an error or no response.
    """


class AsyncAccountChartsResource(_AccountChartsResourceMethods, AsyncResource):
    """Account charts: list.

    The methods are those of `AsyncFortnox`. Each raises FortnoxError if Fortnox returns an error or no response.
    """
