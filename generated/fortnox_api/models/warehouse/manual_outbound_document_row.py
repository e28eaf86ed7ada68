from __future__ import annotations

from decimal import Decimal

from attrs import define

from fortnox_core import fields as _is
from fortnox_core.model import Model


@define(slots=True, kw_only=True, repr=False)
class ManualOutboundDocumentRow(Model):
    """Manual outbound document row, part of `ManualOutboundDocument`."""

    cost_center_code: str | None = _is.text("costCenterCode")
    delivered_quantity: Decimal | None = _is.decimal("deliveredQuantity")
    forced_quantity: Decimal | None = _is.decimal("forcedQuantity")
    item_description: str | None = _is.text("itemDescription")
    item_id: str | None = _is.text("itemId")
    item_unit: str | None = _is.text("itemUnit")
    project_id: str | None = _is.text("projectId")
    quantity: Decimal | None = _is.decimal("quantity")
    stock_location_code: str | None = _is.text("stockLocationCode")
    stock_location_id: str | None = _is.text("stockLocationId")
    stock_location_name: str | None = _is.text("stockLocationName")
    stock_point_code: str | None = _is.text("stockPointCode")
    stock_point_id: str | None = _is.text("stockPointId")
    stock_point_name: str | None = _is.text("stockPointName")
