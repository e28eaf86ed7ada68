from __future__ import annotations

from decimal import Decimal

from attrs import define

from fortnox_api.models import recurring_billing as _enums
from fortnox_core import fields as _is
from fortnox_core.model import Model


@define(slots=True, kw_only=True, repr=False)
class TaxReductionData(Model):
    """Tax reduction data, part of `RecurringRow`."""

    cost_type: _enums.TaxReductionCostType | None = _is.enum("cost_type")
    hours_to_report: Decimal | None = _is.decimal("hours_to_report")
    tax_reduction_type: _enums.TaxReductionArticleType | None = _is.enum("tax_reduction_type")
