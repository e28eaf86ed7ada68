"""Prices: `fortnox.prices`.

Source: https://api.fortnox.se/apidocs#tag/fortnox_Prices
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from fortnox_api.models.price import Price
from fortnox_api.models.price_list_item import PriceListItem
from fortnox_api.operations import OPERATIONS
from fortnox_core.call import Call, call, no_content, one
from fortnox_core.expand import ExpandableListing
from fortnox_core.resource import AsyncResource, Resource, expandable_listing, method

if TYPE_CHECKING:
    from collections.abc import Mapping

    from fortnox_api.payloads import PriceCreate, PriceUpdate
    from fortnox_core.call import PathParam
    from fortnox_core.pagination import OnIncomplete
    from fortnox_core.payload import DecimalInput


class _PricesResourceMethods:
    """The builders of the calls, shared by both clients."""

    @expandable_listing
    def list(
        self,
        *,
        fromquantity: DecimalInput | None = None,
        page: int | None = None,
        limit: int | None = None,
        offset: int | None = None,
        read_ahead: int = 0,
        query: Mapping[str, object] | None = None,
        on_incomplete: OnIncomplete = "raise",
    ) -> ExpandableListing[Price, Price]:
        """List prices.

        `GET /3/prices`, scope `price`, licence Order or Kundfaktura. https://api.fortnox.se/apidocs#tag/fortnox_Prices

        Rows can be incomplete; `.full()` yields the `Price` of each row, as `prices.get_by_from_quantity`.

        Args:
            fromquantity: Lowest quantity that the price holds for. `Decimal`, `int` or text.
            page: Page to start with. At least 1.
            limit: Rows in one page; not a total. 1 to 500. Default: 500.
            offset: Rows to skip before the first one that is returned. At least 0.
            read_ahead: Pages to fetch concurrently and to buffer; 0 fetches a page when it is needed.
            query: Filters that this method does not have, name -> value. They are passed to Fortnox unchanged.
            on_incomplete: "raise" raises IncompleteList after the rows of a list that is short; "warn" warns.

        Returns:
            A pager of `Price` rows. It fetches a page when its first row is needed.

        Raises:
            MissingScope: The token lacks the scope `price`, or the company lacks the licence for it.
            FortnoxError: Any other error. It is the base class of every error of the client.
        """
        return ExpandableListing(
            OPERATIONS["GET /3/prices"],
            Price,
            query={"fromquantity": fromquantity},
            page=page,
            limit=limit,
            offset=offset,
            read_ahead=read_ahead,
            extra_query=query,
            on_incomplete=on_incomplete,
            get=lambda row: call(
                OPERATIONS["GET /3/prices/{PriceList}/{ArticleNumber}/{FromQuantity}"],
                one(Price),
                (row.price_list, row.article_number, row.from_quantity),
            ),
        )

    @method
    def get(
        self, price_list: PathParam, article_number: PathParam, /, *, fromquantity: DecimalInput | None = None
    ) -> Call[Price]:
        """Retrieve the first price of an article in a price list.

        `GET /3/prices/{PriceList}/{ArticleNumber}`, scope `price`, licence Order or Kundfaktura.
        https://api.fortnox.se/apidocs#tag/fortnox_Prices

        Args:
            price_list: Code of the price list, such as "A".
            article_number: Article number as shown in Fortnox.
            fromquantity: Lowest quantity that the price holds for. `Decimal`, `int` or text.

        Returns:
            The price, as `Price`.

        Raises:
            ValueError: A path parameter is None, empty, "." or "..".
            NotFound: Fortnox does not have the price.
            MissingScope: The token lacks the scope `price`, or the company lacks the licence for it.
            FortnoxError: Any other error. It is the base class of every error of the client.
        """
        return call(
            OPERATIONS["GET /3/prices/{PriceList}/{ArticleNumber}"],
            one(Price),
            (price_list, article_number),
            query={"fromquantity": fromquantity},
        )

    @method
    def create(self, price: PriceCreate, /) -> Call[Price]:
        """Create a price.

        `POST /3/prices`, scope `price`, licence Order or Kundfaktura. https://api.fortnox.se/apidocs#tag/fortnox_Prices

        Args:
            price: Fields to send. The keys of `PriceCreate`; required: ArticleNumber, PriceList.

        Returns:
            The created price, as `Price`.

        Raises:
            MissingScope: The token lacks the scope `price`, or the company lacks the licence for it.
            FortnoxError: Any other error. It is the base class of every error of the client.
        """
        return call(OPERATIONS["POST /3/prices"], one(Price), body=price)

    @method
    def update(self, price_list: PathParam, article_number: PathParam, price: PriceUpdate, /) -> Call[Price]:
        """Update the first price of an article in a price list.

        `PUT /3/prices/{PriceList}/{ArticleNumber}`, scope `price`, licence Order or Kundfaktura.
        https://api.fortnox.se/apidocs#tag/fortnox_Prices

        Keys that are not sent stay unchanged; null clears a field.

        Args:
            price_list: Code of the price list, such as "A".
            article_number: Article number as shown in Fortnox.
            price: Fields to send. The keys of `PriceUpdate`, all of them optional.

        Returns:
            The updated price, as `Price`.

        Raises:
            ValueError: A path parameter is None, empty, "." or "..".
            NotFound: Fortnox does not have the price.
            MissingScope: The token lacks the scope `price`, or the company lacks the licence for it.
            FortnoxError: Any other error. It is the base class of every error of the client.
        """
        return call(
            OPERATIONS["PUT /3/prices/{PriceList}/{ArticleNumber}"],
            one(Price),
            (price_list, article_number),
            body=price,
        )

    @method
    def delete(self, price_list: PathParam, article_number: PathParam, from_quantity: PathParam, /) -> Call[None]:
        """Delete the price of an article from a quantity upwards.

        `DELETE /3/prices/{PriceList}/{ArticleNumber}/{FromQuantity}`, scope `price`, licence Order or Kundfaktura.
        https://api.fortnox.se/apidocs#tag/fortnox_Prices

        Args:
            price_list: Code of the price list, such as "A".
            article_number: Article number as shown in Fortnox.
            from_quantity: Lowest quantity that the price holds for; 0 is the base price.

        Returns:
            None. Fortnox returns no content.

        Raises:
            ValueError: A path parameter is None, empty, "." or "..".
            NotFound: Fortnox does not have the price.
            MissingScope: The token lacks the scope `price`, or the company lacks the licence for it.
            FortnoxError: Any other error. It is the base class of every error of the client.
        """
        return call(
            OPERATIONS["DELETE /3/prices/{PriceList}/{ArticleNumber}/{FromQuantity}"],
            no_content,
            (price_list, article_number, from_quantity),
        )

    @method
    def get_by_from_quantity(
        self, price_list: PathParam, article_number: PathParam, from_quantity: PathParam, /
    ) -> Call[Price]:
        """Retrieve the price of an article from a quantity upwards.

        `GET /3/prices/{PriceList}/{ArticleNumber}/{FromQuantity}`, scope `price`, licence Order or Kundfaktura.
        https://api.fortnox.se/apidocs#tag/fortnox_Prices

        Args:
            price_list: Code of the price list, such as "A".
            article_number: Article number as shown in Fortnox.
            from_quantity: Lowest quantity that the price holds for; 0 is the base price.

        Returns:
            The price, as `Price`.

        Raises:
            ValueError: A path parameter is None, empty, "." or "..".
            NotFound: Fortnox does not have the price.
            MissingScope: The token lacks the scope `price`, or the company lacks the licence for it.
            FortnoxError: Any other error. It is the base class of every error of the client.
        """
        return call(
            OPERATIONS["GET /3/prices/{PriceList}/{ArticleNumber}/{FromQuantity}"],
            one(Price),
            (price_list, article_number, from_quantity),
        )

    @expandable_listing
    def list_by_price_list(
        self,
        price_list: PathParam,
        article_number: PathParam = None,
        /,
        *,
        fromquantity: DecimalInput | None = None,
        page: int | None = None,
        limit: int | None = None,
        offset: int | None = None,
        read_ahead: int = 0,
        query: Mapping[str, object] | None = None,
        on_incomplete: OnIncomplete = "raise",
    ) -> ExpandableListing[PriceListItem, Price]:
        """List the prices of a price list, for one article or for all.

        `GET /3/prices/sublist/{PriceList}/{ArticleNumber}`, scope `price`, licence Order or Kundfaktura.
        https://api.fortnox.se/apidocs#tag/fortnox_Prices

        Rows are incomplete; `.full()` yields the `Price` of each row, as `prices.get_by_from_quantity`.

        Args:
            price_list: Code of the price list, such as "A".
            article_number: Article number as shown in Fortnox; without it the prices of all articles.
            fromquantity: Lowest quantity that the price holds for. `Decimal`, `int` or text.
            page: Page to start with. At least 1.
            limit: Rows in one page; not a total. 1 to 500. Default: 500.
            offset: Rows to skip before the first one that is returned. At least 0.
            read_ahead: Pages to fetch concurrently and to buffer; 0 fetches a page when it is needed.
            query: Filters that this method does not have, name -> value. They are passed to Fortnox unchanged.
            on_incomplete: "raise" raises IncompleteList after the rows of a list that is short; "warn" warns.

        Returns:
            A pager of `PriceListItem` rows. It fetches a page when its first row is needed.

        Raises:
            ValueError: A path parameter is None, empty, "." or "..".
            MissingScope: The token lacks the scope `price`, or the company lacks the licence for it.
            FortnoxError: Any other error. It is the base class of every error of the client.
        """
        return ExpandableListing(
            OPERATIONS["GET /3/prices/sublist/{PriceList}/{ArticleNumber}"],
            PriceListItem,
            (price_list, article_number),
            query={"fromquantity": fromquantity},
            page=page,
            limit=limit,
            offset=offset,
            read_ahead=read_ahead,
            extra_query=query,
            on_incomplete=on_incomplete,
            get=lambda row: call(
                OPERATIONS["GET /3/prices/{PriceList}/{ArticleNumber}/{FromQuantity}"],
                one(Price),
                (row.price_list, row.article_number, row.from_quantity),
            ),
        )

    @method
    def update_by_from_quantity(
        self, price_list: PathParam, article_number: PathParam, from_quantity: PathParam, price: PriceUpdate, /
    ) -> Call[Price]:
        """Update the price of an article from a quantity upwards.

        `PUT /3/prices/{PriceList}/{ArticleNumber}/{FromQuantity}`, scope `price`, licence Order or Kundfaktura.
        https://api.fortnox.se/apidocs#tag/fortnox_Prices

        Keys that are not sent stay unchanged; null clears a field.

        Args:
            price_list: Code of the price list, such as "A".
            article_number: Article number as shown in Fortnox.
            from_quantity: Lowest quantity that the price holds for; 0 is the base price.
            price: Fields to send. The keys of `PriceUpdate`, all of them optional.

        Returns:
            The price, as `Price`.

        Raises:
            ValueError: A path parameter is None, empty, "." or "..".
            NotFound: Fortnox does not have the price.
            MissingScope: The token lacks the scope `price`, or the company lacks the licence for it.
            FortnoxError: Any other error. It is the base class of every error of the client.
        """
        return call(
            OPERATIONS["PUT /3/prices/{PriceList}/{ArticleNumber}/{FromQuantity}"],
            one(Price),
            (price_list, article_number, from_quantity),
            body=price,
        )


class PricesResource(_PricesResourceMethods, Resource):
    """Prices: list, get, create, update, delete, get_by_from_quantity, list_by_price_list, update_by_from_quantity.

    The methods are those of `Fortnox`. Each raises FortnoxError if Fortnox returns an error or no response.
    """


class AsyncPricesResource(_PricesResourceMethods, AsyncResource):
    """Prices: list, get, create, update, delete, get_by_from_quantity, list_by_price_list, update_by_from_quantity.

    The methods are those of `AsyncFortnox`. Each raises FortnoxError if Fortnox returns an error or no response.
    """
