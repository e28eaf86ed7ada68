from __future__ import annotations

from decimal import Decimal

from attrs import define

from fortnox_core.model import Model, decimal, integer, text


@define(slots=True, kw_only=True)
class Currency(Model):
    """Currency."""

    currency: str | None = text("currency")
    rate: Decimal | None = decimal("rate")
    unit: int | None = integer("unit")
