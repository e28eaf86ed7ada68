from __future__ import annotations

import datetime as _datetime
from decimal import Decimal

from attrs import define

from fortnox_api.models.warehouse.manual_inbound_document_row import ManualInboundDocumentRow
from fortnox_core import fields as _is
from fortnox_core.model import Model


@define(slots=True, kw_only=True, repr=False)
class ManualInboundDocument(Model):
    """Manual inbound document, returned by 3 operations.

    Returned by `warehouse.inbound_deliveries.create`, `warehouse.inbound_deliveries.get` and
    `warehouse.inbound_deliveries.replace`.
    """

    currency: str | None = _is.text("currency")
    currency_rate: Decimal | None = _is.decimal("currencyRate")
    currency_unit: int | None = _is.integer("currencyUnit")
    date: _datetime.date | None = _is.date("date")
    id: int | None = _is.integer("id")
    note: str | None = _is.text("note")
    released: bool | None = _is.boolean("released")
    rows: list[ManualInboundDocumentRow] = _is.rows("rows", ManualInboundDocumentRow)
    stock_point_code: str | None = _is.text("stockPointCode")
    stock_point_id: str | None = _is.text("stockPointId")
    stock_point_name: str | None = _is.text("stockPointName")
    voided: bool | None = _is.boolean("voided")
