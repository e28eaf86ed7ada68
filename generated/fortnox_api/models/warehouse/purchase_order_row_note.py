from __future__ import annotations

from attrs import define

from fortnox_core import fields as _is
from fortnox_core.model import Model


@define(slots=True, kw_only=True, repr=False)
class PurchaseOrderRowNote(Model):
    """Purchase order row note, row of `warehouse.purchase_orders.notes`, part of `PurchaseOrderRow`."""

    note: str | None = _is.text("note")
    purchase_order_id: int | None = _is.integer("purchaseOrderId")
    purchase_order_row_id: str | None = _is.text("purchaseOrderRowId")
    row_num: int | None = _is.integer("rowNum")
