"""Stock status: `fortnox.warehouse.stock_status`.

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
    from collections.abc import Sequence


class _StockStatusResourceMethods:
    """What both clients share: every method as a builder of its call."""

    @listing
    def stock_balance(
        self,
        *,
        item_ids: Sequence[str] | None = None,
        stock_point_codes: Sequence[str] | None = None,
        limit: int | None = None,
        offset: int | None = None,
    ) -> Listing[StockBalance]:
        """How much of each item is in stock.

        `GET /api/warehouse/status-v1/stockbalance`, scope `warehouse`.

        Args:
            limit: rows per request, from 1 to 1000, never a total; without it 1000.
            offset: how many rows to skip.
        """
        return Listing(
            OPERATIONS["GET /api/warehouse/status-v1/stockbalance"],
            StockBalance,
            query={"itemIds": join_commas(item_ids), "stockPointCodes": join_commas(stock_point_codes)},
            limit=limit,
            offset=offset,
        )


class StockStatusResource(_StockStatusResourceMethods, Resource):
    """Stock status, on a Fortnox client. Every method raises a FortnoxError where Fortnox refuses or does not answer."""


class AsyncStockStatusResource(_StockStatusResourceMethods, AsyncResource):
    """Stock status, on an AsyncFortnox client. Every method raises a FortnoxError where Fortnox refuses or does not answer."""
