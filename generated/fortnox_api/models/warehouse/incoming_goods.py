from __future__ import annotations

import datetime as _datetime

from attrs import define

from fortnox_api.models.warehouse.incoming_goods_row import IncomingGoodsRow
from fortnox_core import fields as _is
from fortnox_core.model import Model


@define(slots=True, kw_only=True, repr=False)
class IncomingGoods(Model):
    """Incoming goods, returned by 4 operations.

    Returned by `warehouse.incoming_goods.create`, `warehouse.incoming_goods.get`,
    `warehouse.incoming_goods.replace` and `warehouse.incoming_goods.update`.
    """

    completed: bool | None = _is.boolean("completed")
    cost_center_code: str | None = _is.text("costCenterCode")
    date: _datetime.date | None = _is.date("date")
    delivery_note_id: str | None = _is.text("deliveryNoteId")
    has_delivery_note: bool | None = _is.boolean("hasDeliveryNote")
    id: int | None = _is.integer("id")
    note: str | None = _is.text("note")
    project_id: str | None = _is.text("projectId")
    released: bool | None = _is.boolean("released")
    rows: list[IncomingGoodsRow] = _is.rows("rows", IncomingGoodsRow)
    stock_point_code: str | None = _is.text("stockPointCode")
    stock_point_id: str | None = _is.text("stockPointId")
    stock_point_name: str | None = _is.text("stockPointName")
    supplier_name: str | None = _is.text("supplierName")
    supplier_number: str | None = _is.text("supplierNumber")
    voided: bool | None = _is.boolean("voided")
