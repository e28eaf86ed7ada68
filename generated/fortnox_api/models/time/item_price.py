from __future__ import annotations

from decimal import Decimal

from attrs import define

from fortnox_core import fields as _is
from fortnox_core.model import Model


@define(slots=True, kw_only=True, repr=False)
class ItemPrice(Model):
    """Item price, part of `Item`."""

    list_: str | None = _is.text("list")
    price: Decimal | None = _is.decimal("price")
