from __future__ import annotations

from decimal import Decimal

from attrs import define

from fortnox_core import fields as _is
from fortnox_core.model import Model


@define(slots=True, kw_only=True, repr=False)
class StockTransferRow(Model):
    """Stock transfer row, part of `StockTransferDocument`."""

    from_stock_location_code: str | None = _is.text("fromStockLocationCode")
    from_stock_location_id: str | None = _is.text("fromStockLocationId")
    from_stock_location_name: str | None = _is.text("fromStockLocationName")
    from_stock_point_code: str | None = _is.text("fromStockPointCode")
    from_stock_point_id: str | None = _is.text("fromStockPointId")
    from_stock_point_name: str | None = _is.text("fromStockPointName")
    item_description: str | None = _is.text("itemDescription")
    item_id: str | None = _is.text("itemId")
    item_unit: str | None = _is.text("itemUnit")
    quantity: Decimal | None = _is.decimal("quantity")
    requested_quantity: Decimal | None = _is.decimal("requestedQuantity")
    row_num: int | None = _is.integer("rowNum")
    to_stock_location_code: str | None = _is.text("toStockLocationCode")
    to_stock_location_id: str | None = _is.text("toStockLocationId")
    to_stock_location_name: str | None = _is.text("toStockLocationName")
    to_stock_point_code: str | None = _is.text("toStockPointCode")
    to_stock_point_id: str | None = _is.text("toStockPointId")
    to_stock_point_name: str | None = _is.text("toStockPointName")
