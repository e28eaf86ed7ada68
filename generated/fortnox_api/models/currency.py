from __future__ import annotations

import datetime as _datetime
from decimal import Decimal

from attrs import define

from fortnox_core import fields as _is
from fortnox_core.model import Model


@define(slots=True, kw_only=True, repr=False)
class Currency(Model):
    """Currency, returned by `currencies.create`, `currencies.get` and `currencies.update`, row of `currencies.list`."""

    url: str | None = _is.text("@url")
    buy_rate: Decimal | None = _is.decimal("BuyRate")
    code: str | None = _is.text("Code")
    date: _datetime.date | None = _is.date("Date")
    description: str | None = _is.text("Description")
    is_automatic: bool | None = _is.boolean("IsAutomatic")
    sell_rate: Decimal | None = _is.decimal("SellRate")
    unit: Decimal | None = _is.decimal("Unit")
