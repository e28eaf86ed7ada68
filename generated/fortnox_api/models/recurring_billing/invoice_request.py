from __future__ import annotations

import datetime as _datetime

from attrs import define

from fortnox_api.models import recurring_billing as _enums
from fortnox_api.models.recurring_billing.invoice_request_item import InvoiceRequestItem
from fortnox_core import fields as _is
from fortnox_core.model import Model


@define(slots=True, kw_only=True, repr=False)
class InvoiceRequest(Model):
    """Invoice request, returned by 2 operations, row of 1 operation.

    Returned by `recurring_billing.invoice_requests.create` and `recurring_billing.invoice_requests.get`.
    Row of `recurring_billing.invoice_requests.list`.
    """

    created_at: _datetime.datetime | None = _is.datetime("created_at")
    id: str | None = _is.text("id")
    items: list[InvoiceRequestItem] = _is.rows("items", InvoiceRequestItem)
    modified_at: _datetime.datetime | None = _is.datetime("modified_at")
    processed_at: _datetime.datetime | None = _is.datetime("processed_at")
    processing_mode: _enums.ProcessingMode | None = _is.enum("processing_mode")
    status: _enums.InvoiceRequestStatus | None = _is.enum("status")
