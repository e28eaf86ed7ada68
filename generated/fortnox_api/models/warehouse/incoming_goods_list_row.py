from __future__ import annotations

from datetime import date
from decimal import Decimal

from attrs import define

from fortnox_core.model import Model, boolean, day, decimal, integer, text


@define(slots=True, kw_only=True)
class IncomingGoodsListRow(Model):
    """Incoming goods list row."""

    completed: bool | None = boolean("completed")
    date: date | None = day("date")
    delivery_note_id: str | None = text("deliveryNoteId")
    has_delivery_note: bool | None = boolean("hasDeliveryNote")
    id: int | None = integer("id")
    note: str | None = text("note")
    released: bool | None = boolean("released")
    stock_point_id: str | None = text("stockPointId")
    supplier_name: str | None = text("supplierName")
    supplier_number: str | None = text("supplierNumber")
    unmatched_value: Decimal | None = decimal("unmatchedValue")
    voided: bool | None = boolean("voided")
