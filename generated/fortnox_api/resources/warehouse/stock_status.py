"""Stock balances: `fortnox.warehouse.stock_status`.

Source: https://api.fortnox.se/apidocs#tag/warehouse_StockStatus
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from fortnox_api.models.warehouse.stock_balance import StockBalance
from fortnox_api.operations import OPERATIONS
from fortnox_core.call import join_commas
from fortnox_core.pagination import Listing
from fortnox_core.resource import AsyncResource, Resource, listing

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from fortnox_core.pagination import OnIncomplete


class _StockStatusResourceMethods:
    """The builders of the calls, shared by both clients."""

    @listing
    def stock_balance(
        self,
        *,
        item_ids: Sequence[str] | None = None,
        stock_point_codes: Sequence[str] | None = None,
        limit: int | None = None,
        offset: int | None = None,
        query: Mapping[str, object] | None = None,
        on_incomplete: OnIncomplete = "raise",
    ) -> Listing[StockBalance]:
        """List how many units of each item are in stock and available.

        `GET /api/warehouse/status-v1/stockbalance`, scope `warehouse`.
        https://api.fortnox.se/apidocs#tag/warehouse_StockStatus

        Args:
            item_ids: Only these articles, by article number.
            stock_point_codes: Codes of stock points; the balances of others are left out.
            limit: Rows in one page; not a total. 1 to 1000. Default: 1000.
            offset: Rows to skip before the first one that is returned. At least 0.
            query: Filters that this method does not have, name -> value. They are passed to Fortnox unchanged.
            on_incomplete: "raise" raises IncompleteList after the rows of a list that is short; "warn" warns.

        Returns:
            A pager of `StockBalance` rows. It fetches a page when its first row is needed.

        Raises:
            MissingScope: The token lacks the scope `warehouse`, or the company lacks the licence for it.
            FortnoxError: Any other error. It is the base class of every error of the client.
        """
        return Listing(
            OPERATIONS["GET /api/warehouse/status-v1/stockbalance"],
            StockBalance,
            query={"itemIds": join_commas(item_ids), "stockPointCodes": join_commas(stock_point_codes)},
            limit=limit,
            offset=offset,
            extra_query=query,
            on_incomplete=on_incomplete,
        )


class StockStatusResource(_StockStatusResourceMethods, Resource):
    """Stock balances: stock_balance.

    The methods are those of `Fortnox`. Each raises FortnoxError if Fortnox returns an error or no response.
    """


class AsyncStockStatusResource(_StockStatusResourceMethods, AsyncResource):
    """Stock balances: stock_balance.

    The methods are those of `AsyncFortnox`. Each raises FortnoxError if Fortnox returns an error or no response.
    """
