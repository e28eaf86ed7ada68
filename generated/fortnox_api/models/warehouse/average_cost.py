from __future__ import annotations

from decimal import Decimal

from attrs import define

from fortnox_core.model import Model, decimal, text


@define(slots=True, kw_only=True)
class AverageCost(Model):
    """Average cost."""

    average_cost_in_sek: Decimal | None = decimal("averageCostInSEK")
    item_id: str | None = text("itemId")
    stock_point_id: str | None = text("stockPointId")
