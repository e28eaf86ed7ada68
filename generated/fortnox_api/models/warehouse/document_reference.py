from __future__ import annotations

from attrs import define

from fortnox_core import fields as _is
from fortnox_core.model import Model


@define(slots=True, kw_only=True, repr=False)
class DocumentReference(Model):
    """Document reference, row of `warehouse.purchase_orders.matches`, part of `PurchaseOrder`."""

    id: str | None = _is.text("id")
    type: str | None = _is.text("type")
