from __future__ import annotations

from decimal import Decimal

from attrs import define

from fortnox_core import fields as _is
from fortnox_core.model import Model


@define(slots=True, kw_only=True, repr=False)
class StockBalance(Model):
    """Stock balance, row of `warehouse.stock_status.stock_balance`."""

    available_stock: Decimal | None = _is.decimal("availableStock")
    in_stock: Decimal | None = _is.decimal("inStock")
    item_id: str | None = _is.text("itemId")
    stock_point_code: str | None = _is.text("stockPointCode")
