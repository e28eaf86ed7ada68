from __future__ import annotations

from typing import TYPE_CHECKING

from attrs import define

from fortnox_core.model import Model, choice, integer, text

if TYPE_CHECKING:
    from fortnox_api.models.choices import InvoiceAccrualListItemPeriod


@define(slots=True, kw_only=True)
class InvoiceAccrualListItem(Model):
    """A row of a list: invoice accrual."""

    url: str | None = text("@url")
    description: str | None = text("Description")
    invoice_number: int | None = integer("InvoiceNumber")
    period: InvoiceAccrualListItemPeriod | None = choice("Period")
