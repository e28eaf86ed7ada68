from __future__ import annotations

import datetime as _datetime

from attrs import define

from fortnox_api.models import recurring_billing as _enums
from fortnox_api.models.recurring_billing.error_log_entry import ErrorLogEntry
from fortnox_core import fields as _is
from fortnox_core.model import Model


@define(slots=True, kw_only=True, repr=False)
class InvoiceRequestItem(Model):
    """Invoice request item, part of `InvoiceRequest`."""

    created_at: _datetime.datetime | None = _is.datetime("created_at")
    errors: list[ErrorLogEntry] = _is.rows("errors", ErrorLogEntry)
    id: str | None = _is.text("id")
    invoice_numbers: list[str] = _is.texts("invoice_numbers")
    modified_at: _datetime.datetime | None = _is.datetime("modified_at")
    recurring_id: str | None = _is.text("recurring_id")
    status: _enums.InvoiceRequestStatus | None = _is.enum("status")
