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
    from collections.abc import Mapping

    from fortnox_api.models.choices import VoucherSortBy, VoucherSortorder
    from fortnox_api.payloads import VoucherCreate
    from fortnox_core.call import DateTimeFilter, PathParam
    from fortnox_core.pagination import OnIncomplete
    from fortnox_core.payload import DateInput


class _VouchersResourceMethods:
    """The builders of the calls, shared by both clients."""

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
        query: Mapping[str, object] | None = None,
        on_incomplete: OnIncomplete = "raise",
    ) -> ExpandableListing[VoucherListItem, Voucher]:
        """List vouchers.

        `GET /3/vouchers`, scope `bookkeeping`, licence Bokföring or Kundfaktura.
        https://api.fortnox.se/apidocs#tag/fortnox_Vouchers

        Rows are incomplete; `.full()` yields the `Voucher` of each row, as `vouchers.get`.

        Args:
            costcenter: Code of a cost center; only what is booked on it.
            financialyear: Id of the financial year, from `Id` of `financial_years.list`; not the calendar year.
            fromdate: First date, inclusive. `date`, or text such as 2026-01-31.
            lastmodified: Only what was changed since this time, such as 2026-01-31 or 2026-01-31 13:45, in Swedish
                time. `datetime`, `date` or text; an aware `datetime` is converted.
            todate: Last date, inclusive. `date`, or text such as 2026-01-31.
            voucherseries: Code of a voucher series, such as "A"; only vouchers in it.
            financialyeardate: Any date within the financial year. `date`, or text such as 2026-01-31.
            sortby: Field that decides the order of the rows. Known values: referencenumber, referencetype,
                vouchernumber, voucherseries.
            sortorder: Direction of the sorting. Known values: ascending, descending.
            page: Page to start with. At least 1.
            limit: Rows in one page; not a total. 1 to 500. Default: 500.
            offset: Rows to skip before the first one that is returned. At least 0.
            read_ahead: Pages to fetch concurrently and to buffer; 0 fetches a page when it is needed.
            query: Filters that this method does not have, name -> value. They are passed to Fortnox unchanged.
            on_incomplete: "raise" raises IncompleteList after the rows of a list that is short; "warn" warns.

        Returns:
            A pager of `VoucherListItem` rows. It fetches a page when its first row is needed.

        Raises:
            MissingScope: The token lacks the scope `bookkeeping`, or the company lacks the licence for it.
            FortnoxError: Any other error. It is the base class of every error of the client.
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
            extra_query=query,
            on_incomplete=on_incomplete,
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
        """Retrieve a voucher.

        `GET /3/vouchers/{VoucherSeries}/{VoucherNumber}`, scope `bookkeeping`, licence Bokföring or Kundfaktura.
        https://api.fortnox.se/apidocs#tag/fortnox_Vouchers

        Args:
            voucher_series: Code of the voucher series, such as "A".
            voucher_number: Number within the voucher series and financial year.
            financialyear: Id of the financial year, from `Id` of `financial_years.list`; not the calendar year.

        Returns:
            The voucher, as `Voucher`.

        Raises:
            ValueError: A path parameter is None, empty, "." or "..".
            NotFound: Fortnox does not have the voucher.
            MissingScope: The token lacks the scope `bookkeeping`, or the company lacks the licence for it.
            FortnoxError: Any other error. It is the base class of every error of the client.
        """
        return call(
            OPERATIONS["GET /3/vouchers/{VoucherSeries}/{VoucherNumber}"],
            one(Voucher),
            (voucher_series, voucher_number),
            query={"financialyear": financialyear},
        )

    @method
    def create(self, voucher: VoucherCreate, /, *, financialyear: int | None = None) -> Call[Voucher]:
        """Create a voucher.

        `POST /3/vouchers`, scope `bookkeeping`, licence Bokföring or Kundfaktura.
        https://api.fortnox.se/apidocs#tag/fortnox_Vouchers

        `Year` and `VoucherNumber` are set by Fortnox; financialyear selects the year.

        Args:
            voucher: Fields to send. The keys of `VoucherCreate`; required: Description, TransactionDate, VoucherSeries.
            financialyear: Id of the financial year, from `Id` of `financial_years.list`; not the calendar year.

        Returns:
            The created voucher, as `Voucher`.

        Raises:
            MissingScope: The token lacks the scope `bookkeeping`, or the company lacks the licence for it.
            FortnoxError: Any other error. It is the base class of every error of the client.
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
        query: Mapping[str, object] | None = None,
        on_incomplete: OnIncomplete = "raise",
    ) -> ExpandableListing[VoucherListItem, Voucher]:
        """List the vouchers of the current financial year.

        `GET /3/vouchers/sublist`, scope `bookkeeping`, licence Bokföring or Kundfaktura.
        https://api.fortnox.se/apidocs#tag/fortnox_Vouchers

        Only the financial year that is selected in Fortnox.

        Rows are incomplete; `.full()` yields the `Voucher` of each row, as `vouchers.get`.

        Args:
            costcenter: Code of a cost center; only what is booked on it.
            fromdate: First date, inclusive. `date`, or text such as 2026-01-31.
            lastmodified: Only what was changed since this time, such as 2026-01-31 or 2026-01-31 13:45, in Swedish
                time. `datetime`, `date` or text; an aware `datetime` is converted.
            todate: Last date, inclusive. `date`, or text such as 2026-01-31.
            voucherseries: Code of a voucher series, such as "A"; only vouchers in it.
            page: Page to start with. At least 1.
            limit: Rows in one page; not a total. 1 to 500. Default: 500.
            offset: Rows to skip before the first one that is returned. At least 0.
            read_ahead: Pages to fetch concurrently and to buffer; 0 fetches a page when it is needed.
            query: Filters that this method does not have, name -> value. They are passed to Fortnox unchanged.
            on_incomplete: "raise" raises IncompleteList after the rows of a list that is short; "warn" warns.

        Returns:
            A pager of `VoucherListItem` rows. It fetches a page when its first row is needed.

        Raises:
            MissingScope: The token lacks the scope `bookkeeping`, or the company lacks the licence for it.
            FortnoxError: Any other error. It is the base class of every error of the client.
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
            extra_query=query,
            on_incomplete=on_incomplete,
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
        query: Mapping[str, object] | None = None,
        on_incomplete: OnIncomplete = "raise",
    ) -> ExpandableListing[VoucherListItem, Voucher]:
        """List the vouchers that belong to a voucher series.

        `GET /3/vouchers/sublist/{VoucherSeries}`, scope `bookkeeping`, licence Bokföring or Kundfaktura.
        https://api.fortnox.se/apidocs#tag/fortnox_Vouchers

        Rows are incomplete; `.full()` yields the `Voucher` of each row, as `vouchers.get`.

        Args:
            voucher_series: Code of the voucher series, such as "A".
            costcenter: Code of a cost center; only what is booked on it.
            financialyear: Id of the financial year, from `Id` of `financial_years.list`; not the calendar year.
            fromdate: First date, inclusive. `date`, or text such as 2026-01-31.
            lastmodified: Only what was changed since this time, such as 2026-01-31 or 2026-01-31 13:45, in Swedish
                time. `datetime`, `date` or text; an aware `datetime` is converted.
            todate: Last date, inclusive. `date`, or text such as 2026-01-31.
            page: Page to start with. At least 1.
            limit: Rows in one page; not a total. 1 to 500. Default: 500.
            offset: Rows to skip before the first one that is returned. At least 0.
            read_ahead: Pages to fetch concurrently and to buffer; 0 fetches a page when it is needed.
            query: Filters that this method does not have, name -> value. They are passed to Fortnox unchanged.
            on_incomplete: "raise" raises IncompleteList after the rows of a list that is short; "warn" warns.

        Returns:
            A pager of `VoucherListItem` rows. It fetches a page when its first row is needed.

        Raises:
            ValueError: A path parameter is None, empty, "." or "..".
            MissingScope: The token lacks the scope `bookkeeping`, or the company lacks the licence for it.
            FortnoxError: Any other error. It is the base class of every error of the client.
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
            extra_query=query,
            on_incomplete=on_incomplete,
            get=lambda row: call(
                OPERATIONS["GET /3/vouchers/{VoucherSeries}/{VoucherNumber}"],
                one(Voucher),
                (row.voucher_series, row.voucher_number),
                query={"financialyear": require(row.year, "Year")},
            ),
        )


class VouchersResource(_VouchersResourceMethods, Resource):
    """Vouchers: list, get, create, sublist, sublist_by_voucher_series.

    The methods are those of `Fortnox`. Each raises FortnoxError if Fortnox returns an error or no response.
    """


class AsyncVouchersResource(_VouchersResourceMethods, AsyncResource):
    """Vouchers: list, get, create, sublist, sublist_by_voucher_series.

    The methods are those of `AsyncFortnox`. Each raises FortnoxError if Fortnox returns an error or no response.
    """
