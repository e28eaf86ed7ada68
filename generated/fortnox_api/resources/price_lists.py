"""Price lists: `fortnox.price_lists`.

Source: https://api.fortnox.se/apidocs#tag/fortnox_PriceLists
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from fortnox_api.models.price_list import PriceList
from fortnox_api.operations import OPERATIONS
from fortnox_core.call import Call, call, one
from fortnox_core.expand import ExpandableListing
from fortnox_core.resource import AsyncResource, Resource, expandable_listing, method

if TYPE_CHECKING:
    from fortnox_api.payloads import PriceListCreate, PriceListUpdate
    from fortnox_core.call import PathParam


class _PriceListsResourceMethods:
    """What both clients share: every method as a builder of its call."""

    @expandable_listing
    def list(
        self, *, page: int | None = None, limit: int | None = None, offset: int | None = None, read_ahead: int = 0
    ) -> ExpandableListing[PriceList, PriceList]:
        """All of the price lists, page by page.

        `GET /3/pricelists`, scope `price`.

        `.full()` gives for each row what `get` answers.

        Args:
            page: the page to start with, from 1.
            limit: rows per request, from 1 to 500, never a total; without it 500.
            offset: how many rows to skip; instead of page.
            read_ahead: how many pages to fetch at a time, and to keep, once it is known how many there are.
        """
        return ExpandableListing(
            OPERATIONS["GET /3/pricelists"],
            PriceList,
            page=page,
            limit=limit,
            offset=offset,
            read_ahead=read_ahead,
            get=lambda row: call(OPERATIONS["GET /3/pricelists/{Code}"], one(PriceList), (row.code,)),
        )

    @method
    def get(self, code: PathParam, /) -> Call[PriceList]:
        """One price list.

        `GET /3/pricelists/{Code}`, scope `price`.
        """
        return call(OPERATIONS["GET /3/pricelists/{Code}"], one(PriceList), (code,))

    @method
    def create(self, price_list: PriceListCreate, /) -> Call[PriceList]:
        """Creates one price list.

        `POST /3/pricelists`, scope `price`.
        """
        return call(OPERATIONS["POST /3/pricelists"], one(PriceList), body=price_list)

    @method
    def update(self, code: PathParam, price_list: PriceListUpdate, /) -> Call[PriceList]:
        """Changes one price list: keys that are not sent stay as they are.

        `PUT /3/pricelists/{Code}`, scope `price`.
        """
        return call(OPERATIONS["PUT /3/pricelists/{Code}"], one(PriceList), (code,), body=price_list)


class PriceListsResource(_PriceListsResourceMethods, Resource):
    """Price lists, on a Fortnox client. Every method raises a FortnoxError where Fortnox refuses or does not answer."""


class AsyncPriceListsResource(_PriceListsResourceMethods, AsyncResource):
    """Price lists, on an AsyncFortnox client. Every method raises a FortnoxError where Fortnox refuses or does not answer."""
