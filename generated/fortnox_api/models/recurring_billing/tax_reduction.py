from __future__ import annotations

import datetime as _datetime
from decimal import Decimal

from attrs import define

from fortnox_core import fields as _is
from fortnox_core.model import Model


@define(slots=True, kw_only=True, repr=False)
class TaxReduction(Model):
    """Tax reduction, part of `Recurring`."""

    amount: Decimal | None = _is.decimal("amount")
    applicant_name: str | None = _is.text("applicant_name")
    created_at: _datetime.datetime | None = _is.datetime("created_at")
    id: str | None = _is.text("id")
    modified_at: _datetime.datetime | None = _is.datetime("modified_at")
    recurring_id: str | None = _is.text("recurring_id")
    ssn: str | None = _is.text("ssn")
