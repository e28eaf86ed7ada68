from __future__ import annotations

from decimal import Decimal

from attrs import define

from fortnox_core.model import Model, decimal, text


@define(slots=True, kw_only=True)
class ItemPrice(Model):
    """Item price."""

    list: str | None = text("list")
    price: Decimal | None = decimal("price")
