"""Vouchers: `fortnox.vouchers`.

Source: https://api.fortnox.se/apidocs#tag/fortnox_Vouchers
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from fortnox_api.models.voucher import Voucher
from fortnox_api.models.voucher_list_item import VoucherListItem
from fortnox_api.operations import OPERATIONS
from fortnox_core.call import Call, call, datetime_filter, one
from fortnox_core.expand import ExpandableListing, require
from fortnox_core.resource import AsyncResource, Resource, expandable_listing, method

if TYPE_CHECKING:
    from fortnox_api.models.choices import VoucherSortBy, VoucherSortorder
    from fortnox_api.payloads import VoucherCreate
    from fortnox_core.call import DateTimeFilter, PathParam
    from fortnox_core.payload import DateInput


class _VouchersResourceMethods:
    """What both clients share: every method as a builder of its call."""

    @expandable_listing
    def list(
        self,
        *,
        costcenter: str | None = None,
        financialyear: int | None = None,
        fromdate: DateInput | None = None,
        lastmodified: DateTimeFilter | None = None,
        todate: DateInput | None = None,
        voucherseries: str | None = None,
        financialyeardate: DateInput | None = None,
        sortby: VoucherSortBy | None = None,
        sortorder: VoucherSortorder | None = None,
        page: int | None = None,
        limit: int | None = None,
        offset: int | None = None,
        read_ahead: int = 0,
    ) -> ExpandableListing[VoucherListItem, Voucher]:
        """All of the vouchers, page by page.

        `GET /3/vouchers`, scope `bookkeeping`.

        `.full()` gives for each row what `get` answers.

        Args:
            financialyear: the id of a financial year.
            fromdate: the first date, inclusive.
            lastmodified: changed since: datetime (aware, or Swedish time), date, or text as 2026-01-31 13:45.
            todate: the last date, inclusive.
            financialyeardate: a date within a financial year.
            sortby: what to sort by.
            sortorder: ascending or descending.
            page: the page to start with, from 1.
            limit: rows per request, from 1 to 500, never a total; without it 500.
            offset: how many rows to skip; instead of page.
            read_ahead: how many pages to fetch at a time, and to keep, once it is known how many there are.
        """
        return ExpandableListing(
            OPERATIONS["GET /3/vouchers"],
            VoucherListItem,
            query={
                "costcenter": costcenter,
                "financialyear": financialyear,
                "fromdate": fromdate,
                "lastmodified": datetime_filter(lastmodified),
                "todate": todate,
                "voucherseries": voucherseries,
                "financialyeardate": financialyeardate,
                "sortby": sortby,
                "sortorder": sortorder,
            },
            page=page,
            limit=limit,
            offset=offset,
            read_ahead=read_ahead,
            get=lambda row: call(
                OPERATIONS["GET /3/vouchers/{VoucherSeries}/{VoucherNumber}"],
                one(Voucher),
                (row.voucher_series, row.voucher_number),
                query={"financialyear": require(row.year, "Year")},
            ),
        )

    @method
    def get(
        self, voucher_series: PathParam, voucher_number: PathParam, /, *, financialyear: int | None = None
    ) -> Call[Voucher]:
        """One voucher.

        `GET /3/vouchers/{VoucherSeries}/{VoucherNumber}`, scope `bookkeeping`.

        Args:
            financialyear: the id of a financial year.
        """
        return call(
            OPERATIONS["GET /3/vouchers/{VoucherSeries}/{VoucherNumber}"],
            one(Voucher),
            (voucher_series, voucher_number),
            query={"financialyear": financialyear},
        )

    @method
    def create(self, voucher: VoucherCreate, /, *, financialyear: int | None = None) -> Call[Voucher]:
        """Creates one voucher.

        `POST /3/vouchers`, scope `bookkeeping`.

        Args:
            financialyear: the id of a financial year.
        """
        return call(OPERATIONS["POST /3/vouchers"], one(Voucher), query={"financialyear": financialyear}, body=voucher)

    @expandable_listing
    def sublist(
        self,
        *,
        costcenter: str | None = None,
        fromdate: DateInput | None = None,
        lastmodified: DateTimeFilter | None = None,
        todate: DateInput | None = None,
        voucherseries: str | None = None,
        page: int | None = None,
        limit: int | None = None,
        offset: int | None = None,
        read_ahead: int = 0,
    ) -> ExpandableListing[VoucherListItem, Voucher]:
        """The vouchers, page by page, of a part of them.

        `GET /3/vouchers/sublist`, scope `bookkeeping`.

        `.full()` gives for each row what `get` answers.

        Args:
            fromdate: the first date, inclusive.
            lastmodified: changed since: datetime (aware, or Swedish time), date, or text as 2026-01-31 13:45.
            todate: the last date, inclusive.
            page: the page to start with, from 1.
            limit: rows per request, from 1 to 500, never a total; without it 500.
            offset: how many rows to skip; instead of page.
            read_ahead: how many pages to fetch at a time, and to keep, once it is known how many there are.
        """
        return ExpandableListing(
            OPERATIONS["GET /3/vouchers/sublist"],
            VoucherListItem,
            query={
                "costcenter": costcenter,
                "fromdate": fromdate,
                "lastmodified": datetime_filter(lastmodified),
                "todate": todate,
                "voucherseries": voucherseries,
            },
            page=page,
            limit=limit,
            offset=offset,
            read_ahead=read_ahead,
            get=lambda row: call(
                OPERATIONS["GET /3/vouchers/{VoucherSeries}/{VoucherNumber}"],
                one(Voucher),
                (row.voucher_series, row.voucher_number),
                query={"financialyear": require(row.year, "Year")},
            ),
        )

    @expandable_listing
    def sublist_by_voucher_series(
        self,
        voucher_series: PathParam,
        /,
        *,
        costcenter: str | None = None,
        financialyear: int | None = None,
        fromdate: DateInput | None = None,
        lastmodified: DateTimeFilter | None = None,
        todate: DateInput | None = None,
        page: int | None = None,
        limit: int | None = None,
        offset: int | None = None,
        read_ahead: int = 0,
    ) -> ExpandableListing[VoucherListItem, Voucher]:
        """The vouchers of one series, page by page.

        `GET /3/vouchers/sublist/{VoucherSeries}`, scope `bookkeeping`.

        `.full()` gives for each row what `get` answers.

        Args:
            financialyear: the id of a financial year.
            fromdate: the first date, inclusive.
            lastmodified: changed since: datetime (aware, or Swedish time), date, or text as 2026-01-31 13:45.
            todate: the last date, inclusive.
            page: the page to start with, from 1.
            limit: rows per request, from 1 to 500, never a total; without it 500.
            offset: how many rows to skip; instead of page.
            read_ahead: how many pages to fetch at a time, and to keep, once it is known how many there are.
        """
        return ExpandableListing(
            OPERATIONS["GET /3/vouchers/sublist/{VoucherSeries}"],
            VoucherListItem,
            (voucher_series,),
            query={
                "costcenter": costcenter,
                "financialyear": financialyear,
                "fromdate": fromdate,
                "lastmodified": datetime_filter(lastmodified),
                "todate": todate,
            },
            page=page,
            limit=limit,
            offset=offset,
            read_ahead=read_ahead,
            get=lambda row: call(
                OPERATIONS["GET /3/vouchers/{VoucherSeries}/{VoucherNumber}"],
                one(Voucher),
                (row.voucher_series, row.voucher_number),
                query={"financialyear": require(row.year, "Year")},
            ),
        )


class VouchersResource(_VouchersResourceMethods, Resource):
    """Vouchers, on a Fortnox client. Every method raises a FortnoxError where Fortnox refuses or does not answer."""


class AsyncVouchersResource(_VouchersResourceMethods, AsyncResource):
    """Vouchers, on an AsyncFortnox client. Every method raises a FortnoxError where Fortnox refuses or does not answer."""
