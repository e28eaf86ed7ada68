from __future__ import annotations

from datetime import date
from decimal import Decimal
from typing import TYPE_CHECKING

from attrs import define

from fortnox_core.model import Model, boolean, choice, day, decimal, integer, text

if TYPE_CHECKING:
    from fortnox_api.models.choices import InvoiceListItemInvoiceType


@define(slots=True, kw_only=True)
class InvoiceListItem(Model):
    """A row of a list: invoice."""

    url: str | None = text("@url")
    balance: Decimal | None = decimal("Balance")
    booked: bool | None = boolean("Booked")
    cancelled: bool | None = boolean("Cancelled")
    cost_center: str | None = text("CostCenter")
    currency: str | None = text("Currency")
    currency_rate: Decimal | None = decimal("CurrencyRate")
    currency_unit: Decimal | None = decimal("CurrencyUnit")
    customer_name: str | None = text("CustomerName")
    customer_number: str | None = text("CustomerNumber")
    document_number: str | None = text("DocumentNumber")
    due_date: date | None = day("DueDate")
    external_invoice_reference1: str | None = text("ExternalInvoiceReference1")
    external_invoice_reference2: str | None = text("ExternalInvoiceReference2")
    final_pay_date: date | None = day("FinalPayDate")
    invoice_date: date | None = day("InvoiceDate")
    invoice_type: InvoiceListItemInvoiceType | None = choice("InvoiceType")
    nox_finans: bool | None = boolean("NoxFinans")
    ocr: str | None = text("OCR")
    project: str | None = text("Project")
    sent: bool | None = boolean("Sent")
    terms_of_payment: str | None = text("TermsOfPayment")
    total: Decimal | None = decimal("Total")
    voucher_number: int | None = integer("VoucherNumber")
    voucher_series: str | None = text("VoucherSeries")
    voucher_year: int | None = integer("VoucherYear")
    way_of_delivery: str | None = text("WayOfDelivery")
