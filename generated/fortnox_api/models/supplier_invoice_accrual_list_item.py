from __future__ import annotations

from attrs import define

from fortnox_api import models as _enums
from fortnox_core import fields as _is
from fortnox_core.model import Model


@define(slots=True, kw_only=True, repr=False)
class SupplierInvoiceAccrualListItem(Model):
    """Supplier invoice accrual, row of `supplier_invoice_accruals.list`."""

    url: str | None = _is.text("@url")
    description: str | None = _is.text("Description")
    period: _enums.SupplierInvoiceAccrualListItemPeriod | None = _is.enum("Period")
    supplier_invoice_number: str | None = _is.text("SupplierInvoiceNumber")
