from __future__ import annotations

from attrs import define

from fortnox_core import fields as _is
from fortnox_core.model import Model


@define(slots=True, kw_only=True, repr=False)
class VoucherReference(Model):
    """Voucher reference, part of `SupplierInvoice` and `SupplierInvoiceListItem`."""

    number: int | None = _is.integer("Number")
    reference_type: str | None = _is.text("ReferenceType")
    series: str | None = _is.text("Series")
    year: int | None = _is.integer("Year")
