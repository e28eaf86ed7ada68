from __future__ import annotations

import datetime as _datetime

from attrs import define

from fortnox_core import fields as _is
from fortnox_core.model import Model


@define(slots=True, kw_only=True, repr=False)
class PartialPurchaseOrder(Model):
    """Partial purchase order, returned by `warehouse.purchase_orders.update`."""

    delivery_date: _datetime.date | None = _is.date("deliveryDate")
    internal_reference: str | None = _is.text("internalReference")
    message_to_supplier: str | None = _is.text("messageToSupplier")
    note: str | None = _is.text("note")
    supplier_name: str | None = _is.text("supplierName")
