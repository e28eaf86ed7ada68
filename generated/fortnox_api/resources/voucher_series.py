"""Voucher series: `fortnox.voucher_series`.

Source: https://api.fortnox.se/apidocs#tag/fortnox_VoucherSeries
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from fortnox_api.models.voucher_series import VoucherSeries
from fortnox_api.models.voucher_series_list_item import VoucherSeriesListItem
from fortnox_api.operations import OPERATIONS
from fortnox_core.call import Call, call, datetime_filter, one
from fortnox_core.expand import ExpandableListing
from fortnox_core.resource import AsyncResource, Resource, expandable_listing, method

if TYPE_CHECKING:
    from collections.abc import Mapping

    from fortnox_api.models.choices import VoucherSeriesSortBy, VoucherSeriesSortorder
    from fortnox_api.payloads import VoucherSeriesCreate, VoucherSeriesUpdate
    from fortnox_core.call import DateTimeFilter, PathParam
    from fortnox_core.pagination import OnIncomplete


class _VoucherSeriesResourceMethods:
    """The builders of the calls, shared by both clients."""

    @expandable_listing
    def list(
        self,
        *,
        lastmodified: DateTimeFilter | None = None,
        sortby: VoucherSeriesSortBy | None = None,
        sortorder: VoucherSeriesSortorder | None = None,
        page: int | None = None,
        limit: int | None = None,
        offset: int | None = None,
        read_ahead: int = 0,
        query: Mapping[str, object] | None = None,
        on_incomplete: OnIncomplete = "raise",
    ) -> ExpandableListing[VoucherSeriesListItem, VoucherSeries]:
        """List voucher series.

        `GET /3/voucherseries`, scope `bookkeeping`, licence Bokföring or Kundfaktura.
        https://api.fortnox.se/apidocs#tag/fortnox_VoucherSeries

        Rows are incomplete; `.full()` yields the `VoucherSeries` of each row, as `voucher_series.get`.

        Args:
            lastmodified: Only what was changed since this time, such as 2026-01-31 or 2026-01-31 13:45, in Swedish
                time. `datetime`, `date` or text; an aware `datetime` is converted.
            sortby: Field that decides the order of the rows. Known values: code.
            sortorder: Direction of the sorting. Known values: ascending, descending.
            page: Page to start with. At least 1.
            limit: Rows in one page; not a total. 1 to 500. Default: 500.
            offset: Rows to skip before the first one that is returned. At least 0.
            read_ahead: Pages to fetch concurrently and to buffer; 0 fetches a page when it is needed.
            query: Filters that this method does not have, name -> value. They are passed to Fortnox unchanged.
            on_incomplete: "raise" raises IncompleteList after the rows of a list that is short; "warn" warns.

        Returns:
            A pager of `VoucherSeriesListItem` rows. It fetches a page when its first row is needed.

        Raises:
            MissingScope: The token lacks the scope `bookkeeping`, or the company lacks the licence for it.
            FortnoxError: Any other error. It is the base class of every error of the client.
        """
        return ExpandableListing(
            OPERATIONS["GET /3/voucherseries"],
            VoucherSeriesListItem,
            query={"lastmodified": datetime_filter(lastmodified), "sortby": sortby, "sortorder": sortorder},
            page=page,
            limit=limit,
            offset=offset,
            read_ahead=read_ahead,
            extra_query=query,
            on_incomplete=on_incomplete,
            get=lambda row: call(OPERATIONS["GET /3/voucherseries/{Code}"], one(VoucherSeries), (row.code,)),
        )

    @method
    def get(self, code: PathParam, /) -> Call[VoucherSeries]:
        """Retrieve a voucher series.

        `GET /3/voucherseries/{Code}`, scope `bookkeeping`, licence Bokföring or Kundfaktura.
        https://api.fortnox.se/apidocs#tag/fortnox_VoucherSeries

        Args:
            code: Code of the voucher series, such as "A".

        Returns:
            The voucher series, as `VoucherSeries`.

        Raises:
            ValueError: A path parameter is None, empty, "." or "..".
            NotFound: Fortnox does not have the voucher series.
            MissingScope: The token lacks the scope `bookkeeping`, or the company lacks the licence for it.
            FortnoxError: Any other error. It is the base class of every error of the client.
        """
        return call(OPERATIONS["GET /3/voucherseries/{Code}"], one(VoucherSeries), (code,))

    @method
    def create(self, voucher_series: VoucherSeriesCreate, /) -> Call[VoucherSeries]:
        """Create a voucher series.

        `POST /3/voucherseries`, scope `bookkeeping`, licence Bokföring or Kundfaktura.
        https://api.fortnox.se/apidocs#tag/fortnox_VoucherSeries

        Args:
            voucher_series: Fields to send. The keys of `VoucherSeriesCreate`; required: Code.

        Returns:
            The created voucher series, as `VoucherSeries`.

        Raises:
            MissingScope: The token lacks the scope `bookkeeping`, or the company lacks the licence for it.
            FortnoxError: Any other error. It is the base class of every error of the client.
        """
        return call(OPERATIONS["POST /3/voucherseries"], one(VoucherSeries), body=voucher_series)

    @method
    def update(self, code: PathParam, voucher_series: VoucherSeriesUpdate, /) -> Call[VoucherSeries]:
        """Update a voucher series.

        `PUT /3/voucherseries/{Code}`, scope `bookkeeping`, licence Bokföring or Kundfaktura.
        https://api.fortnox.se/apidocs#tag/fortnox_VoucherSeries

        Keys that are not sent stay unchanged; null clears a field.

        Args:
            code: Code of the voucher series, such as "A".
            voucher_series: Fields to send. The keys of `VoucherSeriesUpdate`, all of them optional.

        Returns:
            The updated voucher series, as `VoucherSeries`.

        Raises:
            ValueError: A path parameter is None, empty, "." or "..".
            NotFound: Fortnox does not have the voucher series.
            MissingScope: The token lacks the scope `bookkeeping`, or the company lacks the licence for it.
            FortnoxError: Any other error. It is the base class of every error of the client.
        """
        return call(OPERATIONS["PUT /3/voucherseries/{Code}"], one(VoucherSeries), (code,), body=voucher_series)


class VoucherSeriesResource(_VoucherSeriesResourceMethods, Resource):
    """Voucher series: list, get, create, update.

    The methods are those of `Fortnox`. Each raises FortnoxError if Fortnox returns an error or no response.
    """


class AsyncVoucherSeriesResource(_VoucherSeriesResourceMethods, AsyncResource):
    """Voucher series: list, get, create, update.

    The methods are those of `AsyncFortnox`. Each raises FortnoxError if Fortnox returns an error or no response.
    """
