from __future__ import annotations

from decimal import Decimal

from attrs import define

from fortnox_core.model import Model, boolean, decimal, integer, text


@define(slots=True, kw_only=True)
class StockTakingRow(Model):
    """Stock taking row."""

    counted_by: str | None = text("countedBy")
    current_row_no: int | None = integer("currentRowNo")
    has_post_release_stock_changes: bool | None = boolean("hasPostReleaseStockChanges")
    id: str | None = text("id")
    item_id: str | None = text("itemId")
    stock_location_id: str | None = text("stockLocationId")
    stock_point_id: str | None = text("stockPointId")
    stock_taken_quantity: Decimal | None = decimal("stockTakenQuantity")
    stock_taking_id: int | None = integer("stockTakingId")
    stock_taking_row_id: str | None = text("stockTakingRowId")
    total_quantity_in_stock: Decimal | None = decimal("totalQuantityInStock")
