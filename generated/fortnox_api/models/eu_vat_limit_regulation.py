from __future__ import annotations

from decimal import Decimal

from attrs import define

from fortnox_core import fields as _is
from fortnox_core.model import Model


@define(slots=True, kw_only=True, repr=False)
class EUVatLimitRegulation(Model):
    """EU VAT limit regulation, returned by `eu_vat_limit_regulation.get`."""

    is_over_limit: bool | None = _is.boolean("IsOverLimit")
    limit: int | None = _is.integer("Limit")
    total_excl_vat: Decimal | None = _is.decimal("TotalExclVat")
    year: int | None = _is.integer("Year")
