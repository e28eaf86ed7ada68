from __future__ import annotations

from decimal import Decimal

from attrs import define

from fortnox_core.model import Model, decimal, integer, text


@define(slots=True, kw_only=True)
class CustomOutboundDocumentRow(Model):
    """Custom outbound document row."""

    cost_center_code: str | None = text("costCenterCode")
    delivered_quantity: Decimal | None = decimal("deliveredQuantity")
    forced_quantity: Decimal | None = decimal("forcedQuantity")
    item_description: str | None = text("itemDescription")
    item_id: str | None = text("itemId")
    item_unit: str | None = text("itemUnit")
    project_id: str | None = text("projectId")
    quantity: Decimal | None = decimal("quantity")
    reserved_quantity: Decimal | None = decimal("reservedQuantity")
    row_id: int | None = integer("rowId")
    stock_location_id: str | None = text("stockLocationId")
    stock_point_id: str | None = text("stockPointId")
