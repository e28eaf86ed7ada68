from __future__ import annotations

from decimal import Decimal
from typing import TYPE_CHECKING

from attrs import define

from fortnox_api.models.time.item_price import ItemPrice
from fortnox_core.model import Model, boolean, choice, decimal, rows, text

if TYPE_CHECKING:
    from fortnox_api.models.time.choices import ItemType


@define(slots=True, kw_only=True)
class Item(Model):
    """Item."""

    active: bool | None = boolean("active")
    description: str | None = text("description")
    id: str | None = text("id")
    is_stock: bool | None = boolean("isStock")
    purchase_price: Decimal | None = decimal("purchasePrice")
    sales_prices: list[ItemPrice] = rows("salesPrices", ItemPrice)
    type: ItemType | None = choice("type")
    unit: str | None = text("unit")
