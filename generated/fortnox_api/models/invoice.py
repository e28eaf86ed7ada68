from __future__ import annotations

import datetime as _datetime
from decimal import Decimal

from attrs import define

from fortnox_api import models as _enums
from fortnox_api.models.document_label import DocumentLabel
from fortnox_api.models.email_information import EmailInformation
from fortnox_api.models.invoice_edi_information import InvoiceEDIInformation
from fortnox_api.models.invoice_row import InvoiceRow
from fortnox_core import fields as _is
from fortnox_core.model import Model


@define(slots=True, kw_only=True, repr=False)
class Invoice(Model):
    """Invoice, returned by 14 operations.

    Returned by `contracts.create_invoice`, `invoices.bookkeep`, `invoices.cancel`, `invoices.create`,
    `invoices.credit`, `invoices.einvoice`, `invoices.email`, `invoices.eprint` and 6 other operations.
    """

    url: str | None = _is.text("@url")
    url_tax_reduction_list: str | None = _is.text("@urlTaxReductionList")
    accounting_method: _enums.InvoiceAccountingMethod | None = _is.enum("AccountingMethod")
    address1: str | None = _is.text("Address1")
    address2: str | None = _is.text("Address2")
    administration_fee: Decimal | None = _is.decimal("AdministrationFee")
    administration_fee_vat: Decimal | None = _is.decimal("AdministrationFeeVAT")
    balance: Decimal | None = _is.decimal("Balance")
    basis_tax_reduction: Decimal | None = _is.decimal("BasisTaxReduction")
    booked: bool | None = _is.boolean("Booked")
    cancelled: bool | None = _is.boolean("Cancelled")
    city: str | None = _is.text("City")
    comments: str | None = _is.text("Comments")
    contract_reference: str | None = _is.reference("ContractReference")
    contribution_percent: Decimal | None = _is.decimal("ContributionPercent")
    contribution_value: Decimal | None = _is.decimal("ContributionValue")
    cost_center: str | None = _is.text("CostCenter")
    country: str | None = _is.text("Country")
    credit: bool | None = _is.boolean("Credit")
    credit_invoice_reference: str | None = _is.reference("CreditInvoiceReference")
    currency: str | None = _is.text("Currency")
    currency_rate: Decimal | None = _is.decimal("CurrencyRate")
    currency_unit: Decimal | None = _is.decimal("CurrencyUnit")
    customer_name: str | None = _is.text("CustomerName")
    customer_number: str | None = _is.text("CustomerNumber")
    delivery_address1: str | None = _is.text("DeliveryAddress1")
    delivery_address2: str | None = _is.text("DeliveryAddress2")
    delivery_city: str | None = _is.text("DeliveryCity")
    delivery_country: str | None = _is.text("DeliveryCountry")
    delivery_date: _datetime.date | None = _is.date("DeliveryDate")
    delivery_name: str | None = _is.text("DeliveryName")
    delivery_zip_code: str | None = _is.text("DeliveryZipCode")
    document_number: str | None = _is.text("DocumentNumber")
    due_date: _datetime.date | None = _is.date("DueDate")
    edi_information: InvoiceEDIInformation | None = _is.nested("EDIInformation", InvoiceEDIInformation)
    eu_quarterly_report: bool | None = _is.boolean("EUQuarterlyReport")
    email_information: EmailInformation | None = _is.nested("EmailInformation", EmailInformation)
    external_invoice_reference1: str | None = _is.text("ExternalInvoiceReference1")
    external_invoice_reference2: str | None = _is.text("ExternalInvoiceReference2")
    final_pay_date: _datetime.date | None = _is.date("FinalPayDate")
    freight: Decimal | None = _is.decimal("Freight")
    freight_vat: Decimal | None = _is.decimal("FreightVAT")
    gross: Decimal | None = _is.decimal("Gross")
    house_work: bool | None = _is.boolean("HouseWork")
    invoice_date: _datetime.date | None = _is.date("InvoiceDate")
    invoice_period_end: _datetime.date | None = _is.date("InvoicePeriodEnd")
    invoice_period_reference: str | None = _is.text("InvoicePeriodReference")
    invoice_period_start: _datetime.date | None = _is.date("InvoicePeriodStart")
    invoice_reference: str | None = _is.reference("InvoiceReference")
    invoice_rows: list[InvoiceRow] = _is.rows("InvoiceRows", InvoiceRow)
    invoice_type: _enums.InvoiceInvoiceType | None = _is.enum("InvoiceType")
    labels: list[DocumentLabel] = _is.rows("Labels", DocumentLabel)
    language: _enums.InvoiceLanguage | None = _is.enum("Language")
    last_remind_date: _datetime.date | None = _is.date("LastRemindDate")
    net: Decimal | None = _is.decimal("Net")
    not_completed: bool | None = _is.boolean("NotCompleted")
    nox_finans: bool | None = _is.boolean("NoxFinans")
    ocr: str | None = _is.text("OCR")
    offer_reference: str | None = _is.reference("OfferReference")
    order_reference: str | None = _is.reference("OrderReference")
    organisation_number: str | None = _is.text("OrganisationNumber")
    our_reference: str | None = _is.text("OurReference")
    outbound_date: _datetime.date | None = _is.date("OutboundDate")
    payment_way: _enums.InvoicePaymentWay | None = _is.enum("PaymentWay")
    phone1: str | None = _is.text("Phone1")
    phone2: str | None = _is.text("Phone2")
    price_list: str | None = _is.text("PriceList")
    print_template: str | None = _is.text("PrintTemplate")
    project: str | None = _is.text("Project")
    remarks: str | None = _is.text("Remarks")
    reminders: int | None = _is.integer("Reminders")
    round_off: Decimal | None = _is.decimal("RoundOff")
    sent: bool | None = _is.boolean("Sent")
    tax_reduction: Decimal | None = _is.decimal("TaxReduction")
    tax_reduction_type: _enums.InvoiceTaxReductionType | None = _is.enum("TaxReductionType")
    terms_of_delivery: str | None = _is.text("TermsOfDelivery")
    terms_of_payment: str | None = _is.text("TermsOfPayment")
    time_basis_reference: str | None = _is.reference("TimeBasisReference")
    total: Decimal | None = _is.decimal("Total")
    total_to_pay: Decimal | None = _is.decimal("TotalToPay")
    total_vat: Decimal | None = _is.decimal("TotalVAT")
    vat_included: bool | None = _is.boolean("VATIncluded")
    voucher_number: int | None = _is.integer("VoucherNumber")
    voucher_series: str | None = _is.text("VoucherSeries")
    voucher_year: int | None = _is.integer("VoucherYear")
    warehouse_ready: bool | None = _is.boolean("WarehouseReady")
    way_of_delivery: str | None = _is.text("WayOfDelivery")
    your_order_number: str | None = _is.text("YourOrderNumber")
    your_reference: str | None = _is.text("YourReference")
    zip_code: str | None = _is.text("ZipCode")
