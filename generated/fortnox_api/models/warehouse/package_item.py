from __future__ import annotations

from decimal import Decimal

from attrs import define

from fortnox_core.model import Model, decimal, text


@define(slots=True, kw_only=True)
class PackageItem(Model):
    """Package item."""

    item_description: str | None = text("itemDescription")
    item_id: str | None = text("itemId")
    item_unit: str | None = text("itemUnit")
    quantity_required: Decimal | None = decimal("quantityRequired")
    quantity_reserved: Decimal | None = decimal("quantityReserved")
    total_quantity_required: Decimal | None = decimal("totalQuantityRequired")
