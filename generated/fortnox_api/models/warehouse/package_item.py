from __future__ import annotations

from decimal import Decimal

from attrs import define

from fortnox_core import fields as _is
from fortnox_core.model import Model


@define(slots=True, kw_only=True, repr=False)
class PackageItem(Model):
    """Package item, row of `warehouse.production_orders.bill_of_materials`, part of `ProductionOrder`."""

    item_description: str | None = _is.text("itemDescription")
    item_id: str | None = _is.text("itemId")
    item_unit: str | None = _is.text("itemUnit")
    quantity_required: Decimal | None = _is.decimal("quantityRequired")
    quantity_reserved: Decimal | None = _is.decimal("quantityReserved")
    total_quantity_required: Decimal | None = _is.decimal("totalQuantityRequired")
