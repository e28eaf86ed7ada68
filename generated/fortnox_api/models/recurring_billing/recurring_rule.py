from __future__ import annotations

import datetime as _datetime

from attrs import define

from fortnox_api.models import recurring_billing as _enums
from fortnox_core import fields as _is
from fortnox_core.model import Model


@define(slots=True, kw_only=True, repr=False)
class RecurringRule(Model):
    """Recurring rule, part of `RecurringDates`."""

    end_date: _datetime.date | None = _is.date("end_date")
    frequency: _enums.LengthUnit | None = _is.enum("frequency")
    interval: int | None = _is.integer("interval")
    invoice_anchor: _enums.RecurringAnchor | None = _is.enum("invoice_anchor")
    period_anchor: _enums.RecurringAnchor | None = _is.enum("period_anchor")
