from __future__ import annotations

from datetime import date
from decimal import Decimal
from typing import TYPE_CHECKING

from attrs import define

from fortnox_api.models.supplier_invoice_payment_write_off import SupplierInvoicePaymentWriteOff
from fortnox_core.model import Model, boolean, choice, day, decimal, integer, rows, text

if TYPE_CHECKING:
    from fortnox_api.models.choices import SupplierInvoicePaymentSource


@define(slots=True, kw_only=True)
class SupplierInvoicePayment(Model):
    """Supplier invoice payment."""

    url: str | None = text("@url")
    amount: Decimal | None = decimal("Amount")
    amount_currency: Decimal | None = decimal("AmountCurrency")
    booked: bool | None = boolean("Booked")
    currency: str | None = text("Currency")
    currency_rate: Decimal | None = decimal("CurrencyRate")
    currency_unit: Decimal | None = decimal("CurrencyUnit")
    information: str | None = text("Information")
    invoice_due_date: date | None = day("InvoiceDueDate")
    invoice_number: str | None = text("InvoiceNumber")
    invoice_ocr: str | None = text("InvoiceOCR")
    invoice_supplier_name: str | None = text("InvoiceSupplierName")
    invoice_supplier_number: str | None = text("InvoiceSupplierNumber")
    invoice_total: Decimal | None = decimal("InvoiceTotal")
    mode_of_payment: str | None = text("ModeOfPayment")
    number: int | None = integer("Number")
    payment_date: date | None = day("PaymentDate")
    source: SupplierInvoicePaymentSource | None = choice("Source")
    voucher_number: int | None = integer("VoucherNumber")
    voucher_series: str | None = text("VoucherSeries")
    voucher_year: int | None = integer("VoucherYear")
    write_offs: list[SupplierInvoicePaymentWriteOff] = rows("WriteOffs", SupplierInvoicePaymentWriteOff)
