from __future__ import annotations

from attrs import define

from fortnox_core import fields as _is
from fortnox_core.model import Model


@define(slots=True, kw_only=True, repr=False)
class CustomerDefaultTemplates(Model):
    """Customer default templates, part of `Customer`."""

    cash_invoice: str | None = _is.text("CashInvoice")
    invoice: str | None = _is.text("Invoice")
    offer: str | None = _is.text("Offer")
    order: str | None = _is.text("Order")
