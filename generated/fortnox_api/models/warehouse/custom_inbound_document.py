from __future__ import annotations

from datetime import date

from attrs import define

from fortnox_api.models.warehouse.currency import Currency
from fortnox_api.models.warehouse.custom_inbound_document_row import CustomInboundDocumentRow
from fortnox_core.model import Model, boolean, day, nested, rows, text


@define(slots=True, kw_only=True)
class CustomInboundDocument(Model):
    """Custom inbound document."""

    currency: Currency | None = nested("currency", Currency)
    date: date | None = day("date")
    id: str | None = text("id")
    note: str | None = text("note")
    rows: list[CustomInboundDocumentRow] = rows("rows", CustomInboundDocumentRow)
    type: str | None = text("type")
    voided: bool | None = boolean("voided")
    warehouse_ready: bool | None = boolean("warehouseReady")
