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
    from fortnox_api.payloads import PriceCreate, PriceUpdate
    from fortnox_core.call import PathParam
    from fortnox_core.payload import DecimalInput


class _PricesResourceMethods:
    """What both clients share: every method as a builder of its call."""

    @expandable_listing
    def list(
        self,
        *,
        fromquantity: DecimalInput | None = None,
        page: int | None = None,
        limit: int | None = None,
        offset: int | None = None,
        read_ahead: int = 0,
    ) -> ExpandableListing[Price, Price]:
        """All of the prices, page by page.

        `GET /3/prices`, scope `price`.

        `.full()` gives for each row what `get_by_from_quantity` answers.

        Args:
            page: the page to start with, from 1.
            limit: rows per request, from 1 to 500, never a total; without it 500.
            offset: how many rows to skip; instead of page.
            read_ahead: how many pages to fetch at a time, and to keep, once it is known how many there are.
        """
        return ExpandableListing(
            OPERATIONS["GET /3/prices"],
            Price,
            query={"fromquantity": fromquantity},
            page=page,
            limit=limit,
            offset=offset,
            read_ahead=read_ahead,
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
        """One price.

        `GET /3/prices/{PriceList}/{ArticleNumber}`, scope `price`.
        """
        return call(
            OPERATIONS["GET /3/prices/{PriceList}/{ArticleNumber}"],
            one(Price),
            (price_list, article_number),
            query={"fromquantity": fromquantity},
        )

    @method
    def create(self, price: PriceCreate, /) -> Call[Price]:
        """Creates one price.

        `POST /3/prices`, scope `price`.
        """
        return call(OPERATIONS["POST /3/prices"], one(Price), body=price)

    @method
    def update(self, price_list: PathParam, article_number: PathParam, price: PriceUpdate, /) -> Call[Price]:
        """Changes one price: keys that are not sent stay as they are.

        `PUT /3/prices/{PriceList}/{ArticleNumber}`, scope `price`.
        """
        return call(
            OPERATIONS["PUT /3/prices/{PriceList}/{ArticleNumber}"],
            one(Price),
            (price_list, article_number),
            body=price,
        )

    @method
    def delete(self, price_list: PathParam, article_number: PathParam, from_quantity: PathParam, /) -> Call[None]:
        """Deletes one price.

        `DELETE /3/prices/{PriceList}/{ArticleNumber}/{FromQuantity}`, scope `price`.
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
        """One price from a quantity on.

        `GET /3/prices/{PriceList}/{ArticleNumber}/{FromQuantity}`, scope `price`.
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
    ) -> ExpandableListing[PriceListItem, Price]:
        """The prices of one price list, of one article or of all, page by page.

        `GET /3/prices/sublist/{PriceList}/{ArticleNumber}`, scope `price`.

        `.full()` gives for each row what `get_by_from_quantity` answers.

        Args:
            page: the page to start with, from 1.
            limit: rows per request, from 1 to 500, never a total; without it 500.
            offset: how many rows to skip; instead of page.
            read_ahead: how many pages to fetch at a time, and to keep, once it is known how many there are.
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
        """Changes one price from a quantity on.

        `PUT /3/prices/{PriceList}/{ArticleNumber}/{FromQuantity}`, scope `price`.
        """
        return call(
            OPERATIONS["PUT /3/prices/{PriceList}/{ArticleNumber}/{FromQuantity}"],
            one(Price),
            (price_list, article_number, from_quantity),
            body=price,
        )


class PricesResource(_PricesResourceMethods, Resource):
    """Prices, on a Fortnox client. Every method raises a FortnoxError where Fortnox refuses or does not answer."""


class AsyncPricesResource(_PricesResourceMethods, AsyncResource):
    """Prices, on an AsyncFortnox client. Every method raises a FortnoxError where Fortnox refuses or does not answer."""
