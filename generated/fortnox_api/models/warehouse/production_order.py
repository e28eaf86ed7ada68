from __future__ import annotations

import datetime as _datetime
from decimal import Decimal

from attrs import define

from fortnox_api.models import warehouse as _enums
from fortnox_api.models.warehouse.package_item import PackageItem
from fortnox_core import fields as _is
from fortnox_core.model import Model


@define(slots=True, kw_only=True, repr=False)
class ProductionOrder(Model):
    """Production order, returned by 5 operations, row of 1 operation.

    Returned by `warehouse.production_orders.create`, `warehouse.production_orders.get`,
    `warehouse.production_orders.release`, `warehouse.production_orders.replace` and
    `warehouse.production_orders.update`.
    Row of `warehouse.production_orders.list`.
    """

    batch: str | None = _is.text("batch")
    cost_center_code: str | None = _is.text("costCenterCode")
    document_state: _enums.ProductionOrderDocumentState | None = _is.enum("documentState")
    id: int | None = _is.integer("id")
    inbound_stock_location_id: str | None = _is.text("inboundStockLocationId")
    inbound_stock_point_id: str | None = _is.text("inboundStockPointId")
    item_description: str | None = _is.text("itemDescription")
    item_id: str | None = _is.text("itemId")
    item_unit: str | None = _is.text("itemUnit")
    note: str | None = _is.text("note")
    outbound_stock_point_id: str | None = _is.text("outboundStockPointId")
    package_items: list[PackageItem] = _is.rows("packageItems", PackageItem)
    production_date: _datetime.date | None = _is.date("productionDate")
    production_state: _enums.ProductionOrderProductionState | None = _is.enum("productionState")
    project_id: str | None = _is.text("projectId")
    quantity: Decimal | None = _is.decimal("quantity")
    start_date: _datetime.date | None = _is.date("startDate")
