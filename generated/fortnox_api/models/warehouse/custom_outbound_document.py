from __future__ import annotations

import datetime as _datetime

from attrs import define

from fortnox_api.models import warehouse as _enums
from fortnox_api.models.warehouse.average_cost import AverageCost
from fortnox_api.models.warehouse.custom_outbound_document_row import CustomOutboundDocumentRow
from fortnox_core import fields as _is
from fortnox_core.model import Model


@define(slots=True, kw_only=True, repr=False)
class CustomOutboundDocument(Model):
    """Custom outbound document, returned by 2 operations.

    Returned by `warehouse.custom_outbound_documents.get` and `warehouse.custom_outbound_documents.replace`.
    """

    average_costs: list[AverageCost] = _is.rows("averageCosts", AverageCost)
    date: _datetime.date | None = _is.date("date")
    delivery_state: _enums.CustomOutboundDocumentDeliveryState | None = _is.enum("deliveryState")
    forced_delivery: bool | None = _is.boolean("forcedDelivery")
    id: str | None = _is.text("id")
    note: str | None = _is.text("note")
    reference_type: str | None = _is.text("referenceType")
    rows: list[CustomOutboundDocumentRow] = _is.rows("rows", CustomOutboundDocumentRow)
    voided: bool | None = _is.boolean("voided")
    warehouse_ready: bool | None = _is.boolean("warehouseReady")
