from __future__ import annotations

from decimal import Decimal

from attrs import define

from fortnox_core.model import Model, decimal, text


@define(slots=True, kw_only=True)
class PriceListItem(Model):
    """A row of a list: price."""

    url: str | None = text("@url")
    article_number: str | None = text("ArticleNumber")
    from_quantity: Decimal | None = decimal("FromQuantity")
    price: Decimal | None = decimal("Price")
    price_list: str | None = text("PriceList")
