from __future__ import annotations

from decimal import Decimal

from attrs import define

from fortnox_api.models import time as _enums
from fortnox_api.models.time.item_price import ItemPrice
from fortnox_core import fields as _is
from fortnox_core.model import Model


@define(slots=True, kw_only=True, repr=False)
class Item(Model):
    """Item, part of `ArticleRegistration` and `DetailedRegistration`."""

    active: bool | None = _is.boolean("active")
    description: str | None = _is.text("description")
    id: str | None = _is.text("id")
    is_stock: bool | None = _is.boolean("isStock")
    purchase_price: Decimal | None = _is.decimal("purchasePrice")
    sales_prices: list[ItemPrice] = _is.rows("salesPrices", ItemPrice)
    type: _enums.ItemType | None = _is.enum("type")
    unit: str | None = _is.text("unit")
