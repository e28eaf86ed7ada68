from __future__ import annotations

from decimal import Decimal

from attrs import define

from fortnox_core import fields as _is
from fortnox_core.model import Model


@define(slots=True, kw_only=True, repr=False)
class Currency(Model):
    """Currency, part of `CustomInboundDocument`."""

    currency: str | None = _is.text("currency")
    rate: Decimal | None = _is.decimal("rate")
    unit: int | None = _is.integer("unit")
