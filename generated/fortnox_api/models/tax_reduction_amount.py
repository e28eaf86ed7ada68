from __future__ import annotations

from decimal import Decimal
from typing import TYPE_CHECKING

from attrs import define

from fortnox_core.model import Model, choice, decimal

if TYPE_CHECKING:
    from fortnox_api.models.choices import TaxReductionAmountWorkType


@define(slots=True, kw_only=True)
class TaxReductionAmount(Model):
    """Tax reduction amount."""

    asked_amount: Decimal | None = decimal("AskedAmount")
    work_type: TaxReductionAmountWorkType | None = choice("WorkType")
