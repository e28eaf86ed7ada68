from __future__ import annotations

import datetime as _datetime

from attrs import define

from fortnox_api.models.warehouse.manual_outbound_document_row import ManualOutboundDocumentRow
from fortnox_core import fields as _is
from fortnox_core.model import Model


@define(slots=True, kw_only=True, repr=False)
class ManualOutboundDocument(Model):
    """Manual outbound document, returned by 3 operations.

    Returned by `warehouse.outbound_deliveries.create`, `warehouse.outbound_deliveries.get` and
    `warehouse.outbound_deliveries.replace`.
    """

    date: _datetime.date | None = _is.date("date")
    id: int | None = _is.integer("id")
    note: str | None = _is.text("note")
    released: bool | None = _is.boolean("released")
    rows: list[ManualOutboundDocumentRow] = _is.rows("rows", ManualOutboundDocumentRow)
    stock_point_code: str | None = _is.text("stockPointCode")
    stock_point_id: str | None = _is.text("stockPointId")
    stock_point_name: str | None = _is.text("stockPointName")
    voided: bool | None = _is.boolean("voided")
