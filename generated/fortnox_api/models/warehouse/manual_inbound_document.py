from __future__ import annotations

from datetime import date
from decimal import Decimal

from attrs import define

from fortnox_api.models.warehouse.manual_inbound_document_row import ManualInboundDocumentRow
from fortnox_core.model import Model, boolean, day, decimal, integer, rows, text


@define(slots=True, kw_only=True)
class ManualInboundDocument(Model):
    """Manual inbound document."""

    currency: str | None = text("currency")
    currency_rate: Decimal | None = decimal("currencyRate")
    currency_unit: int | None = integer("currencyUnit")
    date: date | None = day("date")
    id: int | None = integer("id")
    note: str | None = text("note")
    released: bool | None = boolean("released")
    rows: list[ManualInboundDocumentRow] = rows("rows", ManualInboundDocumentRow)
    stock_point_code: str | None = text("stockPointCode")
    stock_point_id: str | None = text("stockPointId")
    stock_point_name: str | None = text("stockPointName")
    voided: bool | None = boolean("voided")
