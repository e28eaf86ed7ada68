"""Account charts: `fortnox.account_charts`.

Source: https://api.fortnox.se/apidocs#tag/fortnox_AccountCharts
"""

from __future__ import annotations

from fortnox_api.models.account_chart import AccountChart
from fortnox_api.operations import OPERATIONS
from fortnox_core.pagination import Listing
from fortnox_core.resource import AsyncResource, Resource, listing


class _AccountChartsResourceMethods:
    """What both clients share: every method as a builder of its call."""

    @listing
    def list(
        self, *, page: int | None = None, limit: int | None = None, offset: int | None = None, read_ahead: int = 0
    ) -> Listing[AccountChart]:
        """All of the account charts, page by page.

        `GET /3/accountcharts`, scope `bookkeeping`.

        Args:
            page: the page to start with, from 1.
            limit: rows per request, from 1 to 500, never a total; without it 500.
            offset: how many rows to skip; instead of page.
            read_ahead: how many pages to fetch at a time, and to keep, once it is known how many there are.
        """
        return Listing(
            OPERATIONS["GET /3/accountcharts"],
            AccountChart,
            page=page,
            limit=limit,
            offset=offset,
            read_ahead=read_ahead,
        )


class AccountChartsResource(_AccountChartsResourceMethods, Resource):
    """Account charts, on a Fortnox client. Every method raises a FortnoxError where Fortnox refuses or does not answer."""


class AsyncAccountChartsResource(_AccountChartsResourceMethods, AsyncResource):
    """Account charts, on an AsyncFortnox client. Every method raises a FortnoxError where Fortnox refuses or does not answer."""
