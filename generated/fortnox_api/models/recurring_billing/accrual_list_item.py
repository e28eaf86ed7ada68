from __future__ import annotations

import datetime as _datetime
from decimal import Decimal

from attrs import define

from fortnox_api.models import recurring_billing as _enums
from fortnox_core import fields as _is
from fortnox_core.model import Model


@define(slots=True, kw_only=True, repr=False)
class AccrualListItem(Model):
    """Accrual, part of `RecurringListItem`."""

    accrual_account_number: int | None = _is.integer("accrual_account_number")
    amount: Decimal | None = _is.decimal("amount")
    created_at: _datetime.datetime | None = _is.datetime("created_at")
    id: str | None = _is.text("id")
    modified_at: _datetime.datetime | None = _is.datetime("modified_at")
    recurring_id: str | None = _is.text("recurring_id")
    revenue_account_number: int | None = _is.integer("revenue_account_number")
    vat_option: _enums.VatOption | None = _is.enum("vat_option")
