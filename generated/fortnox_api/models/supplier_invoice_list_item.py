from __future__ import annotations

from datetime import date
from decimal import Decimal

from attrs import define

from fortnox_api.models.supplier_invoice_list_item_voucher import SupplierInvoiceListItemVoucher
from fortnox_core.model import Model, boolean, day, decimal, rows, text


@define(slots=True, kw_only=True)
class SupplierInvoiceListItem(Model):
    """A row of a list: supplier invoice."""

    url: str | None = text("@url")
    authorizer_name: str | None = text("AuthorizerName")
    balance: Decimal | None = decimal("Balance")
    booked: bool | None = boolean("Booked")
    cancel: bool | None = boolean("Cancel")
    cost_center: str | None = text("CostCenter")
    credit: bool | None = boolean("Credit")
    currency: str | None = text("Currency")
    currency_rate: Decimal | None = decimal("CurrencyRate")
    currency_unit: Decimal | None = decimal("CurrencyUnit")
    due_date: date | None = day("DueDate")
    external_invoice_number: str | None = text("ExternalInvoiceNumber")
    external_invoice_series: str | None = text("ExternalInvoiceSeries")
    final_pay_date: date | None = day("FinalPayDate")
    given_number: str | None = text("GivenNumber")
    invoice_date: date | None = day("InvoiceDate")
    invoice_number: str | None = text("InvoiceNumber")
    project: str | None = text("Project")
    supplier_name: str | None = text("SupplierName")
    supplier_number: str | None = text("SupplierNumber")
    total: Decimal | None = decimal("Total")
    vouchers: list[SupplierInvoiceListItemVoucher] = rows("Vouchers", SupplierInvoiceListItemVoucher)
