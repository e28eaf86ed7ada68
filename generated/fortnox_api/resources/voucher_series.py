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
    from fortnox_api.models.choices import VoucherSeriesSortBy, VoucherSeriesSortorder
    from fortnox_api.payloads import VoucherSeriesCreate, VoucherSeriesUpdate
    from fortnox_core.call import DateTimeFilter, PathParam


class _VoucherSeriesResourceMethods:
    """What both clients share: every method as a builder of its call."""

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
    ) -> ExpandableListing[VoucherSeriesListItem, VoucherSeries]:
        """All of the voucher series, page by page.

        `GET /3/voucherseries`, scope `bookkeeping`.

        `.full()` gives for each row what `get` answers.

        Args:
            lastmodified: changed since: datetime (aware, or Swedish time), date, or text as 2026-01-31 13:45.
            sortby: what to sort by.
            sortorder: ascending or descending.
            page: the page to start with, from 1.
            limit: rows per request, from 1 to 500, never a total; without it 500.
            offset: how many rows to skip; instead of page.
            read_ahead: how many pages to fetch at a time, and to keep, once it is known how many there are.
        """
        return ExpandableListing(
            OPERATIONS["GET /3/voucherseries"],
            VoucherSeriesListItem,
            query={"lastmodified": datetime_filter(lastmodified), "sortby": sortby, "sortorder": sortorder},
            page=page,
            limit=limit,
            offset=offset,
            read_ahead=read_ahead,
            get=lambda row: call(OPERATIONS["GET /3/voucherseries/{Code}"], one(VoucherSeries), (row.code,)),
        )

    @method
    def get(self, code: PathParam, /) -> Call[VoucherSeries]:
        """One voucher series.

        `GET /3/voucherseries/{Code}`, scope `bookkeeping`.
        """
        return call(OPERATIONS["GET /3/voucherseries/{Code}"], one(VoucherSeries), (code,))

    @method
    def create(self, voucher_series: VoucherSeriesCreate, /) -> Call[VoucherSeries]:
        """Creates one voucher series.

        `POST /3/voucherseries`, scope `bookkeeping`.
        """
        return call(OPERATIONS["POST /3/voucherseries"], one(VoucherSeries), body=voucher_series)

    @method
    def update(self, code: PathParam, voucher_series: VoucherSeriesUpdate, /) -> Call[VoucherSeries]:
        """Changes one voucher series: keys that are not sent stay as they are.

        `PUT /3/voucherseries/{Code}`, scope `bookkeeping`.
        """
        return call(OPERATIONS["PUT /3/voucherseries/{Code}"], one(VoucherSeries), (code,), body=voucher_series)


class VoucherSeriesResource(_VoucherSeriesResourceMethods, Resource):
    """Voucher series, on a Fortnox client. Every method raises a FortnoxError where Fortnox refuses or does not answer."""


class AsyncVoucherSeriesResource(_VoucherSeriesResourceMethods, AsyncResource):
    """Voucher series, on an AsyncFortnox client. Every method raises a FortnoxError where Fortnox refuses or does not answer."""
