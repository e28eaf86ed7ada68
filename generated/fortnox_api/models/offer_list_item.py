from __future__ import annotations

import datetime as _datetime
from decimal import Decimal

from attrs import define

from fortnox_core import fields as _is
from fortnox_core.model import Model


@define(slots=True, kw_only=True, repr=False)
class OfferListItem(Model):
    """Offer, row of `offers.list`."""

    url: str | None = _is.text("@url")
    cancelled: bool | None = _is.boolean("Cancelled")
    currency: str | None = _is.text("Currency")
    customer_name: str | None = _is.text("CustomerName")
    customer_number: str | None = _is.text("CustomerNumber")
    document_number: str | None = _is.text("DocumentNumber")
    offer_date: _datetime.date | None = _is.date("OfferDate")
    project: str | None = _is.text("Project")
    sent: bool | None = _is.boolean("Sent")
    total: Decimal | None = _is.decimal("Total")
