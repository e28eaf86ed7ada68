from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING

from attrs import define

from fortnox_api.models.warehouse.average_cost import AverageCost
from fortnox_api.models.warehouse.custom_outbound_document_row import CustomOutboundDocumentRow
from fortnox_core.model import Model, boolean, choice, day, rows, text

if TYPE_CHECKING:
    from fortnox_api.models.warehouse.choices import CustomOutboundDocumentDeliveryState


@define(slots=True, kw_only=True)
class CustomOutboundDocument(Model):
    """Custom outbound document."""

    average_costs: list[AverageCost] = rows("averageCosts", AverageCost)
    date: date | None = day("date")
    delivery_state: CustomOutboundDocumentDeliveryState | None = choice("deliveryState")
    forced_delivery: bool | None = boolean("forcedDelivery")
    id: str | None = text("id")
    note: str | None = text("note")
    reference_type: str | None = text("referenceType")
    rows: list[CustomOutboundDocumentRow] = rows("rows", CustomOutboundDocumentRow)
    voided: bool | None = boolean("voided")
    warehouse_ready: bool | None = boolean("warehouseReady")
