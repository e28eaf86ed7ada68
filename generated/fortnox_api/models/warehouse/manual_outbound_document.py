from __future__ import annotations

from datetime import date

from attrs import define

from fortnox_api.models.warehouse.manual_outbound_document_row import ManualOutboundDocumentRow
from fortnox_core.model import Model, boolean, day, integer, rows, text


@define(slots=True, kw_only=True)
class ManualOutboundDocument(Model):
    """Manual outbound document."""

    date: date | None = day("date")
    id: int | None = integer("id")
    note: str | None = text("note")
    released: bool | None = boolean("released")
    rows: list[ManualOutboundDocumentRow] = rows("rows", ManualOutboundDocumentRow)
    stock_point_code: str | None = text("stockPointCode")
    stock_point_id: str | None = text("stockPointId")
    stock_point_name: str | None = text("stockPointName")
    voided: bool | None = boolean("voided")
