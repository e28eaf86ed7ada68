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
    from collections.abc import Mapping

    from fortnox_api.payloads import PriceListCreate, PriceListUpdate
    from fortnox_core.call import PathParam
    from fortnox_core.pagination import OnIncomplete


class _PriceListsResourceMethods:
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
    ) -> ExpandableListing[PriceList, PriceList]:
        """List price lists.

        `GET /3/pricelists`, scope `price`, licence Order or Kundfaktura.
        https://api.fortnox.se/apidocs#tag/fortnox_PriceLists

        Rows can be incomplete; `.full()` yields the `PriceList` of each row, as `price_lists.get`.

        Args:
            page: Page to start with. At least 1.
            limit: Rows in one page; not a total. 1 to 500. Default: 500.
            offset: Rows to skip before the first one that is returned. At least 0.
            read_ahead: Pages to fetch concurrently and to buffer; 0 fetches a page when it is needed.
            query: Filters that this method does not have, name -> value. They are passed to Fortnox unchanged.
            on_incomplete: "raise" raises IncompleteList after the rows of a list that is short; "warn" warns.

        Returns:
            A pager of `PriceList` rows. It fetches a page when its first row is needed.

        Raises:
            MissingScope: The token lacks the scope `price`, or the company lacks the licence for it.
            FortnoxError: Any other error. It is the base class of every error of the client.
        """
        return ExpandableListing(
            OPERATIONS["GET /3/pricelists"],
            PriceList,
            page=page,
            limit=limit,
            offset=offset,
            read_ahead=read_ahead,
            extra_query=query,
            on_incomplete=on_incomplete,
            get=lambda row: call(OPERATIONS["GET /3/pricelists/{Code}"], one(PriceList), (row.code,)),
        )

    @method
    def get(self, code: PathParam, /) -> Call[PriceList]:
        """Retrieve a price list.

        `GET /3/pricelists/{Code}`, scope `price`, licence Order or Kundfaktura.
        https://api.fortnox.se/apidocs#tag/fortnox_PriceLists

        Args:
            code: Code of the price list, such as "A".

        Returns:
            The price list, as `PriceList`.

        Raises:
            ValueError: A path parameter is None, empty, "." or "..".
            NotFound: Fortnox does not have the price list.
            MissingScope: The token lacks the scope `price`, or the company lacks the licence for it.
            FortnoxError: Any other error. It is the base class of every error of the client.
        """
        return call(OPERATIONS["GET /3/pricelists/{Code}"], one(PriceList), (code,))

    @method
    def create(self, price_list: PriceListCreate, /) -> Call[PriceList]:
        """Create a price list.

        `POST /3/pricelists`, scope `price`, licence Order or Kundfaktura.
        https://api.fortnox.se/apidocs#tag/fortnox_PriceLists

        Args:
            price_list: Fields to send. The keys of `PriceListCreate`; required: Code, Description.

        Returns:
            The created price list, as `PriceList`.

        Raises:
            MissingScope: The token lacks the scope `price`, or the company lacks the licence for it.
            FortnoxError: Any other error. It is the base class of every error of the client.
        """
        return call(OPERATIONS["POST /3/pricelists"], one(PriceList), body=price_list)

    @method
    def update(self, code: PathParam, price_list: PriceListUpdate, /) -> Call[PriceList]:
        """Update a price list.

        `PUT /3/pricelists/{Code}`, scope `price`, licence Order or Kundfaktura.
        https://api.fortnox.se/apidocs#tag/fortnox_PriceLists

        Keys that are not sent stay unchanged; null clears a field.

        Args:
            code: Code of the price list, such as "A".
            price_list: Fields to send. The keys of `PriceListUpdate`, all of them optional.

        Returns:
            The updated price list, as `PriceList`.

        Raises:
            ValueError: A path parameter is None, empty, "." or "..".
            NotFound: Fortnox does not have the price list.
            MissingScope: The token lacks the scope `price`, or the company lacks the licence for it.
            FortnoxError: Any other error. It is the base class of every error of the client.
        """
        return call(OPERATIONS["PUT /3/pricelists/{Code}"], one(PriceList), (code,), body=price_list)


class PriceListsResource(_PriceListsResourceMethods, Resource):
    """Price lists: list, get, create, update.

    The methods are those of `Fortnox`. Each raises FortnoxError if Fortnox returns an error or no response.
    """


class AsyncPriceListsResource(_PriceListsResourceMethods, AsyncResource):
    """Price lists: list, get, create, update.

    The methods are those of `AsyncFortnox`. Each raises FortnoxError if Fortnox returns an error or no response.
    """
