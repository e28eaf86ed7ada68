from __future__ import annotations

from datetime import date

from attrs import define

from fortnox_core.model import Model, day, text


@define(slots=True, kw_only=True)
class PartialPurchaseOrder(Model):
    """Partial purchase order."""

    delivery_date: date | None = day("deliveryDate")
    internal_reference: str | None = text("internalReference")
    message_to_supplier: str | None = text("messageToSupplier")
    note: str | None = text("note")
    supplier_name: str | None = text("supplierName")
