from __future__ import annotations

from decimal import Decimal

from attrs import define

from fortnox_core import fields as _is
from fortnox_core.model import Model


@define(slots=True, kw_only=True, repr=False)
class CustomInboundDocumentRow(Model):
    """Custom inbound document row, part of `CustomInboundDocument`."""

    batch: str | None = _is.text("batch")
    cost_center_code: str | None = _is.text("costCenterCode")
    direct_cost: Decimal | None = _is.decimal("directCost")
    freight_cost: Decimal | None = _is.decimal("freightCost")
    item_description: str | None = _is.text("itemDescription")
    item_id: str | None = _is.text("itemId")
    item_unit: str | None = _is.text("itemUnit")
    other_cost: Decimal | None = _is.decimal("otherCost")
    project_id: str | None = _is.text("projectId")
    quantity: Decimal | None = _is.decimal("quantity")
    row_id: int | None = _is.integer("rowId")
    stock_location_code: str | None = _is.text("stockLocationCode")
    stock_location_id: str | None = _is.text("stockLocationId")
    stock_point_code: str | None = _is.text("stockPointCode")
    stock_point_id: str | None = _is.text("stockPointId")
