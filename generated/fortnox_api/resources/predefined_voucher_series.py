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
    from fortnox_api.payloads import PredefinedVoucherSeriesUpdate
    from fortnox_core.call import PathParam


class _PredefinedVoucherSeriesResourceMethods:
    """What both clients share: every method as a builder of its call."""

    @expandable_listing
    def list(
        self, *, page: int | None = None, limit: int | None = None, offset: int | None = None, read_ahead: int = 0
    ) -> ExpandableListing[PredefinedVoucherSeries, PredefinedVoucherSeries]:
        """All of the predefined voucher series, page by page.

        `GET /3/predefinedvoucherseries`, scope `settings`.

        `.full()` gives for each row what `get` answers.

        Args:
            page: the page to start with, from 1.
            limit: rows per request, from 1 to 500, never a total; without it 500.
            offset: how many rows to skip; instead of page.
            read_ahead: how many pages to fetch at a time, and to keep, once it is known how many there are.
        """
        return ExpandableListing(
            OPERATIONS["GET /3/predefinedvoucherseries"],
            PredefinedVoucherSeries,
            page=page,
            limit=limit,
            offset=offset,
            read_ahead=read_ahead,
            get=lambda row: call(
                OPERATIONS["GET /3/predefinedvoucherseries/{Name}"], one(PredefinedVoucherSeries), (row.name,)
            ),
        )

    @method
    def get(self, name: PathParam, /) -> Call[PredefinedVoucherSeries]:
        """One predefined voucher series.

        `GET /3/predefinedvoucherseries/{Name}`, scope `settings`.
        """
        return call(OPERATIONS["GET /3/predefinedvoucherseries/{Name}"], one(PredefinedVoucherSeries), (name,))

    @method
    def update(
        self, name: PathParam, predefined_voucher_series: PredefinedVoucherSeriesUpdate, /
    ) -> Call[PredefinedVoucherSeries]:
        """Changes one predefined voucher series: keys that are not sent stay as they are.

        `PUT /3/predefinedvoucherseries/{Name}`, scope `settings`.
        """
        return call(
            OPERATIONS["PUT /3/predefinedvoucherseries/{Name}"],
            one(PredefinedVoucherSeries),
            (name,),
            body=predefined_voucher_series,
        )


class PredefinedVoucherSeriesResource(_PredefinedVoucherSeriesResourceMethods, Resource):
    """Predefined voucher series, on a Fortnox client. Every method raises a FortnoxError where Fortnox refuses or does not answer."""


class AsyncPredefinedVoucherSeriesResource(_PredefinedVoucherSeriesResourceMethods, AsyncResource):
    """Predefined voucher series, on an AsyncFortnox client. Every method raises a FortnoxError where Fortnox refuses or does not answer."""
