from __future__ import annotations

from datetime import date
from decimal import Decimal

from attrs import define

from fortnox_core.model import Model, boolean, day, decimal, text


@define(slots=True, kw_only=True)
class OrderListItem(Model):
    """A row of a list: order."""

    url: str | None = text("@url")
    cancelled: bool | None = boolean("Cancelled")
    currency: str | None = text("Currency")
    customer_name: str | None = text("CustomerName")
    customer_number: str | None = text("CustomerNumber")
    delivery_date: date | None = day("DeliveryDate")
    document_number: str | None = text("DocumentNumber")
    external_invoice_reference1: str | None = text("ExternalInvoiceReference1")
    external_invoice_reference2: str | None = text("ExternalInvoiceReference2")
    order_date: date | None = day("OrderDate")
    order_type: str | None = text("OrderType")
    project: str | None = text("Project")
    sent: bool | None = boolean("Sent")
    total: Decimal | None = decimal("Total")
