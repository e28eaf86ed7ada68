from __future__ import annotations

from decimal import Decimal

from attrs import define

from fortnox_core import fields as _is
from fortnox_core.model import Model


@define(slots=True, kw_only=True, repr=False)
class PriceListItem(Model):
    """Price, row of `prices.list_by_price_list`."""

    url: str | None = _is.text("@url")
    article_number: str | None = _is.text("ArticleNumber")
    from_quantity: Decimal | None = _is.decimal("FromQuantity")
    price: Decimal | None = _is.decimal("Price")
    price_list: str | None = _is.text("PriceList")
