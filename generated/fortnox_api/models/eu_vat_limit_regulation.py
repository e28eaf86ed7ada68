from __future__ import annotations

from decimal import Decimal

from attrs import define

from fortnox_core.model import Model, boolean, decimal, integer, text


@define(slots=True, kw_only=True)
class EUVatLimitRegulation(Model):
    """EU vat limit regulation."""

    is_over_limit: bool | None = boolean("IsOverLimit")
    limit: int | None = integer("Limit")
    total_excl_vat: Decimal | None = decimal("TotalExclVat")
    year: str | None = text("Year")
