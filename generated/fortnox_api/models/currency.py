from __future__ import annotations

from datetime import date
from decimal import Decimal

from attrs import define

from fortnox_core.model import Model, boolean, day, decimal, text


@define(slots=True, kw_only=True)
class Currency(Model):
    """Currency."""

    url: str | None = text("@url")
    buy_rate: Decimal | None = decimal("BuyRate")
    code: str | None = text("Code")
    date: date | None = day("Date")
    description: str | None = text("Description")
    is_automatic: bool | None = boolean("IsAutomatic")
    sell_rate: Decimal | None = decimal("SellRate")
    unit: Decimal | None = decimal("Unit")
