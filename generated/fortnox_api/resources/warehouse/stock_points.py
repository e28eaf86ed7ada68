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
    from collections.abc import Mapping, Sequence

    from fortnox_api.models.warehouse.choices import StockPointState
    from fortnox_api.payloads.warehouse import StockLocationCreate, StockPointCreate, StockPointReplace
    from fortnox_core.call import PathParam
    from fortnox_core.pagination import OnIncomplete


class _StockPointsResourceMethods:
    """The builders of the calls, shared by both clients."""

    @expandable_listing
    def list(
        self,
        *,
        q: str | None = None,
        state: StockPointState | None = None,
        limit: int | None = None,
        offset: int | None = None,
        query: Mapping[str, object] | None = None,
        on_incomplete: OnIncomplete = "raise",
    ) -> ExpandableListing[StockPoint, StockPoint]:
        """List stock points.

        `GET /api/warehouse/stockpoints-v1`, scope `warehouse`. https://api.fortnox.se/apidocs#tag/warehouse_StockPoint

        Rows can be incomplete; `.full()` yields the `StockPoint` of each row, as `warehouse.stock_points.get`.

        Args:
            q: Text to search for in the code and the name of the stock point.
            state: Only stock points in this state; active ones without it. Known values: ACTIVE, ALL, INACTIVE.
            limit: Rows in one page; not a total. 1 to 1000. Default: 1000.
            offset: Rows to skip before the first one that is returned. At least 0.
            query: Filters that this method does not have, name -> value. They are passed to Fortnox unchanged.
            on_incomplete: "raise" raises IncompleteList after the rows of a list that is short; "warn" warns.

        Returns:
            A pager of `StockPoint` rows. It fetches a page when its first row is needed.

        Raises:
            MissingScope: The token lacks the scope `warehouse`, or the company lacks the licence for it.
            FortnoxError: Any other error. It is the base class of every error of the client.
        """
        return ExpandableListing(
            OPERATIONS["GET /api/warehouse/stockpoints-v1"],
            StockPoint,
            query={"q": q, "state": state},
            limit=limit,
            offset=offset,
            extra_query=query,
            on_incomplete=on_incomplete,
            get=lambda row: call(OPERATIONS["GET /api/warehouse/stockpoints-v1/{id}"], one(StockPoint), (row.id,)),
        )

    @method
    def get(self, id: PathParam, /) -> Call[StockPoint]:
        """Retrieve a stock point.

        `GET /api/warehouse/stockpoints-v1/{id}`, scope `warehouse`.
        https://api.fortnox.se/apidocs#tag/warehouse_StockPoint

        Args:
            id: Id or code of the stock point.

        Returns:
            The stock point, as `StockPoint`.

        Raises:
            ValueError: A path parameter is None, empty, "." or "..".
            NotFound: Fortnox does not have the stock point.
            MissingScope: The token lacks the scope `warehouse`, or the company lacks the licence for it.
            FortnoxError: Any other error. It is the base class of every error of the client.
        """
        return call(OPERATIONS["GET /api/warehouse/stockpoints-v1/{id}"], one(StockPoint), (id,))

    @method
    def create(self, stock_point: StockPointCreate, /) -> Call[StockPoint]:
        """Create a stock point.

        `POST /api/warehouse/stockpoints-v1`, scope `warehouse`. https://api.fortnox.se/apidocs#tag/warehouse_StockPoint

        Args:
            stock_point: Fields to send. The keys of `StockPointCreate`; required: code, name.

        Returns:
            The created stock point, as `StockPoint`.

        Raises:
            MissingScope: The token lacks the scope `warehouse`, or the company lacks the licence for it.
            FortnoxError: Any other error. It is the base class of every error of the client.
        """
        return call(OPERATIONS["POST /api/warehouse/stockpoints-v1"], one(StockPoint), body=stock_point)

    @method
    def replace(self, id: PathParam, stock_point: StockPointReplace, /) -> Call[StockPoint]:
        """Replace a stock point.

        `PUT /api/warehouse/stockpoints-v1/{id}`, scope `warehouse`.
        https://api.fortnox.se/apidocs#tag/warehouse_StockPoint

        Keys that are not sent are lost.

        Args:
            id: Id of the stock point. UUID.
            stock_point: Fields to send. The keys of `StockPointReplace`; required: code, name.

        Returns:
            The stock point as it is stored, as `StockPoint`.

        Raises:
            ValueError: A path parameter is None, empty, "." or "..".
            NotFound: Fortnox does not have the stock point.
            MissingScope: The token lacks the scope `warehouse`, or the company lacks the licence for it.
            FortnoxError: Any other error. It is the base class of every error of the client.
        """
        return call(OPERATIONS["PUT /api/warehouse/stockpoints-v1/{id}"], one(StockPoint), (id,), body=stock_point)

    @method
    def delete(self, id: PathParam, /) -> Call[StockPoint]:
        """Delete a stock point.

        `DELETE /api/warehouse/stockpoints-v1/{id}`, scope `warehouse`.
        https://api.fortnox.se/apidocs#tag/warehouse_StockPoint

        Args:
            id: Id of the stock point. UUID.

        Returns:
            The stock point, as `StockPoint`.

        Raises:
            ValueError: A path parameter is None, empty, "." or "..".
            NotFound: Fortnox does not have the stock point.
            MissingScope: The token lacks the scope `warehouse`, or the company lacks the licence for it.
            FortnoxError: Any other error. It is the base class of every error of the client.
        """
        return call(OPERATIONS["DELETE /api/warehouse/stockpoints-v1/{id}"], one(StockPoint), (id,))

    @method
    def create_stock_locations(
        self, id: PathParam, stock_locations: Sequence[StockLocationCreate], /
    ) -> Call[builtins.list[StockLocation]]:
        """Add stock locations to a stock point.

        `POST /api/warehouse/stockpoints-v1/{id}`, scope `warehouse`.
        https://api.fortnox.se/apidocs#tag/warehouse_StockPoint

        A code that exists already is ignored.

        Args:
            id: Id of the stock point. UUID.
            stock_locations: Fields to send, one dict for each object. The keys of `StockLocationCreate`; required:
                code.

        Returns:
            A list of `StockLocation`.

        Raises:
            ValueError: A path parameter is None, empty, "." or "..".
            NotFound: Fortnox does not have the stock point.
            MissingScope: The token lacks the scope `warehouse`, or the company lacks the licence for it.
            FortnoxError: Any other error. It is the base class of every error of the client.
        """
        return call(
            OPERATIONS["POST /api/warehouse/stockpoints-v1/{id}"], many(StockLocation), (id,), body=stock_locations
        )

    @expandable_listing
    def list_by_ids(
        self,
        *,
        ids: Sequence[str] | None = None,
        state: StockPointState | None = None,
        query: Mapping[str, object] | None = None,
        on_incomplete: OnIncomplete = "raise",
    ) -> ExpandableListing[StockPoint, StockPoint]:
        """List stock points by their ids.

        `GET /api/warehouse/stockpoints-v1/multi`, scope `warehouse`.
        https://api.fortnox.se/apidocs#tag/warehouse_StockPoint

        Rows can be incomplete; `.full()` yields the `StockPoint` of each row, as `warehouse.stock_points.get`.

        Args:
            ids: Ids of the stock points. UUID.
            state: Only stock points in this state; all without it. Known values: ACTIVE, ALL, INACTIVE.
            query: Filters that this method does not have, name -> value. They are passed to Fortnox unchanged.
            on_incomplete: "raise" raises IncompleteList after the rows of a list that is short; "warn" warns.

        Returns:
            A pager of `StockPoint` rows. It fetches a page when its first row is needed.

        Raises:
            MissingScope: The token lacks the scope `warehouse`, or the company lacks the licence for it.
            FortnoxError: Any other error. It is the base class of every error of the client.
        """
        return ExpandableListing(
            OPERATIONS["GET /api/warehouse/stockpoints-v1/multi"],
            StockPoint,
            query={"ids": join_commas(ids), "state": state},
            extra_query=query,
            on_incomplete=on_incomplete,
            get=lambda row: call(OPERATIONS["GET /api/warehouse/stockpoints-v1/{id}"], one(StockPoint), (row.id,)),
        )

    @listing
    def stock_locations(
        self,
        id: PathParam,
        /,
        *,
        q: str | None = None,
        limit: int | None = None,
        offset: int | None = None,
        query: Mapping[str, object] | None = None,
        on_incomplete: OnIncomplete = "raise",
    ) -> Listing[StockLocation]:
        """List the stock locations of a stock point.

        `GET /api/warehouse/stockpoints-v1/{id}/stocklocations`, scope `warehouse`.
        https://api.fortnox.se/apidocs#tag/warehouse_StockPoint

        Args:
            id: Id or code of the stock point.
            q: Text to search for in the code and the name of the stock location.
            limit: Rows in one page; not a total. 1 to 1000. Default: 1000.
            offset: Rows to skip before the first one that is returned. At least 0.
            query: Filters that this method does not have, name -> value. They are passed to Fortnox unchanged.
            on_incomplete: "raise" raises IncompleteList after the rows of a list that is short; "warn" warns.

        Returns:
            A pager of `StockLocation` rows. It fetches a page when its first row is needed.

        Raises:
            ValueError: A path parameter is None, empty, "." or "..".
            MissingScope: The token lacks the scope `warehouse`, or the company lacks the licence for it.
            FortnoxError: Any other error. It is the base class of every error of the client.
        """
        return Listing(
            OPERATIONS["GET /api/warehouse/stockpoints-v1/{id}/stocklocations"],
            StockLocation,
            (id,),
            query={"q": q},
            limit=limit,
            offset=offset,
            extra_query=query,
            on_incomplete=on_incomplete,
        )


class StockPointsResource(_StockPointsResourceMethods, Resource):
    """Stock points: list, get, create, replace, delete, create_stock_locations, list_by_ids, stock_locations.

    The methods are those of `Fortnox`. Each raises FortnoxError if Fortnox returns an error or no response.
    """


class AsyncStockPointsResource(_StockPointsResourceMethods, AsyncResource):
    """Stock points: list, get, create, replace, delete, create_stock_locations, list_by_ids, stock_locations.

    The methods are those of `AsyncFortnox`. Each raises FortnoxError if Fortnox returns an error or no response.
    """
