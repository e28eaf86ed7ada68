from __future__ import annotations

from attrs import define

from fortnox_core.model import Model, text


@define(slots=True, kw_only=True)
class CustomerDefaultTemplates(Model):
    """Customer default templates."""

    cash_invoice: str | None = text("CashInvoice")
    invoice: str | None = text("Invoice")
    offer: str | None = text("Offer")
    order: str | None = text("Order")
