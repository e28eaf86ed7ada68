from __future__ import annotations

from decimal import Decimal

from attrs import define

from fortnox_core.model import Model, boolean, decimal, integer, text


@define(slots=True, kw_only=True)
class IncomingGoodsRow(Model):
    """Incoming goods row."""

    back_order_quantity: Decimal | None = decimal("backOrderQuantity")
    batch: str | None = text("batch")
    cost_center_code: str | None = text("costCenterCode")
    direct_cost: Decimal | None = decimal("directCost")
    id: str | None = text("id")
    invoiced_quantity: Decimal | None = decimal("invoicedQuantity")
    is_stock_item: bool | None = boolean("isStockItem")
    item_description: str | None = text("itemDescription")
    item_id: str | None = text("itemId")
    item_unit: str | None = text("itemUnit")
    ordered_quantity: Decimal | None = decimal("orderedQuantity")
    project_id: str | None = text("projectId")
    purchase_order_id: int | None = integer("purchaseOrderId")
    purchase_order_row_id: str | None = text("purchaseOrderRowId")
    received_quantity: Decimal | None = decimal("receivedQuantity")
    remaining_ordered_quantity: Decimal | None = decimal("remainingOrderedQuantity")
    row_order: int | None = integer("rowOrder")
    stock_location_code: str | None = text("stockLocationCode")
    stock_location_id: str | None = text("stockLocationId")
    stock_location_name: str | None = text("stockLocationName")
    stock_point_code: str | None = text("stockPointCode")
    stock_point_id: str | None = text("stockPointId")
    stock_point_name: str | None = text("stockPointName")
    taken_quantity: Decimal | None = decimal("takenQuantity")
