from __future__ import annotations

from datetime import datetime

from attrs import define

from fortnox_core.model import Model, integer, moment, text


@define(slots=True, kw_only=True)
class IntegrationSales(Model):
    """Integration sales."""

    amount: int | None = integer("amount")
    date: datetime | None = moment("date")
    order_id: str | None = text("orderId")
    tenant_id: str | None = text("tenantId")
    type: str | None = text("type")
