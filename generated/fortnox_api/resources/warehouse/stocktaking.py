"""Stocktaking: `fortnox.warehouse.stocktaking`.

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
    from collections.abc import Sequence

    from fortnox_api.models.warehouse.choices import (
        StocktakingOrder,
        StocktakingRowSortOrder,
        StocktakingRowStateFilter,
        StocktakingSortBy,
        StocktakingStateFilter,
    )
    from fortnox_api.payloads.warehouse import StocktakingCreate, StocktakingReplace, StocktakingRowCreate
    from fortnox_core.call import PathParam
    from fortnox_core.payload import DateInput, TextNumber


class _StocktakingResourceMethods:
    """What both clients share: every method as a builder of its call."""

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
    ) -> ExpandableListing[Stocktaking, Stocktaking]:
        """All of the stocktaking, page by page.

        `GET /api/warehouse/stocktaking-v1`, scope `warehouse`.

        `.full()` gives for each row what `get` answers.

        Args:
            sortby: what to sort by.
            limit: rows per request, from 1 to 1000, never a total; without it 1000.
            offset: how many rows to skip.
        """
        return ExpandableListing(
            OPERATIONS["GET /api/warehouse/stocktaking-v1"],
            Stocktaking,
            query={"itemId": item_id, "state": state, "sortby": sortby, "order": order},
            limit=limit,
            offset=offset,
            get=lambda row: call(OPERATIONS["GET /api/warehouse/stocktaking-v1/{id}"], one(Stocktaking), (row.id,)),
        )

    @method
    def get(self, id: PathParam, /) -> Call[Stocktaking]:
        """One stocktaking.

        `GET /api/warehouse/stocktaking-v1/{id}`, scope `warehouse`.
        """
        return call(OPERATIONS["GET /api/warehouse/stocktaking-v1/{id}"], one(Stocktaking), (id,))

    @method
    def create(self, stocktaking: StocktakingCreate, /) -> Call[Stocktaking]:
        """Creates one stocktaking.

        `POST /api/warehouse/stocktaking-v1`, scope `warehouse`.
        """
        return call(OPERATIONS["POST /api/warehouse/stocktaking-v1"], one(Stocktaking), body=stocktaking)

    @method
    def replace(self, id: PathParam, stocktaking: StocktakingReplace, /) -> Call[Stocktaking]:
        """Replaces one stocktaking: keys that are not sent are lost.

        `PUT /api/warehouse/stocktaking-v1/{id}`, scope `warehouse`.
        """
        return call(OPERATIONS["PUT /api/warehouse/stocktaking-v1/{id}"], one(Stocktaking), (id,), body=stocktaking)

    @method
    def delete(self, id: PathParam, /) -> Call[None]:
        """Deletes one stocktaking.

        `DELETE /api/warehouse/stocktaking-v1/{id}`, scope `warehouse`.
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
        """Adds rows to one stocktaking.

        `POST /api/warehouse/stocktaking-v1/{id}/addrows`, scope `warehouse`.
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
    ) -> Listing[StocktakingRow]:
        """The items that could be rows of one stocktaking.

        `GET /api/warehouse/stocktaking-v1/{id}/candidates`, scope `warehouse`.

        Args:
            limit: rows per request, from 1 to 1000, never a total; without it 1000.
            offset: how many rows to skip.
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
        )

    @method
    def create_rows(self, id: PathParam, stocktaking_rows: Sequence[StocktakingRowCreate], /) -> Call[None]:
        """Makes rows of one stocktaking.

        `POST /api/warehouse/stocktaking-v1/{id}/rows`, scope `warehouse`.
        """
        return call(
            OPERATIONS["POST /api/warehouse/stocktaking-v1/{id}/rows"], no_content, (id,), body=stocktaking_rows
        )

    @method
    def delete_row(self, id: PathParam, row_id: PathParam, /) -> Call[int]:
        """Deletes one row of one stocktaking.

        `DELETE /api/warehouse/stocktaking-v1/{id}/rows/{rowId}`, scope `warehouse`.
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
        """Deletes the rows of one stocktaking that a filter names.

        `DELETE /api/warehouse/stocktaking-v1/{id}/rows`, scope `warehouse`.
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
        """Releases one stocktaking: books it in or out of stock.

        `PUT /api/warehouse/stocktaking-v1/{id}/release`, scope `warehouse`.
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
    ) -> Listing[StocktakingRow]:
        """The rows of one stocktaking.

        `GET /api/warehouse/stocktaking-v1/{id}/rows`, scope `warehouse`.

        Args:
            sortby: what to sort by.
            limit: rows per request, from 1 to 1000, never a total; without it 1000.
            offset: how many rows to skip.
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
        )

    @method
    def void(self, id: PathParam, /) -> Call[None]:
        """Voids one stocktaking.

        `PUT /api/warehouse/stocktaking-v1/{id}/void`, scope `warehouse`.
        """
        return call(OPERATIONS["PUT /api/warehouse/stocktaking-v1/{id}/void"], no_content, (id,))


class StocktakingResource(_StocktakingResourceMethods, Resource):
    """Stocktaking, on a Fortnox client. Every method raises a FortnoxError where Fortnox refuses or does not answer."""


class AsyncStocktakingResource(_StocktakingResourceMethods, AsyncResource):
    """Stocktaking, on an AsyncFortnox client. Every method raises a FortnoxError where Fortnox refuses or does not answer."""
