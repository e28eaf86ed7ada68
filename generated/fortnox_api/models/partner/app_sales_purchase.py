from __future__ import annotations

import datetime as _datetime
from decimal import Decimal

from attrs import define

from fortnox_core import attributes as _is
from fortnox_core.model import Model


@define(slots=True, kw_only=True, repr=False)
class AppSalesPurchase(Model):
    """App sales purchase."""

    amount: Decimal | None = _is.decimal("amount")
    identifier: str | None = _is.text("identifier")
    purchase_time: _datetime.datetime | None = _is.moment("purchaseTime")
