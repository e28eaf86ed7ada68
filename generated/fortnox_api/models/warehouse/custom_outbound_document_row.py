from __future__ import annotations

from decimal import Decimal

from attrs import define

from fortnox_core import fields as _is
from fortnox_core.model import Model


@define(slots=True, kw_only=True, repr=False)
class CustomOutboundDocumentRow(Model):
    """Custom outbound document row, part of `CustomOutboundDocument`."""

    cost_center_code: str | None = _is.text("costCenterCode")
    delivered_quantity: Decimal | None = _is.decimal("deliveredQuantity")
    forced_quantity: Decimal | None = _is.decimal("forcedQuantity")
    item_description: str | None = _is.text("itemDescription")
    item_id: str | None = _is.text("itemId")
    item_unit: str | None = _is.text("itemUnit")
    project_id: str | None = _is.text("projectId")
    quantity: Decimal | None = _is.decimal("quantity")
    reserved_quantity: Decimal | None = _is.decimal("reservedQuantity")
    row_id: int | None = _is.integer("rowId")
    stock_location_id: str | None = _is.text("stockLocationId")
    stock_point_id: str | None = _is.text("stockPointId")
