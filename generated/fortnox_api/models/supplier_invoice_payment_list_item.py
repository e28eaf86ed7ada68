from __future__ import annotations

from datetime import date
from decimal import Decimal
from typing import TYPE_CHECKING

from attrs import define

from fortnox_core.model import Model, boolean, choice, day, decimal, integer, text

if TYPE_CHECKING:
    from fortnox_api.models.choices import SupplierInvoicePaymentListItemSource


@define(slots=True, kw_only=True)
class SupplierInvoicePaymentListItem(Model):
    """A row of a list: supplier invoice payment."""

    url: str | None = text("@url")
    amount: Decimal | None = decimal("Amount")
    booked: bool | None = boolean("Booked")
    currency: str | None = text("Currency")
    currency_rate: Decimal | None = decimal("CurrencyRate")
    currency_unit: Decimal | None = decimal("CurrencyUnit")
    invoice_number: str | None = text("InvoiceNumber")
    number: int | None = integer("Number")
    payment_date: date | None = day("PaymentDate")
    source: SupplierInvoicePaymentListItemSource | None = choice("Source")
    write_off_exist: bool | None = boolean("WriteOffExist")
