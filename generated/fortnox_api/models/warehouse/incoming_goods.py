from __future__ import annotations

from datetime import date

from attrs import define

from fortnox_api.models.warehouse.incoming_goods_row import IncomingGoodsRow
from fortnox_core.model import Model, boolean, day, integer, rows, text


@define(slots=True, kw_only=True)
class IncomingGoods(Model):
    """Incoming goods."""

    completed: bool | None = boolean("completed")
    cost_center_code: str | None = text("costCenterCode")
    date: date | None = day("date")
    delivery_note_id: str | None = text("deliveryNoteId")
    has_delivery_note: bool | None = boolean("hasDeliveryNote")
    id: int | None = integer("id")
    note: str | None = text("note")
    project_id: str | None = text("projectId")
    released: bool | None = boolean("released")
    rows: list[IncomingGoodsRow] = rows("rows", IncomingGoodsRow)
    stock_point_code: str | None = text("stockPointCode")
    stock_point_id: str | None = text("stockPointId")
    stock_point_name: str | None = text("stockPointName")
    supplier_name: str | None = text("supplierName")
    supplier_number: str | None = text("supplierNumber")
    voided: bool | None = boolean("voided")
