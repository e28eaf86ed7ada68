from __future__ import annotations

import datetime as _datetime
from decimal import Decimal

from attrs import define

from fortnox_core import fields as _is
from fortnox_core.model import Model


@define(slots=True, kw_only=True, repr=False)
class Price(Model):
    """Price, returned by 5 operations, row of 1 operation.

    Returned by `prices.create`, `prices.get`, `prices.get_by_from_quantity`, `prices.update` and
    `prices.update_by_from_quantity`.
    Row of `prices.list`.
    """

    url: str | None = _is.text("@url")
    article_number: str | None = _is.text("ArticleNumber")
    date: _datetime.datetime | None = _is.datetime("Date")
    from_quantity: Decimal | None = _is.decimal("FromQuantity")
    percent: Decimal | None = _is.decimal("Percent")
    price: Decimal | None = _is.decimal("Price")
    price_list: str | None = _is.text("PriceList")
