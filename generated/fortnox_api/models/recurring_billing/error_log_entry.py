from __future__ import annotations

import datetime as _datetime

from attrs import define

from fortnox_api.models import recurring_billing as _enums
from fortnox_core import fields as _is
from fortnox_core.model import Model


@define(slots=True, kw_only=True, repr=False)
class ErrorLogEntry(Model):
    """Error log entry, part of `InvoiceRequestItem` and `Recurring`."""

    error_code: str | None = _is.text("error_code")
    error_message: str | None = _is.text("error_message")
    invoice_number: str | None = _is.text("invoice_number")
    invoice_period_start: _datetime.date | None = _is.date("invoice_period_start")
    source: _enums.RecurringErrorSource | None = _is.enum("source")
