from __future__ import annotations

from decimal import Decimal

from attrs import define

from fortnox_core import fields as _is
from fortnox_core.model import Model


@define(slots=True, kw_only=True, repr=False)
class AverageCost(Model):
    """Average cost, part of `CustomOutboundDocument`."""

    average_cost_in_sek: Decimal | None = _is.decimal("averageCostInSEK")
    item_id: str | None = _is.text("itemId")
    stock_point_id: str | None = _is.text("stockPointId")
