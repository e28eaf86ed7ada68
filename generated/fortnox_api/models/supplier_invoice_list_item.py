from __future__ import annotations

import datetime as _datetime
from decimal import Decimal

from attrs import define

from fortnox_api.models.voucher_reference import VoucherReference
from fortnox_core import fields as _is
from fortnox_core.model import Model


@define(slots=True, kw_only=True, repr=False)
class SupplierInvoiceListItem(Model):
    """Supplier invoice, row of `supplier_invoices.list`."""

    url: str | None = _is.text("@url")
    authorizer_name: str | None = _is.text("AuthorizerName")
    balance: Decimal | None = _is.decimal("Balance")
    booked: bool | None = _is.boolean("Booked")
    cancel: bool | None = _is.boolean("Cancel")
    cost_center: str | None = _is.text("CostCenter")
    credit: bool | None = _is.boolean("Credit")
    currency: str | None = _is.text("Currency")
    currency_rate: Decimal | None = _is.decimal("CurrencyRate")
    currency_unit: Decimal | None = _is.decimal("CurrencyUnit")
    due_date: _datetime.date | None = _is.date("DueDate")
    external_invoice_number: str | None = _is.text("ExternalInvoiceNumber")
    external_invoice_series: str | None = _is.text("ExternalInvoiceSeries")
    final_pay_date: _datetime.date | None = _is.date("FinalPayDate")
    given_number: str | None = _is.text("GivenNumber")
    invoice_date: _datetime.date | None = _is.date("InvoiceDate")
    invoice_number: str | None = _is.text("InvoiceNumber")
    project: str | None = _is.text("Project")
    supplier_name: str | None = _is.text("SupplierName")
    supplier_number: str | None = _is.text("SupplierNumber")
    total: Decimal | None = _is.decimal("Total")
    vouchers: list[VoucherReference] = _is.rows("Vouchers", VoucherReference)
