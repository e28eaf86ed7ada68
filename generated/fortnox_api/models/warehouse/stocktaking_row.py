from __future__ import annotations

from decimal import Decimal

from attrs import define

from fortnox_core import fields as _is
from fortnox_core.model import Model


@define(slots=True, kw_only=True, repr=False)
class StocktakingRow(Model):
    """Stocktaking row, row of 2 operations, part of 1 type.

    Row of `warehouse.stocktaking.candidates` and `warehouse.stocktaking.rows`.
    Part of `Stocktaking`.
    """

    counted_by: str | None = _is.text("countedBy")
    current_row_no: int | None = _is.integer("currentRowNo")
    has_post_release_stock_changes: bool | None = _is.boolean("hasPostReleaseStockChanges")
    id: str | None = _is.text("id")
    item_id: str | None = _is.text("itemId")
    stock_location_id: str | None = _is.text("stockLocationId")
    stock_point_id: str | None = _is.text("stockPointId")
    stock_taken_quantity: Decimal | None = _is.decimal("stockTakenQuantity")
    stocktaking_id: int | None = _is.integer("stockTakingId")
    stocktaking_row_id: str | None = _is.text("stockTakingRowId")
    total_quantity_in_stock: Decimal | None = _is.decimal("totalQuantityInStock")
