from __future__ import annotations

import datetime as _datetime
from decimal import Decimal

from attrs import define

from fortnox_api import models as _enums
from fortnox_core import fields as _is
from fortnox_core.model import Model


@define(slots=True, kw_only=True, repr=False)
class SupplierInvoicePaymentListItem(Model):
    """Supplier invoice payment, row of `supplier_invoice_payments.list`."""

    url: str | None = _is.text("@url")
    amount: Decimal | None = _is.decimal("Amount")
    booked: bool | None = _is.boolean("Booked")
    currency: str | None = _is.text("Currency")
    currency_rate: Decimal | None = _is.decimal("CurrencyRate")
    currency_unit: Decimal | None = _is.decimal("CurrencyUnit")
    invoice_number: str | None = _is.text("InvoiceNumber")
    number: str | None = _is.text("Number")
    payment_date: _datetime.date | None = _is.date("PaymentDate")
    source: _enums.SupplierInvoicePaymentListItemSource | None = _is.enum("Source")
    write_off_exist: bool | None = _is.boolean("WriteOffExist")
