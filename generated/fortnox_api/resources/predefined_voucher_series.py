"""Predefined voucher series: `fortnox.predefined_voucher_series`.

Source: https://api.fortnox.se/apidocs#tag/fortnox_PredefinedVoucherSeries
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from fortnox_api.models.predefined_voucher_series import PredefinedVoucherSeries
from fortnox_api.operations import OPERATIONS
from fortnox_core.call import Call, call, one
from fortnox_core.expand import ExpandableListing
from fortnox_core.resource import AsyncResource, Resource, expandable_listing, method

if TYPE_CHECKING:
    from collections.abc import Mapping

    from fortnox_api.payloads import PredefinedVoucherSeriesUpdate
    from fortnox_core.call import PathParam
    from fortnox_core.pagination import OnIncomplete


class _PredefinedVoucherSeriesResourceMethods:
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
    ) -> ExpandableListing[PredefinedVoucherSeries, PredefinedVoucherSeries]:
        """List predefined voucher series.

        `GET /3/predefinedvoucherseries`, scope `settings`.
        https://api.fortnox.se/apidocs#tag/fortnox_PredefinedVoucherSeries

        Rows can be incomplete; `.full()` yields the `PredefinedVoucherSeries` of each row, as
        `predefined_voucher_series.get`.

        Args:
            page: Page to start with. At least 1.
            limit: Rows in one page; not a total. 1 to 500. Default: 500.
            offset: Rows to skip before the first one that is returned. At least 0.
            read_ahead: Pages to fetch concurrently and to buffer; 0 fetches a page when it is needed.
            query: Filters that this method does not have, name -> value. They are passed to Fortnox unchanged.
            on_incomplete: "raise" raises IncompleteList after the rows of a list that is short; "warn" warns.

        Returns:
            A pager of `PredefinedVoucherSeries` rows. It fetches a page when its first row is needed.

        Raises:
            MissingScope: The token lacks the scope `settings`, or the company lacks the licence for it.
            FortnoxError: Any other error. It is the base class of every error of the client.
        """
        return ExpandableListing(
            OPERATIONS["GET /3/predefinedvoucherseries"],
            PredefinedVoucherSeries,
            page=page,
            limit=limit,
            offset=offset,
            read_ahead=read_ahead,
            extra_query=query,
            on_incomplete=on_incomplete,
            get=lambda row: call(
                OPERATIONS["GET /3/predefinedvoucherseries/{Name}"], one(PredefinedVoucherSeries), (row.name,)
            ),
        )

    @method
    def get(self, name: PathParam, /) -> Call[PredefinedVoucherSeries]:
        """Retrieve a predefined voucher series.

        `GET /3/predefinedvoucherseries/{Name}`, scope `settings`.
        https://api.fortnox.se/apidocs#tag/fortnox_PredefinedVoucherSeries

        Args:
            name: Purpose of the voucher series, from `Name` of a list row, such as "INVOICE".

        Returns:
            The predefined voucher series, as `PredefinedVoucherSeries`.

        Raises:
            ValueError: A path parameter is None, empty, "." or "..".
            NotFound: Fortnox does not have the predefined voucher series.
            MissingScope: The token lacks the scope `settings`, or the company lacks the licence for it.
            FortnoxError: Any other error. It is the base class of every error of the client.
        """
        return call(OPERATIONS["GET /3/predefinedvoucherseries/{Name}"], one(PredefinedVoucherSeries), (name,))

    @method
    def update(
        self, name: PathParam, predefined_voucher_series: PredefinedVoucherSeriesUpdate, /
    ) -> Call[PredefinedVoucherSeries]:
        """Update a predefined voucher series.

        `PUT /3/predefinedvoucherseries/{Name}`, scope `settings`.
        https://api.fortnox.se/apidocs#tag/fortnox_PredefinedVoucherSeries

        Keys that are not sent stay unchanged; null clears a field.

        Args:
            name: Purpose of the voucher series, from `Name` of a list row, such as "INVOICE".
            predefined_voucher_series: Fields to send. The keys of `PredefinedVoucherSeriesUpdate`, all of them
                optional.

        Returns:
            The updated predefined voucher series, as `PredefinedVoucherSeries`.

        Raises:
            ValueError: A path parameter is None, empty, "." or "..".
            NotFound: Fortnox does not have the predefined voucher series.
            MissingScope: The token lacks the scope `settings`, or the company lacks the licence for it.
            FortnoxError: Any other error. It is the base class of every error of the client.
        """
        return call(
            OPERATIONS["PUT /3/predefinedvoucherseries/{Name}"],
            one(PredefinedVoucherSeries),
            (name,),
            body=predefined_voucher_series,
        )


class PredefinedVoucherSeriesResource(_PredefinedVoucherSeriesResourceMethods, Resource):
    """Predefined voucher series: list, get, update.

    The methods are those of `Fortnox`. Each raises FortnoxError if Fortnox returns an error or no response.
    """


class AsyncPredefinedVoucherSeriesResource(_PredefinedVoucherSeriesResourceMethods, AsyncResource):
    """Predefined voucher series: list, get, update.

    The methods are those of `AsyncFortnox`. Each raises FortnoxError if Fortnox returns an error or no response.
    """
