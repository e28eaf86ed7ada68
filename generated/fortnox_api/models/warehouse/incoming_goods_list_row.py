from __future__ import annotations

import datetime as _datetime
from decimal import Decimal

from attrs import define

from fortnox_core import fields as _is
from fortnox_core.model import Model


@define(slots=True, kw_only=True, repr=False)
class IncomingGoodsListRow(Model):
    """Incoming goods list row, row of `warehouse.incoming_goods.list`."""

    completed: bool | None = _is.boolean("completed")
    date: _datetime.date | None = _is.date("date")
    delivery_note_id: str | None = _is.text("deliveryNoteId")
    has_delivery_note: bool | None = _is.boolean("hasDeliveryNote")
    id: int | None = _is.integer("id")
    note: str | None = _is.text("note")
    released: bool | None = _is.boolean("released")
    stock_point_id: str | None = _is.text("stockPointId")
    supplier_name: str | None = _is.text("supplierName")
    supplier_number: str | None = _is.text("supplierNumber")
    unmatched_value: Decimal | None = _is.decimal("unmatchedValue")
    voided: bool | None = _is.boolean("voided")
