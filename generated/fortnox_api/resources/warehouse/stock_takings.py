"""Stock takings: `fortnox.warehouse.stock_takings`.

Source: https://apps.fortnox.se/apidocs#tag/warehouse_StockTaking
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from fortnox_api.models.warehouse.stock_taking import StockTaking
from fortnox_api.models.warehouse.stock_taking_row import StockTakingRow
from fortnox_api.operations import OPERATIONS
from fortnox_core.call import Call, call, commas, nothing, number, one
from fortnox_core.paging import Listing
from fortnox_core.resource import AsyncResource, Resource, listing, method

if TYPE_CHECKING:
    from collections.abc import Sequence

    from fortnox_api.models.warehouse.choices import (
        StockTakingOrder,
        StockTakingRowOrder,
        StockTakingRowStateFilter,
        StockTakingSortby,
        StockTakingStateFilter,
    )
    from fortnox_api.payloads.warehouse import StockTakingCreate, StockTakingReplace, StockTakingRowCreate
    from fortnox_core.call import Key
    from fortnox_core.payload import DayValue


class _StockTakingsResourceMethods:
    """What both clients share: every method as a builder of its call."""

    @listing
    def list(
        self,
        *,
        item_id: str | None = None,
        state: StockTakingStateFilter | None = None,
        sortby: StockTakingSortby | None = None,
        order: StockTakingOrder | None = None,
        limit: int | None = None,
        offset: int | None = None,
    ) -> Listing[StockTaking]:
        """All of the stock takings, page by page.

        `GET /api/warehouse/stocktaking-v1`, scope `warehouse`.

        Args:
            sortby: what to sort by.
            limit: rows per request, never a total.
            offset: how many rows to skip.
        """
        return Listing(
            OPERATIONS["GET /api/warehouse/stocktaking-v1"],
            StockTaking,
            query={"itemId": item_id, "state": state, "sortby": sortby, "order": order},
            limit=limit,
            offset=offset,
        )

    @method
    def get(self, id: Key, /) -> Call[StockTaking]:
        """One stock taking.

        `GET /api/warehouse/stocktaking-v1/{id}`, scope `warehouse`.
        """
        return call(OPERATIONS["GET /api/warehouse/stocktaking-v1/{id}"], one(StockTaking), (id,))

    @method
    def create(self, stock_taking: StockTakingCreate, /) -> Call[StockTaking]:
        """Creates one stock taking.

        `POST /api/warehouse/stocktaking-v1`, scope `warehouse`.
        """
        return call(OPERATIONS["POST /api/warehouse/stocktaking-v1"], one(StockTaking), body=stock_taking)

    @method
    def replace(self, id: Key, stock_taking: StockTakingReplace, /) -> Call[StockTaking]:
        """Replaces one stock taking: keys that are not sent are lost.

        `PUT /api/warehouse/stocktaking-v1/{id}`, scope `warehouse`.
        """
        return call(OPERATIONS["PUT /api/warehouse/stocktaking-v1/{id}"], one(StockTaking), (id,), body=stock_taking)

    @method
    def delete(self, id: Key, /) -> Call[None]:
        """Deletes one stock taking.

        `DELETE /api/warehouse/stocktaking-v1/{id}`, scope `warehouse`.
        """
        return call(OPERATIONS["DELETE /api/warehouse/stocktaking-v1/{id}"], nothing, (id,))

    @method
    def add_rows(
        self,
        id: Key,
        /,
        *,
        exclude_non_inbound_items: bool | None = None,
        exclude_zero_balance_items: bool | None = None,
        item_description_search: str | None = None,
        item_id_search: str | None = None,
        item_ids: Sequence[str] | None = None,
        stock_location_ids: Sequence[str] | None = None,
        stock_point_ids: Sequence[str] | None = None,
        supplier_numbers: Sequence[str] | None = None,
        transaction_date: DayValue | None = None,
    ) -> Call[int]:
        """Add rows (stock takings).

        `POST /api/warehouse/stocktaking-v1/{id}/addrows`, scope `warehouse`.
        """
        return call(
            OPERATIONS["POST /api/warehouse/stocktaking-v1/{id}/addrows"],
            number,
            (id,),
            query={
                "excludeNonInboundItems": exclude_non_inbound_items,
                "excludeZeroBalanceItems": exclude_zero_balance_items,
                "itemDescriptionSearch": item_description_search,
                "itemIdSearch": item_id_search,
                "itemIds": commas(item_ids),
                "stockLocationIds": commas(stock_location_ids),
                "stockPointIds": commas(stock_point_ids),
                "supplierNumbers": commas(supplier_numbers),
                "transactionDate": transaction_date,
            },
        )

    @listing
    def candidates(
        self,
        id: Key,
        /,
        *,
        exclude_zero_balance_items: bool | None = None,
        include_non_inbound_items: bool | None = None,
        item_description_search: str | None = None,
        item_id_search: str | None = None,
        item_ids: Sequence[str] | None = None,
        stock_location_ids: Sequence[str] | None = None,
        stock_point_ids: Sequence[str] | None = None,
        supplier_numbers: Sequence[str] | None = None,
        transaction_date: DayValue | None = None,
        limit: int | None = None,
        offset: int | None = None,
    ) -> Listing[StockTakingRow]:
        """Candidates (stock takings).

        `GET /api/warehouse/stocktaking-v1/{id}/candidates`, scope `warehouse`.

        Args:
            limit: rows per request, never a total.
            offset: how many rows to skip.
        """
        return Listing(
            OPERATIONS["GET /api/warehouse/stocktaking-v1/{id}/candidates"],
            StockTakingRow,
            (id,),
            query={
                "excludeZeroBalanceItems": exclude_zero_balance_items,
                "includeNonInboundItems": include_non_inbound_items,
                "itemDescriptionSearch": item_description_search,
                "itemIdSearch": item_id_search,
                "itemIds": commas(item_ids),
                "stockLocationIds": commas(stock_location_ids),
                "stockPointIds": commas(stock_point_ids),
                "supplierNumbers": commas(supplier_numbers),
                "transactionDate": transaction_date,
            },
            limit=limit,
            offset=offset,
        )

    @method
    def create_rows(self, id: Key, stock_taking_rows: Sequence[StockTakingRowCreate], /) -> Call[None]:
        """Create rows (stock takings).

        `POST /api/warehouse/stocktaking-v1/{id}/rows`, scope `warehouse`.
        """
        return call(OPERATIONS["POST /api/warehouse/stocktaking-v1/{id}/rows"], nothing, (id,), body=stock_taking_rows)

    @method
    def delete_row(self, id: Key, row_id: Key, /) -> Call[int]:
        """Delete row (stock takings).

        `DELETE /api/warehouse/stocktaking-v1/{id}/rows/{rowId}`, scope `warehouse`.
        """
        return call(OPERATIONS["DELETE /api/warehouse/stocktaking-v1/{id}/rows/{rowId}"], number, (id, row_id))

    @method
    def delete_rows(
        self,
        id: Key,
        /,
        *,
        exclude_zero_balance_items: bool | None = None,
        item_description_search: str | None = None,
        item_id_search: str | None = None,
        item_ids: Sequence[str] | None = None,
        stock_location_ids: Sequence[str] | None = None,
        stock_point_ids: Sequence[str] | None = None,
        supplier_numbers: Sequence[str] | None = None,
        transaction_date: DayValue | None = None,
    ) -> Call[int]:
        """Delete rows (stock takings).

        `DELETE /api/warehouse/stocktaking-v1/{id}/rows`, scope `warehouse`.
        """
        return call(
            OPERATIONS["DELETE /api/warehouse/stocktaking-v1/{id}/rows"],
            number,
            (id,),
            query={
                "excludeZeroBalanceItems": exclude_zero_balance_items,
                "itemDescriptionSearch": item_description_search,
                "itemIdSearch": item_id_search,
                "itemIds": commas(item_ids),
                "stockLocationIds": commas(stock_location_ids),
                "stockPointIds": commas(stock_point_ids),
                "supplierNumbers": commas(supplier_numbers),
                "transactionDate": transaction_date,
            },
        )

    @method
    def release(self, id: Key, /) -> Call[None]:
        """Release (stock takings).

        `PUT /api/warehouse/stocktaking-v1/{id}/release`, scope `warehouse`.
        """
        return call(OPERATIONS["PUT /api/warehouse/stocktaking-v1/{id}/release"], nothing, (id,))

    @listing
    def rows(
        self,
        id: Key,
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
        state_filter: StockTakingRowStateFilter | None = None,
        stock_location_ids: Sequence[str] | None = None,
        stock_point_ids: Sequence[str] | None = None,
        supplier_numbers: Sequence[str] | None = None,
        transaction_date: DayValue | None = None,
        sortby: str | None = None,
        order: StockTakingRowOrder | None = None,
        limit: int | None = None,
        offset: int | None = None,
    ) -> Listing[StockTakingRow]:
        """Rows (stock takings).

        `GET /api/warehouse/stocktaking-v1/{id}/rows`, scope `warehouse`.

        Args:
            sortby: what to sort by.
            limit: rows per request, never a total.
            offset: how many rows to skip.
        """
        return Listing(
            OPERATIONS["GET /api/warehouse/stocktaking-v1/{id}/rows"],
            StockTakingRow,
            (id,),
            query={
                "excludeZeroBalanceItems": exclude_zero_balance_items,
                "itemDescriptionSearch": item_description_search,
                "itemIdSearch": item_id_search,
                "itemIds": commas(item_ids),
                "secondaryorder": secondaryorder,
                "secondarysortby": secondarysortby,
                "startingItemId": starting_item_id,
                "startingRowNo": starting_row_no,
                "stateFilter": state_filter,
                "stockLocationIds": commas(stock_location_ids),
                "stockPointIds": commas(stock_point_ids),
                "supplierNumbers": commas(supplier_numbers),
                "transactionDate": transaction_date,
                "sortby": sortby,
                "order": order,
            },
            limit=limit,
            offset=offset,
        )

    @method
    def void(self, id: Key, /) -> Call[None]:
        """Void (stock takings).

        `PUT /api/warehouse/stocktaking-v1/{id}/void`, scope `warehouse`.
        """
        return call(OPERATIONS["PUT /api/warehouse/stocktaking-v1/{id}/void"], nothing, (id,))


class StockTakingsResource(_StockTakingsResourceMethods, Resource):
    """Stock takings, on a Fortnox client. Every method raises a FortnoxError where Fortnox refuses or does not answer."""


class AsyncStockTakingsResource(_StockTakingsResourceMethods, AsyncResource):
    """Stock takings, on an AsyncFortnox client. Every method raises a FortnoxError where Fortnox refuses or does not answer."""
