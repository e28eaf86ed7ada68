from __future__ import annotations

from decimal import Decimal

from attrs import define

from fortnox_api import models as _enums
from fortnox_core import fields as _is
from fortnox_core.model import Model


@define(slots=True, kw_only=True, repr=False)
class TaxReductionAmount(Model):
    """Tax reduction amount, part of `TaxReduction`."""

    asked_amount: Decimal | None = _is.decimal("AskedAmount")
    work_type: _enums.TaxReductionAmountWorkType | None = _is.enum("WorkType")
