from __future__ import annotations

from decimal import Decimal

from attrs import define

from fortnox_api.models.warehouse.purchase_order_row_note import PurchaseOrderRowNote
from fortnox_core import fields as _is
from fortnox_core.model import Model


@define(slots=True, kw_only=True, repr=False)
class PurchaseOrderRow(Model):
    """Purchase order row, part of `PurchaseOrder`."""

    back_order_quantity: Decimal | None = _is.decimal("backOrderQuantity")
    cost_center_code: str | None = _is.text("costCenterCode")
    currency_code: str | None = _is.text("currencyCode")
    id: str | None = _is.text("id")
    is_stock_item: bool | None = _is.boolean("isStockItem")
    item_description: str | None = _is.text("itemDescription")
    item_id: str | None = _is.text("itemId")
    item_unit: str | None = _is.text("itemUnit")
    notes: list[PurchaseOrderRowNote] = _is.rows("notes", PurchaseOrderRowNote)
    ordered_quantity: Decimal | None = _is.decimal("orderedQuantity")
    price: Decimal | None = _is.decimal("price")
    project_id: str | None = _is.text("projectId")
    purchase_order_id: int | None = _is.integer("purchaseOrderId")
    received_quantity: Decimal | None = _is.decimal("receivedQuantity")
    remaining_ordered_quantity: Decimal | None = _is.decimal("remainingOrderedQuantity")
    row_num: int | None = _is.integer("rowNum")
    stock_location_code: str | None = _is.text("stockLocationCode")
    stock_location_id: str | None = _is.text("stockLocationId")
    stock_location_name: str | None = _is.text("stockLocationName")
    stock_point_code: str | None = _is.text("stockPointCode")
    stock_point_id: str | None = _is.text("stockPointId")
    stock_point_name: str | None = _is.text("stockPointName")
