from __future__ import annotations

import datetime as _datetime

from attrs import define

from fortnox_api.models.warehouse.currency import Currency
from fortnox_api.models.warehouse.custom_inbound_document_row import CustomInboundDocumentRow
from fortnox_core import fields as _is
from fortnox_core.model import Model


@define(slots=True, kw_only=True, repr=False)
class CustomInboundDocument(Model):
    """Custom inbound document, returned by 2 operations.

    Returned by `warehouse.custom_inbound_documents.get` and `warehouse.custom_inbound_documents.replace`.
    """

    currency: Currency | None = _is.nested("currency", Currency)
    date: _datetime.date | None = _is.date("date")
    id: str | None = _is.text("id")
    note: str | None = _is.text("note")
    rows: list[CustomInboundDocumentRow] = _is.rows("rows", CustomInboundDocumentRow)
    type: str | None = _is.text("type")
    voided: bool | None = _is.boolean("voided")
    warehouse_ready: bool | None = _is.boolean("warehouseReady")
