from __future__ import annotations

from datetime import datetime

from attrs import define

from fortnox_core.model import Model, integer, moment, text


@define(slots=True, kw_only=True)
class AppSalesPurchase(Model):
    """App sales purchase."""

    amount: int | None = integer("amount")
    identifier: str | None = text("identifier")
    purchase_time: datetime | None = moment("purchaseTime")
