from __future__ import annotations

from datetime import date
from decimal import Decimal

from attrs import define

from fortnox_api.models.invoice_payment_write_off import InvoicePaymentWriteOff
from fortnox_core.model import Model, boolean, day, decimal, integer, rows, text


@define(slots=True, kw_only=True)
class InvoicePayment(Model):
    """Invoice payment."""

    url: str | None = text("@url")
    amount: Decimal | None = decimal("Amount")
    amount_currency: Decimal | None = decimal("AmountCurrency")
    booked: bool | None = boolean("Booked")
    currency: str | None = text("Currency")
    currency_rate: Decimal | None = decimal("CurrencyRate")
    currency_unit: Decimal | None = decimal("CurrencyUnit")
    external_invoice_reference1: str | None = text("ExternalInvoiceReference1")
    external_invoice_reference2: str | None = text("ExternalInvoiceReference2")
    invoice_customer_name: str | None = text("InvoiceCustomerName")
    invoice_customer_number: str | None = text("InvoiceCustomerNumber")
    invoice_due_date: date | None = day("InvoiceDueDate")
    invoice_number: int | None = integer("InvoiceNumber")
    invoice_ocr: str | None = text("InvoiceOCR")
    invoice_total: Decimal | None = decimal("InvoiceTotal")
    mode_of_payment: str | None = text("ModeOfPayment")
    mode_of_payment_account: int | None = integer("ModeOfPaymentAccount")
    number: str | None = text("Number")
    payment_date: date | None = day("PaymentDate")
    source: str | None = text("Source")
    voucher_number: int | None = integer("VoucherNumber")
    voucher_series: str | None = text("VoucherSeries")
    voucher_year: int | None = integer("VoucherYear")
    write_offs: list[InvoicePaymentWriteOff] = rows("WriteOffs", InvoicePaymentWriteOff)
