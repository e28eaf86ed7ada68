from __future__ import annotations

import datetime as _datetime
from decimal import Decimal

from attrs import define

from fortnox_api import models as _enums
from fortnox_api.models.supplier_invoice_row import SupplierInvoiceRow
from fortnox_api.models.voucher_reference import VoucherReference
from fortnox_core import fields as _is
from fortnox_core.model import Model


@define(slots=True, kw_only=True, repr=False)
class SupplierInvoice(Model):
    """Supplier invoice, returned by 8 operations.

    Returned by `supplier_invoices.approval_bookkeep`, `supplier_invoices.approval_payment`,
    `supplier_invoices.bookkeep`, `supplier_invoices.cancel`, `supplier_invoices.create`,
    `supplier_invoices.credit`, `supplier_invoices.get` and `supplier_invoices.update`.
    """

    url: str | None = _is.text("@url")
    accounting_method: _enums.SupplierInvoiceAccountingMethod | None = _is.enum("AccountingMethod")
    administration_fee: Decimal | None = _is.decimal("AdministrationFee")
    balance: Decimal | None = _is.decimal("Balance")
    booked: bool | None = _is.boolean("Booked")
    cancelled: bool | None = _is.boolean("Cancelled")
    comments: str | None = _is.text("Comments")
    cost_center: str | None = _is.text("CostCenter")
    credit: bool | None = _is.boolean("Credit")
    credit_reference: str | None = _is.reference("CreditReference")
    currency: str | None = _is.text("Currency")
    currency_rate: Decimal | None = _is.decimal("CurrencyRate")
    currency_unit: Decimal | None = _is.decimal("CurrencyUnit")
    disable_payment_file: bool | None = _is.boolean("DisablePaymentFile")
    due_date: _datetime.date | None = _is.date("DueDate")
    external_invoice_number: str | None = _is.text("ExternalInvoiceNumber")
    external_invoice_series: str | None = _is.text("ExternalInvoiceSeries")
    final_pay_date: _datetime.date | None = _is.date("FinalPayDate")
    freight: Decimal | None = _is.decimal("Freight")
    given_number: str | None = _is.text("GivenNumber")
    invoice_date: _datetime.date | None = _is.date("InvoiceDate")
    invoice_number: str | None = _is.text("InvoiceNumber")
    ocr: str | None = _is.text("OCR")
    our_reference: str | None = _is.text("OurReference")
    payment_pending: bool | None = _is.boolean("PaymentPending")
    project: str | None = _is.text("Project")
    round_off_value: Decimal | None = _is.decimal("RoundOffValue")
    sales_type: _enums.SupplierInvoiceSalesType | None = _is.enum("SalesType")
    supplier_invoice_rows: list[SupplierInvoiceRow] = _is.rows("SupplierInvoiceRows", SupplierInvoiceRow)
    supplier_name: str | None = _is.text("SupplierName")
    supplier_number: str | None = _is.text("SupplierNumber")
    total: Decimal | None = _is.decimal("Total")
    vat: Decimal | None = _is.decimal("VAT")
    vat_type: _enums.SupplierInvoiceVATType | None = _is.enum("VATType")
    voucher_number: int | None = _is.integer("VoucherNumber")
    voucher_series: str | None = _is.text("VoucherSeries")
    voucher_year: int | None = _is.integer("VoucherYear")
    vouchers: list[VoucherReference] = _is.rows("Vouchers", VoucherReference)
    your_reference: str | None = _is.text("YourReference")
