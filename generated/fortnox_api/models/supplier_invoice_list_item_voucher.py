from __future__ import annotations

from attrs import define

from fortnox_core.model import Model, integer, text


@define(slots=True, kw_only=True)
class SupplierInvoiceListItemVoucher(Model):
    """Supplier invoice list item voucher."""

    number: int | None = integer("Number")
    reference_type: str | None = text("ReferenceType")
    series: str | None = text("Series")
    year: int | None = integer("Year")
