from __future__ import annotations

from datetime import date
from decimal import Decimal
from typing import TYPE_CHECKING

from attrs import define

from fortnox_api.models.supplier_invoice_row import SupplierInvoiceRow
from fortnox_api.models.supplier_invoice_voucher import SupplierInvoiceVoucher
from fortnox_core.model import Model, boolean, choice, day, decimal, integer, rows, text

if TYPE_CHECKING:
    from fortnox_api.models.choices import (
        SupplierInvoiceAccountingMethod,
        SupplierInvoiceSalesType,
        SupplierInvoiceVATType,
    )


@define(slots=True, kw_only=True)
class SupplierInvoice(Model):
    """Supplier invoice."""

    url: str | None = text("@url")
    accounting_method: SupplierInvoiceAccountingMethod | None = choice("AccountingMethod")
    administration_fee: Decimal | None = decimal("AdministrationFee")
    balance: Decimal | None = decimal("Balance")
    booked: bool | None = boolean("Booked")
    cancelled: bool | None = boolean("Cancelled")
    comments: str | None = text("Comments")
    cost_center: str | None = text("CostCenter")
    credit: bool | None = boolean("Credit")
    credit_reference: int | None = integer("CreditReference")
    currency: str | None = text("Currency")
    currency_rate: Decimal | None = decimal("CurrencyRate")
    currency_unit: Decimal | None = decimal("CurrencyUnit")
    disable_payment_file: bool | None = boolean("DisablePaymentFile")
    due_date: date | None = day("DueDate")
    external_invoice_number: str | None = text("ExternalInvoiceNumber")
    external_invoice_series: str | None = text("ExternalInvoiceSeries")
    final_pay_date: date | None = day("FinalPayDate")
    freight: Decimal | None = decimal("Freight")
    given_number: str | None = text("GivenNumber")
    invoice_date: date | None = day("InvoiceDate")
    invoice_number: str | None = text("InvoiceNumber")
    ocr: str | None = text("OCR")
    our_reference: str | None = text("OurReference")
    payment_pending: bool | None = boolean("PaymentPending")
    project: str | None = text("Project")
    round_off_value: Decimal | None = decimal("RoundOffValue")
    sales_type: SupplierInvoiceSalesType | None = choice("SalesType")
    supplier_invoice_rows: list[SupplierInvoiceRow] = rows("SupplierInvoiceRows", SupplierInvoiceRow)
    supplier_name: str | None = text("SupplierName")
    supplier_number: str | None = text("SupplierNumber")
    total: Decimal | None = decimal("Total")
    vat: Decimal | None = decimal("VAT")
    vat_type: SupplierInvoiceVATType | None = choice("VATType")
    voucher_number: int | None = integer("VoucherNumber")
    voucher_series: str | None = text("VoucherSeries")
    voucher_year: int | None = integer("VoucherYear")
    vouchers: list[SupplierInvoiceVoucher] = rows("Vouchers", SupplierInvoiceVoucher)
    your_reference: str | None = text("YourReference")
