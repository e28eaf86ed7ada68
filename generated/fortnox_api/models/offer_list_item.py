from __future__ import annotations

from datetime import date
from decimal import Decimal

from attrs import define

from fortnox_core.model import Model, boolean, day, decimal, text


@define(slots=True, kw_only=True)
class OfferListItem(Model):
    """A row of a list: offer."""

    url: str | None = text("@url")
    cancelled: bool | None = boolean("Cancelled")
    currency: str | None = text("Currency")
    customer_name: str | None = text("CustomerName")
    customer_number: str | None = text("CustomerNumber")
    document_number: str | None = text("DocumentNumber")
    offer_date: date | None = day("OfferDate")
    project: str | None = text("Project")
    sent: bool | None = boolean("Sent")
    total: Decimal | None = decimal("Total")
