from __future__ import annotations

from decimal import Decimal

from attrs import define

from fortnox_core import fields as _is
from fortnox_core.model import Model


@define(slots=True, kw_only=True, repr=False)
class IncomingGoodsRow(Model):
    """Incoming goods row, part of `IncomingGoods`."""

    back_order_quantity: Decimal | None = _is.decimal("backOrderQuantity")
    batch: str | None = _is.text("batch")
    cost_center_code: str | None = _is.text("costCenterCode")
    direct_cost: Decimal | None = _is.decimal("directCost")
    id: str | None = _is.text("id")
    invoiced_quantity: Decimal | None = _is.decimal("invoicedQuantity")
    is_stock_item: bool | None = _is.boolean("isStockItem")
    item_description: str | None = _is.text("itemDescription")
    item_id: str | None = _is.text("itemId")
    item_unit: str | None = _is.text("itemUnit")
    ordered_quantity: Decimal | None = _is.decimal("orderedQuantity")
    project_id: str | None = _is.text("projectId")
    purchase_order_id: int | None = _is.integer("purchaseOrderId")
    purchase_order_row_id: str | None = _is.text("purchaseOrderRowId")
    received_quantity: Decimal | None = _is.decimal("receivedQuantity")
    remaining_ordered_quantity: Decimal | None = _is.decimal("remainingOrderedQuantity")
    row_order: int | None = _is.integer("rowOrder")
    stock_location_code: str | None = _is.text("stockLocationCode")
    stock_location_id: str | None = _is.text("stockLocationId")
    stock_location_name: str | None = _is.text("stockLocationName")
    stock_point_code: str | None = _is.text("stockPointCode")
    stock_point_id: str | None = _is.text("stockPointId")
    stock_point_name: str | None = _is.text("stockPointName")
    taken_quantity: Decimal | None = _is.decimal("takenQuantity")
