from __future__ import annotations

from datetime import date
from decimal import Decimal
from typing import TYPE_CHECKING

from attrs import define

from fortnox_api.models.warehouse.package_item import PackageItem
from fortnox_core.model import Model, choice, day, decimal, integer, rows, text

if TYPE_CHECKING:
    from fortnox_api.models.warehouse.choices import ProductionOrderDocumentState, ProductionOrderProductionState


@define(slots=True, kw_only=True)
class ProductionOrder(Model):
    """Production order."""

    batch: str | None = text("batch")
    cost_center_code: str | None = text("costCenterCode")
    document_state: ProductionOrderDocumentState | None = choice("documentState")
    id: int | None = integer("id")
    inbound_stock_location_id: str | None = text("inboundStockLocationId")
    inbound_stock_point_id: str | None = text("inboundStockPointId")
    item_description: str | None = text("itemDescription")
    item_id: str | None = text("itemId")
    item_unit: str | None = text("itemUnit")
    note: str | None = text("note")
    outbound_stock_point_id: str | None = text("outboundStockPointId")
    package_items: list[PackageItem] = rows("packageItems", PackageItem)
    production_date: date | None = day("productionDate")
    production_state: ProductionOrderProductionState | None = choice("productionState")
    project_id: str | None = text("projectId")
    quantity: Decimal | None = decimal("quantity")
    start_date: date | None = day("startDate")
