from __future__ import annotations

import datetime as _datetime
from decimal import Decimal

from attrs import define

from fortnox_api import models as _enums
from fortnox_core import fields as _is
from fortnox_core.model import Model


@define(slots=True, kw_only=True, repr=False)
class InvoiceListItem(Model):
    """Invoice, row of `invoices.list`."""

    url: str | None = _is.text("@url")
    balance: Decimal | None = _is.decimal("Balance")
    booked: bool | None = _is.boolean("Booked")
    cancelled: bool | None = _is.boolean("Cancelled")
    cost_center: str | None = _is.text("CostCenter")
    currency: str | None = _is.text("Currency")
    currency_rate: Decimal | None = _is.decimal("CurrencyRate")
    currency_unit: Decimal | None = _is.decimal("CurrencyUnit")
    customer_name: str | None = _is.text("CustomerName")
    customer_number: str | None = _is.text("CustomerNumber")
    document_number: str | None = _is.text("DocumentNumber")
    due_date: _datetime.date | None = _is.date("DueDate")
    external_invoice_reference1: str | None = _is.text("ExternalInvoiceReference1")
    external_invoice_reference2: str | None = _is.text("ExternalInvoiceReference2")
    final_pay_date: _datetime.date | None = _is.date("FinalPayDate")
    invoice_date: _datetime.date | None = _is.date("InvoiceDate")
    invoice_type: _enums.InvoiceListItemInvoiceType | None = _is.enum("InvoiceType")
    nox_finans: bool | None = _is.boolean("NoxFinans")
    ocr: str | None = _is.text("OCR")
    project: str | None = _is.text("Project")
    sent: bool | None = _is.boolean("Sent")
    terms_of_payment: str | None = _is.text("TermsOfPayment")
    total: Decimal | None = _is.decimal("Total")
    voucher_number: int | None = _is.integer("VoucherNumber")
    voucher_series: str | None = _is.text("VoucherSeries")
    voucher_year: int | None = _is.integer("VoucherYear")
    way_of_delivery: str | None = _is.text("WayOfDelivery")
