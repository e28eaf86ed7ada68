from __future__ import annotations

from decimal import Decimal

from attrs import define

from fortnox_core.model import Model, decimal, integer, text


@define(slots=True, kw_only=True)
class ManualInboundDocumentRow(Model):
    """Manual inbound document row."""

    batch: str | None = text("batch")
    cost_center_code: str | None = text("costCenterCode")
    direct_cost: Decimal | None = decimal("directCost")
    freight_cost: Decimal | None = decimal("freightCost")
    item_description: str | None = text("itemDescription")
    item_id: str | None = text("itemId")
    item_unit: str | None = text("itemUnit")
    other_cost: Decimal | None = decimal("otherCost")
    project_id: str | None = text("projectId")
    quantity: Decimal | None = decimal("quantity")
    row_id: int | None = integer("rowId")
    stock_location_code: str | None = text("stockLocationCode")
    stock_location_id: str | None = text("stockLocationId")
    stock_location_name: str | None = text("stockLocationName")
    stock_point_code: str | None = text("stockPointCode")
    stock_point_id: str | None = text("stockPointId")
    stock_point_name: str | None = text("stockPointName")
