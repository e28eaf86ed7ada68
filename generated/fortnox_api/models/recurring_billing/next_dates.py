from __future__ import annotations

import datetime as _datetime

from attrs import define

from fortnox_core import fields as _is
from fortnox_core.model import Model


@define(slots=True, kw_only=True, repr=False)
class NextDates(Model):
    """Next dates, part of `RecurringDates`."""

    invoice_date: _datetime.date | None = _is.date("invoice_date")
    invoice_processing_date: _datetime.date | None = _is.date("invoice_processing_date")
    period_start_date: _datetime.date | None = _is.date("period_start_date")
