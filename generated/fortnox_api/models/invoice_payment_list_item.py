from __future__ import annotations

from datetime import date
from decimal import Decimal

from attrs import define

from fortnox_core.model import Model, boolean, day, decimal, integer, text


@define(slots=True, kw_only=True)
class InvoicePaymentListItem(Model):
    """A row of a list: invoice payment."""

    url: str | None = text("@url")
    amount: Decimal | None = decimal("Amount")
    booked: bool | None = boolean("Booked")
    currency: str | None = text("Currency")
    currency_rate: Decimal | None = decimal("CurrencyRate")
    currency_unit: Decimal | None = decimal("CurrencyUnit")
    invoice_number: int | None = integer("InvoiceNumber")
    number: str | None = text("Number")
    payment_date: date | None = day("PaymentDate")
    source: str | None = text("Source")
    write_off_exist: bool | None = boolean("WriteOffExist")
