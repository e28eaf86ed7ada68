"""Stocktakings: `fortnox.warehouse.stocktaking`.

Source: https://api.fortnox.se/apidocs#tag/warehouse_StockTaking
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from fortnox_api.models.warehouse.stocktaking import Stocktaking
from fortnox_api.models.warehouse.stocktaking_row import StocktakingRow
from fortnox_api.operations import OPERATIONS
from fortnox_core.call import Call, call, integer, join_commas, no_content, one
from fortnox_core.expand import ExpandableListing
from fortnox_core.pagination import Listing
from fortnox_core.resource import AsyncResource, Resource, expandable_listing, listing, method

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from fortnox_api.models.warehouse.choices import (
        StocktakingOrder,
        StocktakingRowSortOrder,
        StocktakingRowStateFilter,
        StocktakingSortBy,
        StocktakingStateFilter,
    )
    from fortnox_api.payloads.warehouse import StocktakingCreate, StocktakingReplace, StocktakingRowCreate
    from fortnox_core.call import PathParam
    from fortnox_core.pagination import OnIncomplete
    from fortnox_core.payload import DateInput, TextNumber


class _StocktakingResourceMethods:
    """The builders of the calls, shared by both clients."""

    @expandable_listing
    def list(
        self,
        *,
        item_id: str | None = None,
        state: StocktakingStateFilter | None = None,
        sortby: StocktakingSortBy | None = None,
        order: StocktakingOrder | None = None,
        limit: int | None = None,
        offset: int | None = None,
        query: Mapping[str, object] | None = None,
        on_incomplete: OnIncomplete = "raise",
    ) -> ExpandableListing[Stocktaking, Stocktaking]:
        """List stocktakings.

        `GET /api/warehouse/stocktaking-v1`, scope `warehouse`. https://api.fortnox.se/apidocs#tag/warehouse_StockTaking

        Rows can be incomplete; `.full()` yields the `Stocktaking` of each row, as `warehouse.stocktaking.get`.

        Args:
            item_id: Only stocktakings with this article, by article number.
            state: Only documents in this state. Known values: all, completed, planning, started, voided.
            sortby: Field that decides the order of the rows. Known values: id, name, date, responsible, state.
            order: Direction of the sorting. Known values: ASC, DESC.
            limit: Rows in one page; not a total. 1 to 1000. Default: 1000.
            offset: Rows to skip before the first one that is returned. At least 0.
            query: Filters that this method does not have, name -> value. They are passed to Fortnox unchanged.
            on_incomplete: "raise" raises IncompleteList after the rows of a list that is short; "warn" warns.

        Returns:
            A pager of `Stocktaking` rows. It fetches a page when its first row is needed.

        Raises:
            MissingScope: The token lacks the scope `warehouse`, or the company lacks the licence for it.
            FortnoxError: Any other error. It is the base class of every error of the client.
        """
        return ExpandableListing(
            OPERATIONS["GET /api/warehouse/stocktaking-v1"],
            Stocktaking,
            query={"itemId": item_id, "state": state, "sortby": sortby, "order": order},
            limit=limit,
            offset=offset,
            extra_query=query,
            on_incomplete=on_incomplete,
            get=lambda row: call(OPERATIONS["GET /api/warehouse/stocktaking-v1/{id}"], one(Stocktaking), (row.id,)),
        )

    @method
    def get(self, id: PathParam, /) -> Call[Stocktaking]:
        """Retrieve a stocktaking.

        `GET /api/warehouse/stocktaking-v1/{id}`, scope `warehouse`.
        https://api.fortnox.se/apidocs#tag/warehouse_StockTaking

        Args:
            id: Number of the stocktaking.

        Returns:
            The stocktaking, as `Stocktaking`.

        Raises:
            ValueError: A path parameter is None, empty, "." or "..".
            NotFound: Fortnox does not have the stocktaking.
            MissingScope: The token lacks the scope `warehouse`, or the company lacks the licence for it.
            FortnoxError: Any other error. It is the base class of every error of the client.
        """
        return call(OPERATIONS["GET /api/warehouse/stocktaking-v1/{id}"], one(Stocktaking), (id,))

    @method
    def create(self, stocktaking: StocktakingCreate, /) -> Call[Stocktaking]:
        """Create a stocktaking.

        `POST /api/warehouse/stocktaking-v1`, scope `warehouse`.
        https://api.fortnox.se/apidocs#tag/warehouse_StockTaking

        Args:
            stocktaking: Fields to send. The keys of `StocktakingCreate`; required: name, responsible.

        Returns:
            The created stocktaking, as `Stocktaking`.

        Raises:
            MissingScope: The token lacks the scope `warehouse`, or the company lacks the licence for it.
            FortnoxError: Any other error. It is the base class of every error of the client.
        """
        return call(OPERATIONS["POST /api/warehouse/stocktaking-v1"], one(Stocktaking), body=stocktaking)

    @method
    def replace(self, id: PathParam, stocktaking: StocktakingReplace, /) -> Call[Stocktaking]:
        """Replace a stocktaking.

        `PUT /api/warehouse/stocktaking-v1/{id}`, scope `warehouse`.
        https://api.fortnox.se/apidocs#tag/warehouse_StockTaking

        Keys that are not sent are lost.

        The head is replaced. Rows that are not sent stay unchanged.

        Args:
            id: Number of the stocktaking.
            stocktaking: Fields to send. The keys of `StocktakingReplace`; required: name, responsible.

        Returns:
            The stocktaking as it is stored, as `Stocktaking`.

        Raises:
            ValueError: A path parameter is None, empty, "." or "..".
            NotFound: Fortnox does not have the stocktaking.
            MissingScope: The token lacks the scope `warehouse`, or the company lacks the licence for it.
            FortnoxError: Any other error. It is the base class of every error of the client.
        """
        return call(OPERATIONS["PUT /api/warehouse/stocktaking-v1/{id}"], one(Stocktaking), (id,), body=stocktaking)

    @method
    def delete(self, id: PathParam, /) -> Call[None]:
        """Delete a stocktaking.

        `DELETE /api/warehouse/stocktaking-v1/{id}`, scope `warehouse`.
        https://api.fortnox.se/apidocs#tag/warehouse_StockTaking

        Only a stocktaking in state planning or started can be deleted.

        Args:
            id: Number of the stocktaking.

        Returns:
            None. Fortnox returns no content.

        Raises:
            ValueError: A path parameter is None, empty, "." or "..".
            NotFound: Fortnox does not have the stocktaking.
            MissingScope: The token lacks the scope `warehouse`, or the company lacks the licence for it.
            FortnoxError: Any other error. It is the base class of every error of the client.
        """
        return call(OPERATIONS["DELETE /api/warehouse/stocktaking-v1/{id}"], no_content, (id,))

    @method
    def add_rows(
        self,
        id: PathParam,
        /,
        *,
        exclude_non_inbound_items: bool | None = None,
        exclude_zero_balance_items: bool | None = None,
        item_description_search: str | None = None,
        item_id_search: str | None = None,
        item_ids: Sequence[str] | None = None,
        stock_location_ids: Sequence[str] | None = None,
        stock_point_ids: Sequence[str] | None = None,
        supplier_numbers: Sequence[TextNumber] | None = None,
        transaction_date: DateInput | None = None,
    ) -> Call[int]:
        """Add the candidate rows that match the filters to a stocktaking.

        `POST /api/warehouse/stocktaking-v1/{id}/addrows`, scope `warehouse`.
        https://api.fortnox.se/apidocs#tag/warehouse_StockTaking

        Args:
            id: Number of the stocktaking.
            exclude_non_inbound_items: Leave out items that never had an inbound delivery.
            exclude_zero_balance_items: Leave out items of which none is in stock.
            item_description_search: Text to search for in the article's description.
            item_id_search: Text to search for in the article number.
            item_ids: Only these articles, by article number.
            stock_location_ids: Ids of stock locations, from `warehouse.stock_points.stock_locations`; no others.
            stock_point_ids: Ids of stock points, from `warehouse.stock_points.list`; no others.
            supplier_numbers: Only articles of these suppliers, by supplier number.
            transaction_date: Date of the stock balance that is used. `date`, or text such as 2026-01-31.

        Returns:
            A number, as Fortnox returns it.

        Raises:
            ValueError: A path parameter is None, empty, "." or "..".
            NotFound: Fortnox does not have the stocktaking.
            MissingScope: The token lacks the scope `warehouse`, or the company lacks the licence for it.
            FortnoxError: Any other error. It is the base class of every error of the client.
        """
        return call(
            OPERATIONS["POST /api/warehouse/stocktaking-v1/{id}/addrows"],
            integer,
            (id,),
            query={
                "excludeNonInboundItems": exclude_non_inbound_items,
                "excludeZeroBalanceItems": exclude_zero_balance_items,
                "itemDescriptionSearch": item_description_search,
                "itemIdSearch": item_id_search,
                "itemIds": join_commas(item_ids),
                "stockLocationIds": join_commas(stock_location_ids),
                "stockPointIds": join_commas(stock_point_ids),
                "supplierNumbers": join_commas(supplier_numbers),
                "transactionDate": transaction_date,
            },
        )

    @listing
    def candidates(
        self,
        id: PathParam,
        /,
        *,
        exclude_zero_balance_items: bool | None = None,
        include_non_inbound_items: bool | None = None,
        item_description_search: str | None = None,
        item_id_search: str | None = None,
        item_ids: Sequence[str] | None = None,
        stock_location_ids: Sequence[str] | None = None,
        stock_point_ids: Sequence[str] | None = None,
        supplier_numbers: Sequence[TextNumber] | None = None,
        transaction_date: DateInput | None = None,
        limit: int | None = None,
        offset: int | None = None,
        query: Mapping[str, object] | None = None,
        on_incomplete: OnIncomplete = "raise",
    ) -> Listing[StocktakingRow]:
        """List the rows that can be added to a stocktaking.

        `GET /api/warehouse/stocktaking-v1/{id}/candidates`, scope `warehouse`.
        https://api.fortnox.se/apidocs#tag/warehouse_StockTaking

        Args:
            id: Number of the stocktaking.
            exclude_zero_balance_items: Leave out items of which none is in stock.
            include_non_inbound_items: Include items that never had an inbound delivery.
            item_description_search: Text to search for in the article's description.
            item_id_search: Text to search for in the article number.
            item_ids: Only these articles, by article number.
            stock_location_ids: Ids of stock locations, from `warehouse.stock_points.stock_locations`; no others.
            stock_point_ids: Ids of stock points, from `warehouse.stock_points.list`; no others.
            supplier_numbers: Only articles of these suppliers, by supplier number.
            transaction_date: Date of the stock balance that is used. `date`, or text such as 2026-01-31.
            limit: Rows in one page; not a total. 1 to 1000. Default: 1000.
            offset: Rows to skip before the first one that is returned. At least 0.
            query: Filters that this method does not have, name -> value. They are passed to Fortnox unchanged.
            on_incomplete: "raise" raises IncompleteList after the rows of a list that is short; "warn" warns.

        Returns:
            A pager of `StocktakingRow` rows. It fetches a page when its first row is needed.

        Raises:
            ValueError: A path parameter is None, empty, "." or "..".
            MissingScope: The token lacks the scope `warehouse`, or the company lacks the licence for it.
            FortnoxError: Any other error. It is the base class of every error of the client.
        """
        return Listing(
            OPERATIONS["GET /api/warehouse/stocktaking-v1/{id}/candidates"],
            StocktakingRow,
            (id,),
            query={
                "excludeZeroBalanceItems": exclude_zero_balance_items,
                "includeNonInboundItems": include_non_inbound_items,
                "itemDescriptionSearch": item_description_search,
                "itemIdSearch": item_id_search,
                "itemIds": join_commas(item_ids),
                "stockLocationIds": join_commas(stock_location_ids),
                "stockPointIds": join_commas(stock_point_ids),
                "supplierNumbers": join_commas(supplier_numbers),
                "transactionDate": transaction_date,
            },
            limit=limit,
            offset=offset,
            extra_query=query,
            on_incomplete=on_incomplete,
        )

    @method
    def create_rows(self, id: PathParam, stocktaking_rows: Sequence[StocktakingRowCreate], /) -> Call[None]:
        """Add rows to a stocktaking.

        `POST /api/warehouse/stocktaking-v1/{id}/rows`, scope `warehouse`.
        https://api.fortnox.se/apidocs#tag/warehouse_StockTaking

        Args:
            id: Number of the stocktaking.
            stocktaking_rows: Fields to send, one dict for each object. The keys of `StocktakingRowCreate`, all of them
                optional.

        Returns:
            None. Fortnox returns no content.

        Raises:
            ValueError: A path parameter is None, empty, "." or "..".
            NotFound: Fortnox does not have the stocktaking.
            MissingScope: The token lacks the scope `warehouse`, or the company lacks the licence for it.
            FortnoxError: Any other error. It is the base class of every error of the client.
        """
        return call(
            OPERATIONS["POST /api/warehouse/stocktaking-v1/{id}/rows"], no_content, (id,), body=stocktaking_rows
        )

    @method
    def delete_row(self, id: PathParam, row_id: PathParam, /) -> Call[int]:
        """Delete a row of a stocktaking.

        `DELETE /api/warehouse/stocktaking-v1/{id}/rows/{rowId}`, scope `warehouse`.
        https://api.fortnox.se/apidocs#tag/warehouse_StockTaking

        Args:
            id: Number of the stocktaking.
            row_id: Id of the row, from `warehouse.stocktaking.rows`.

        Returns:
            A number, as Fortnox returns it.

        Raises:
            ValueError: A path parameter is None, empty, "." or "..".
            NotFound: Fortnox does not have the stocktaking.
            MissingScope: The token lacks the scope `warehouse`, or the company lacks the licence for it.
            FortnoxError: Any other error. It is the base class of every error of the client.
        """
        return call(OPERATIONS["DELETE /api/warehouse/stocktaking-v1/{id}/rows/{rowId}"], integer, (id, row_id))

    @method
    def delete_rows(
        self,
        id: PathParam,
        /,
        *,
        exclude_zero_balance_items: bool | None = None,
        item_description_search: str | None = None,
        item_id_search: str | None = None,
        item_ids: Sequence[str] | None = None,
        stock_location_ids: Sequence[str] | None = None,
        stock_point_ids: Sequence[str] | None = None,
        supplier_numbers: Sequence[TextNumber] | None = None,
        transaction_date: DateInput | None = None,
    ) -> Call[int]:
        """Delete the rows of a stocktaking that match the filters.

        `DELETE /api/warehouse/stocktaking-v1/{id}/rows`, scope `warehouse`.
        https://api.fortnox.se/apidocs#tag/warehouse_StockTaking

        Args:
            id: Number of the stocktaking.
            exclude_zero_balance_items: Leave out items of which none is in stock.
            item_description_search: Text to search for in the article's description.
            item_id_search: Text to search for in the article number.
            item_ids: Only these articles, by article number.
            stock_location_ids: Ids of stock locations, from `warehouse.stock_points.stock_locations`; no others.
            stock_point_ids: Ids of stock points, from `warehouse.stock_points.list`; no others.
            supplier_numbers: Only articles of these suppliers, by supplier number.
            transaction_date: Date of the stock balance that is used. `date`, or text such as 2026-01-31.

        Returns:
            A number, as Fortnox returns it.

        Raises:
            ValueError: A path parameter is None, empty, "." or "..".
            NotFound: Fortnox does not have the stocktaking.
            MissingScope: The token lacks the scope `warehouse`, or the company lacks the licence for it.
            FortnoxError: Any other error. It is the base class of every error of the client.
        """
        return call(
            OPERATIONS["DELETE /api/warehouse/stocktaking-v1/{id}/rows"],
            integer,
            (id,),
            query={
                "excludeZeroBalanceItems": exclude_zero_balance_items,
                "itemDescriptionSearch": item_description_search,
                "itemIdSearch": item_id_search,
                "itemIds": join_commas(item_ids),
                "stockLocationIds": join_commas(stock_location_ids),
                "stockPointIds": join_commas(stock_point_ids),
                "supplierNumbers": join_commas(supplier_numbers),
                "transactionDate": transaction_date,
            },
        )

    @method
    def release(self, id: PathParam, /) -> Call[None]:
        """Release a stocktaking.

        `PUT /api/warehouse/stocktaking-v1/{id}/release`, scope `warehouse`.
        https://api.fortnox.se/apidocs#tag/warehouse_StockTaking

        The stock is adjusted to the counted quantities.

        Args:
            id: Number of the stocktaking.

        Returns:
            None. Fortnox returns no content.

        Raises:
            ValueError: A path parameter is None, empty, "." or "..".
            NotFound: Fortnox does not have the stocktaking.
            MissingScope: The token lacks the scope `warehouse`, or the company lacks the licence for it.
            FortnoxError: Any other error. It is the base class of every error of the client.
        """
        return call(OPERATIONS["PUT /api/warehouse/stocktaking-v1/{id}/release"], no_content, (id,))

    @listing
    def rows(
        self,
        id: PathParam,
        /,
        *,
        exclude_zero_balance_items: bool | None = None,
        item_description_search: str | None = None,
        item_id_search: str | None = None,
        item_ids: Sequence[str] | None = None,
        secondaryorder: str | None = None,
        secondarysortby: str | None = None,
        starting_item_id: str | None = None,
        starting_row_no: int | None = None,
        state_filter: StocktakingRowStateFilter | None = None,
        stock_location_ids: Sequence[str] | None = None,
        stock_point_ids: Sequence[str] | None = None,
        supplier_numbers: Sequence[TextNumber] | None = None,
        transaction_date: DateInput | None = None,
        sortby: str | None = None,
        order: StocktakingRowSortOrder | None = None,
        limit: int | None = None,
        offset: int | None = None,
        query: Mapping[str, object] | None = None,
        on_incomplete: OnIncomplete = "raise",
    ) -> Listing[StocktakingRow]:
        """List the rows of a stocktaking.

        `GET /api/warehouse/stocktaking-v1/{id}/rows`, scope `warehouse`.
        https://api.fortnox.se/apidocs#tag/warehouse_StockTaking

        Args:
            id: Number of the stocktaking.
            exclude_zero_balance_items: Leave out items of which none is in stock.
            item_description_search: Text to search for in the article's description.
            item_id_search: Text to search for in the article number.
            item_ids: Only these articles, by article number.
            secondaryorder: Direction of the second sorting.
            secondarysortby: Column to sort by within equal values of the first one; the values are not documented.
            starting_item_id: Article number that the first row has, to jump within a long list.
            starting_row_no: Row number to start from; used with startingItemId.
            state_filter: Only rows that are counted, not counted, or that differ from the stock. Known values: all,
                notStockTaken, stockTakenNoDeviation, stockTakenWithDeviation.
            stock_location_ids: Ids of stock locations, from `warehouse.stock_points.stock_locations`; no others.
            stock_point_ids: Ids of stock points, from `warehouse.stock_points.list`; no others.
            supplier_numbers: Only articles of these suppliers, by supplier number.
            transaction_date: Date of the stock balance that is used. `date`, or text such as 2026-01-31.
            sortby: Field that decides the order of the rows.
            order: Direction of the sorting. Known values: ASC, DESC.
            limit: Rows in one page; not a total. 1 to 1000. Default: 1000.
            offset: Rows to skip before the first one that is returned. At least 0.
            query: Filters that this method does not have, name -> value. They are passed to Fortnox unchanged.
            on_incomplete: "raise" raises IncompleteList after the rows of a list that is short; "warn" warns.

        Returns:
            A pager of `StocktakingRow` rows. It fetches a page when its first row is needed.

        Raises:
            ValueError: A path parameter is None, empty, "." or "..".
            MissingScope: The token lacks the scope `warehouse`, or the company lacks the licence for it.
            FortnoxError: Any other error. It is the base class of every error of the client.
        """
        return Listing(
            OPERATIONS["GET /api/warehouse/stocktaking-v1/{id}/rows"],
            StocktakingRow,
            (id,),
            query={
                "excludeZeroBalanceItems": exclude_zero_balance_items,
                "itemDescriptionSearch": item_description_search,
                "itemIdSearch": item_id_search,
                "itemIds": join_commas(item_ids),
                "secondaryorder": secondaryorder,
                "secondarysortby": secondarysortby,
                "startingItemId": starting_item_id,
                "startingRowNo": starting_row_no,
                "stateFilter": state_filter,
                "stockLocationIds": join_commas(stock_location_ids),
                "stockPointIds": join_commas(stock_point_ids),
                "supplierNumbers": join_commas(supplier_numbers),
                "transactionDate": transaction_date,
                "sortby": sortby,
                "order": order,
            },
            limit=limit,
            offset=offset,
            extra_query=query,
            on_incomplete=on_incomplete,
        )

    @method
    def void(self, id: PathParam, /) -> Call[None]:
        """Void a stocktaking.

        `PUT /api/warehouse/stocktaking-v1/{id}/void`, scope `warehouse`.
        https://api.fortnox.se/apidocs#tag/warehouse_StockTaking

        Only a stocktaking in state planning or started can be voided.

        Args:
            id: Number of the stocktaking.

        Returns:
            None. Fortnox returns no content.

        Raises:
            ValueError: A path parameter is None, empty, "." or "..".
            NotFound: Fortnox does not have the stocktaking.
            MissingScope: The token lacks the scope `warehouse`, or the company lacks the licence for it.
            FortnoxError: Any other error. It is the base class of every error of the client.
        """
        return call(OPERATIONS["PUT /api/warehouse/stocktaking-v1/{id}/void"], no_content, (id,))


class StocktakingResource(_StocktakingResourceMethods, Resource):
    """Stocktakings: list, get, create, replace, delete, add_rows, candidates, create_rows, delete_row, delete_rows,
    release, rows, void.

    The methods are those of `Fortnox`. Each raises FortnoxError if Fortnox returns an error or no response.
    """


class AsyncStocktakingResource(_StocktakingResourceMethods, AsyncResource):
    """Stocktakings: list, get, create, replace, delete, add_rows, candidates, create_rows, delete_row, delete_rows,
    release, rows, void.

    The methods are those of `AsyncFortnox`. Each raises FortnoxError if Fortnox returns an error or no response.
    """
