"""Stock points: `fortnox.warehouse.stock_points`.

Source: https://api.fortnox.se/apidocs#tag/warehouse_StockPoint
"""

from __future__ import annotations

import builtins
from typing import TYPE_CHECKING

from fortnox_api.models.warehouse.stock_location import StockLocation
from fortnox_api.models.warehouse.stock_point import StockPoint
from fortnox_api.operations import OPERATIONS
from fortnox_core.call import Call, call, join_commas, many, one
from fortnox_core.expand import ExpandableListing
from fortnox_core.pagination import Listing
from fortnox_core.resource import AsyncResource, Resource, expandable_listing, listing, method

if TYPE_CHECKING:
    from collections.abc import Sequence

    from fortnox_api.models.warehouse.choices import StockPointState
    from fortnox_api.payloads.warehouse import StockLocationCreate, StockPointCreate, StockPointReplace
    from fortnox_core.call import PathParam


class _StockPointsResourceMethods:
    """What both clients share: every method as a builder of its call."""

    @expandable_listing
    def list(
        self,
        *,
        q: str | None = None,
        state: StockPointState | None = None,
        limit: int | None = None,
        offset: int | None = None,
    ) -> ExpandableListing[StockPoint, StockPoint]:
        """All of the stock points, page by page.

        `GET /api/warehouse/stockpoints-v1`, scope `warehouse`.

        `.full()` gives for each row what `get` answers.

        Args:
            limit: rows per request, from 1 to 1000, never a total; without it 1000.
            offset: how many rows to skip.
        """
        return ExpandableListing(
            OPERATIONS["GET /api/warehouse/stockpoints-v1"],
            StockPoint,
            query={"q": q, "state": state},
            limit=limit,
            offset=offset,
            get=lambda row: call(OPERATIONS["GET /api/warehouse/stockpoints-v1/{id}"], one(StockPoint), (row.id,)),
        )

    @method
    def get(self, id: PathParam, /) -> Call[StockPoint]:
        """One stock point.

        `GET /api/warehouse/stockpoints-v1/{id}`, scope `warehouse`.
        """
        return call(OPERATIONS["GET /api/warehouse/stockpoints-v1/{id}"], one(StockPoint), (id,))

    @method
    def create(self, stock_point: StockPointCreate, /) -> Call[StockPoint]:
        """Creates one stock point.

        `POST /api/warehouse/stockpoints-v1`, scope `warehouse`.
        """
        return call(OPERATIONS["POST /api/warehouse/stockpoints-v1"], one(StockPoint), body=stock_point)

    @method
    def replace(self, id: PathParam, stock_point: StockPointReplace, /) -> Call[StockPoint]:
        """Replaces one stock point: keys that are not sent are lost.

        `PUT /api/warehouse/stockpoints-v1/{id}`, scope `warehouse`.
        """
        return call(OPERATIONS["PUT /api/warehouse/stockpoints-v1/{id}"], one(StockPoint), (id,), body=stock_point)

    @method
    def delete(self, id: PathParam, /) -> Call[StockPoint]:
        """Deletes one stock point.

        `DELETE /api/warehouse/stockpoints-v1/{id}`, scope `warehouse`.
        """
        return call(OPERATIONS["DELETE /api/warehouse/stockpoints-v1/{id}"], one(StockPoint), (id,))

    @method
    def create_stock_locations(
        self, id: PathParam, stock_locations: Sequence[StockLocationCreate], /
    ) -> Call[builtins.list[StockLocation]]:
        """Makes stock locations within one stock point.

        `POST /api/warehouse/stockpoints-v1/{id}`, scope `warehouse`.
        """
        return call(
            OPERATIONS["POST /api/warehouse/stockpoints-v1/{id}"], many(StockLocation), (id,), body=stock_locations
        )

    @expandable_listing
    def list_by_ids(
        self, *, ids: Sequence[str] | None = None, state: StockPointState | None = None
    ) -> ExpandableListing[StockPoint, StockPoint]:
        """Several stock points by their ids.

        `GET /api/warehouse/stockpoints-v1/multi`, scope `warehouse`.

        `.full()` gives for each row what `get` answers.
        """
        return ExpandableListing(
            OPERATIONS["GET /api/warehouse/stockpoints-v1/multi"],
            StockPoint,
            query={"ids": join_commas(ids), "state": state},
            get=lambda row: call(OPERATIONS["GET /api/warehouse/stockpoints-v1/{id}"], one(StockPoint), (row.id,)),
        )

    @listing
    def stock_locations(
        self, id: PathParam, /, *, q: str | None = None, limit: int | None = None, offset: int | None = None
    ) -> Listing[StockLocation]:
        """The stock locations within one stock point, page by page.

        `GET /api/warehouse/stockpoints-v1/{id}/stocklocations`, scope `warehouse`.

        Args:
            limit: rows per request, from 1 to 1000, never a total; without it 1000.
            offset: how many rows to skip.
        """
        return Listing(
            OPERATIONS["GET /api/warehouse/stockpoints-v1/{id}/stocklocations"],
            StockLocation,
            (id,),
            query={"q": q},
            limit=limit,
            offset=offset,
        )


class StockPointsResource(_StockPointsResourceMethods, Resource):
    """Stock points, on a Fortnox client. Every method raises a FortnoxError where Fortnox refuses or does not answer."""


class AsyncStockPointsResource(_StockPointsResourceMethods, AsyncResource):
    """Stock points, on an AsyncFortnox client. Every method raises a FortnoxError where Fortnox refuses or does not answer."""
