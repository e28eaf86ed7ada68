from __future__ import annotations

from datetime import datetime
from decimal import Decimal

from attrs import define

from fortnox_core.model import Model, decimal, moment, text


@define(slots=True, kw_only=True)
class Price(Model):
    """Price."""

    url: str | None = text("@url")
    article_number: str | None = text("ArticleNumber")
    date: datetime | None = moment("Date")
    from_quantity: Decimal | None = decimal("FromQuantity")
    percent: Decimal | None = decimal("Percent")
    price: Decimal | None = decimal("Price")
    price_list: str | None = text("PriceList")
