from __future__ import annotations

from decimal import Decimal

from attrs import define

from fortnox_api.models.warehouse.purchase_order_row_note import PurchaseOrderRowNote
from fortnox_core.model import Model, boolean, decimal, integer, rows, text


@define(slots=True, kw_only=True)
class PurchaseOrderRow(Model):
    """Purchase order row."""

    back_order_quantity: Decimal | None = decimal("backOrderQuantity")
    cost_center_code: str | None = text("costCenterCode")
    currency_code: str | None = text("currencyCode")
    id: str | None = text("id")
    is_stock_item: bool | None = boolean("isStockItem")
    item_description: str | None = text("itemDescription")
    item_id: str | None = text("itemId")
    item_unit: str | None = text("itemUnit")
    notes: list[PurchaseOrderRowNote] = rows("notes", PurchaseOrderRowNote)
    ordered_quantity: Decimal | None = decimal("orderedQuantity")
    price: Decimal | None = decimal("price")
    project_id: str | None = text("projectId")
    purchase_order_id: int | None = integer("purchaseOrderId")
    received_quantity: Decimal | None = decimal("receivedQuantity")
    remaining_ordered_quantity: Decimal | None = decimal("remainingOrderedQuantity")
    row_num: int | None = integer("rowNum")
    stock_location_code: str | None = text("stockLocationCode")
    stock_location_id: str | None = text("stockLocationId")
    stock_location_name: str | None = text("stockLocationName")
    stock_point_code: str | None = text("stockPointCode")
    stock_point_id: str | None = text("stockPointId")
    stock_point_name: str | None = text("stockPointName")
