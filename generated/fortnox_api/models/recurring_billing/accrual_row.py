from __future__ import annotations

import datetime as _datetime
from decimal import Decimal

from attrs import define

from fortnox_core import fields as _is
from fortnox_core.model import Model


@define(slots=True, kw_only=True, repr=False)
class AccrualRow(Model):
    """Accrual row, part of `Accrual`."""

    account_number: int | None = _is.integer("account_number")
    accrual_id: str | None = _is.text("accrual_id")
    cost_center_id: str | None = _is.text("cost_center_id")
    created_at: _datetime.datetime | None = _is.datetime("created_at")
    credit: Decimal | None = _is.decimal("credit")
    debit: Decimal | None = _is.decimal("debit")
    id: str | None = _is.text("id")
    modified_at: _datetime.datetime | None = _is.datetime("modified_at")
    project_id: str | None = _is.text("project_id")
    transaction_info: str | None = _is.text("transaction_info")
