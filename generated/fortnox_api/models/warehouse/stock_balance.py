from __future__ import annotations

from decimal import Decimal

from attrs import define

from fortnox_core.model import Model, decimal, text


@define(slots=True, kw_only=True)
class StockBalance(Model):
    """Stock balance."""

    available_stock: Decimal | None = decimal("availableStock")
    in_stock: Decimal | None = decimal("inStock")
    item_id: str | None = text("itemId")
    stock_point_code: str | None = text("stockPointCode")
