from __future__ import annotations

from attrs import define

from fortnox_core.model import Model, integer, text


@define(slots=True, kw_only=True)
class PurchaseOrderRowNote(Model):
    """Purchase order row note."""

    note: str | None = text("note")
    purchase_order_id: int | None = integer("purchaseOrderId")
    purchase_order_row_id: str | None = text("purchaseOrderRowId")
    row_num: int | None = integer("rowNum")
