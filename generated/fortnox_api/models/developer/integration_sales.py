from __future__ import annotations

import datetime as _datetime
from decimal import Decimal

from attrs import define

from fortnox_core import fields as _is
from fortnox_core.model import Model


@define(slots=True, kw_only=True, repr=False)
class IntegrationSales(Model):
    """Integration sales, row of `developer.sales.list`."""

    amount: Decimal | None = _is.decimal("amount")
    date: _datetime.datetime | None = _is.datetime("date")
    order_id: str | None = _is.text("orderId")
    tenant_id: str | None = _is.text("tenantId")
    type: str | None = _is.text("type")
