from __future__ import annotations

import datetime as _datetime
from decimal import Decimal

from attrs import define

from fortnox_api import models as _enums
from fortnox_api.models.payment_write_off import PaymentWriteOff
from fortnox_core import fields as _is
from fortnox_core.model import Model


@define(slots=True, kw_only=True, repr=False)
class SupplierInvoicePayment(Model):
    """Supplier invoice payment, returned by 4 operations.

    Returned by `supplier_invoice_payments.bookkeep`, `supplier_invoice_payments.create`,
    `supplier_invoice_payments.get` and `supplier_invoice_payments.update`.
    """

    url: str | None = _is.text("@url")
    amount: Decimal | None = _is.decimal("Amount")
    amount_currency: Decimal | None = _is.decimal("AmountCurrency")
    booked: bool | None = _is.boolean("Booked")
    currency: str | None = _is.text("Currency")
    currency_rate: Decimal | None = _is.decimal("CurrencyRate")
    currency_unit: Decimal | None = _is.decimal("CurrencyUnit")
    information: str | None = _is.text("Information")
    invoice_due_date: _datetime.date | None = _is.date("InvoiceDueDate")
    invoice_number: str | None = _is.text("InvoiceNumber")
    invoice_ocr: str | None = _is.text("InvoiceOCR")
    invoice_supplier_name: str | None = _is.text("InvoiceSupplierName")
    invoice_supplier_number: str | None = _is.text("InvoiceSupplierNumber")
    invoice_total: Decimal | None = _is.decimal("InvoiceTotal")
    mode_of_payment: str | None = _is.text("ModeOfPayment")
    number: str | None = _is.text("Number")
    payment_date: _datetime.date | None = _is.date("PaymentDate")
    source: _enums.SupplierInvoicePaymentSource | None = _is.enum("Source")
    voucher_number: int | None = _is.integer("VoucherNumber")
    voucher_series: str | None = _is.text("VoucherSeries")
    voucher_year: int | None = _is.integer("VoucherYear")
    write_offs: list[PaymentWriteOff] = _is.rows("WriteOffs", PaymentWriteOff)
