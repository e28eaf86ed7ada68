from __future__ import annotations

from decimal import Decimal

from attrs import define

from fortnox_core.model import Model, decimal, integer, text


@define(slots=True, kw_only=True)
class StockTransferRow(Model):
    """Stock transfer row."""

    from_stock_location_code: str | None = text("fromStockLocationCode")
    from_stock_location_id: str | None = text("fromStockLocationId")
    from_stock_location_name: str | None = text("fromStockLocationName")
    from_stock_point_code: str | None = text("fromStockPointCode")
    from_stock_point_id: str | None = text("fromStockPointId")
    from_stock_point_name: str | None = text("fromStockPointName")
    item_description: str | None = text("itemDescription")
    item_id: str | None = text("itemId")
    item_unit: str | None = text("itemUnit")
    quantity: Decimal | None = decimal("quantity")
    requested_quantity: Decimal | None = decimal("requestedQuantity")
    row_num: int | None = integer("rowNum")
    to_stock_location_code: str | None = text("toStockLocationCode")
    to_stock_location_id: str | None = text("toStockLocationId")
    to_stock_location_name: str | None = text("toStockLocationName")
    to_stock_point_code: str | None = text("toStockPointCode")
    to_stock_point_id: str | None = text("toStockPointId")
    to_stock_point_name: str | None = text("toStockPointName")
