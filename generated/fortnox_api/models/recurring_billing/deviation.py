from __future__ import annotations

import datetime as _datetime

from attrs import define

from fortnox_api.models import recurring_billing as _enums
from fortnox_api.models.recurring_billing.accrual import Accrual
from fortnox_api.models.recurring_billing.deviation_row import DeviationRow
from fortnox_core import fields as _is
from fortnox_core.etag import ETagModel


@define(slots=True, kw_only=True, repr=False)
class Deviation(ETagModel):
    """Deviation, returned by `recurring_billing.deviations.get`, row of `recurring_billing.deviations.list`."""

    accrual: Accrual | None = _is.nested("accrual", Accrual)
    created_at: _datetime.datetime | None = _is.datetime("created_at")
    deviation_type: _enums.DeviationType | None = _is.enum("deviation_type")
    id: str | None = _is.text("id")
    modified_at: _datetime.datetime | None = _is.datetime("modified_at")
    recurring_id: str | None = _is.text("recurring_id")
    repeat_interval: int | None = _is.integer("repeat_interval")
    rows: list[DeviationRow] = _is.rows("rows", DeviationRow)
    target_invoice_index: int | None = _is.integer("target_invoice_index")
