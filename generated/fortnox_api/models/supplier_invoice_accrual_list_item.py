from __future__ import annotations

from typing import TYPE_CHECKING

from attrs import define

from fortnox_core.model import Model, choice, integer, text

if TYPE_CHECKING:
    from fortnox_api.models.choices import SupplierInvoiceAccrualListItemPeriod


@define(slots=True, kw_only=True)
class SupplierInvoiceAccrualListItem(Model):
    """A row of a list: supplier invoice accrual."""

    url: str | None = text("@url")
    description: str | None = text("Description")
    period: SupplierInvoiceAccrualListItemPeriod | None = choice("Period")
    supplier_invoice_number: int | None = integer("SupplierInvoiceNumber")
