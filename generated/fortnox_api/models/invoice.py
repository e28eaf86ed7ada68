from __future__ import annotations

from datetime import date
from decimal import Decimal
from typing import TYPE_CHECKING

from attrs import define

from fortnox_api.models.invoice_edi_information import InvoiceEDIInformation
from fortnox_api.models.invoice_email_information import InvoiceEmailInformation
from fortnox_api.models.invoice_label import InvoiceLabel
from fortnox_api.models.invoice_row import InvoiceRow
from fortnox_core.model import Model, boolean, choice, day, decimal, integer, nested, rows, text

if TYPE_CHECKING:
    from fortnox_api.models.choices import (
        InvoiceAccountingMethod,
        InvoiceInvoiceType,
        InvoiceLanguage,
        InvoicePaymentWay,
        InvoiceTaxReductionType,
    )


@define(slots=True, kw_only=True)
class Invoice(Model):
    """Invoice."""

    url: str | None = text("@url")
    url_tax_reduction_list: str | None = text("@urlTaxReductionList")
    accounting_method: InvoiceAccountingMethod | None = choice("AccountingMethod")
    address1: str | None = text("Address1")
    address2: str | None = text("Address2")
    administration_fee: Decimal | None = decimal("AdministrationFee")
    administration_fee_vat: Decimal | None = decimal("AdministrationFeeVAT")
    balance: Decimal | None = decimal("Balance")
    basis_tax_reduction: Decimal | None = decimal("BasisTaxReduction")
    booked: bool | None = boolean("Booked")
    cancelled: bool | None = boolean("Cancelled")
    city: str | None = text("City")
    comments: str | None = text("Comments")
    contract_reference: int | None = integer("ContractReference")
    contribution_percent: Decimal | None = decimal("ContributionPercent")
    contribution_value: Decimal | None = decimal("ContributionValue")
    cost_center: str | None = text("CostCenter")
    country: str | None = text("Country")
    credit: str | None = text("Credit")
    credit_invoice_reference: str | None = text("CreditInvoiceReference")
    currency: str | None = text("Currency")
    currency_rate: Decimal | None = decimal("CurrencyRate")
    currency_unit: int | None = integer("CurrencyUnit")
    customer_name: str | None = text("CustomerName")
    customer_number: str | None = text("CustomerNumber")
    delivery_address1: str | None = text("DeliveryAddress1")
    delivery_address2: str | None = text("DeliveryAddress2")
    delivery_city: str | None = text("DeliveryCity")
    delivery_country: str | None = text("DeliveryCountry")
    delivery_date: date | None = day("DeliveryDate")
    delivery_name: str | None = text("DeliveryName")
    delivery_zip_code: str | None = text("DeliveryZipCode")
    document_number: str | None = text("DocumentNumber")
    due_date: date | None = day("DueDate")
    edi_information: InvoiceEDIInformation | None = nested("EDIInformation", InvoiceEDIInformation)
    eu_quarterly_report: bool | None = boolean("EUQuarterlyReport")
    email_information: InvoiceEmailInformation | None = nested("EmailInformation", InvoiceEmailInformation)
    external_invoice_reference1: str | None = text("ExternalInvoiceReference1")
    external_invoice_reference2: str | None = text("ExternalInvoiceReference2")
    final_pay_date: date | None = day("FinalPayDate")
    freight: Decimal | None = decimal("Freight")
    freight_vat: Decimal | None = decimal("FreightVAT")
    gross: Decimal | None = decimal("Gross")
    house_work: bool | None = boolean("HouseWork")
    invoice_date: date | None = day("InvoiceDate")
    invoice_period_end: date | None = day("InvoicePeriodEnd")
    invoice_period_reference: str | None = text("InvoicePeriodReference")
    invoice_period_start: date | None = day("InvoicePeriodStart")
    invoice_reference: str | None = text("InvoiceReference")
    invoice_rows: list[InvoiceRow] = rows("InvoiceRows", InvoiceRow)
    invoice_type: InvoiceInvoiceType | None = choice("InvoiceType")
    labels: list[InvoiceLabel] = rows("Labels", InvoiceLabel)
    language: InvoiceLanguage | None = choice("Language")
    last_remind_date: date | None = day("LastRemindDate")
    net: Decimal | None = decimal("Net")
    not_completed: bool | None = boolean("NotCompleted")
    nox_finans: bool | None = boolean("NoxFinans")
    ocr: str | None = text("OCR")
    offer_reference: str | None = text("OfferReference")
    order_reference: str | None = text("OrderReference")
    organisation_number: str | None = text("OrganisationNumber")
    our_reference: str | None = text("OurReference")
    outbound_date: date | None = day("OutboundDate")
    payment_way: InvoicePaymentWay | None = choice("PaymentWay")
    phone1: str | None = text("Phone1")
    phone2: str | None = text("Phone2")
    price_list: str | None = text("PriceList")
    print_template: str | None = text("PrintTemplate")
    project: str | None = text("Project")
    remarks: str | None = text("Remarks")
    reminders: int | None = integer("Reminders")
    round_off: Decimal | None = decimal("RoundOff")
    sent: bool | None = boolean("Sent")
    tax_reduction: int | None = integer("TaxReduction")
    tax_reduction_type: InvoiceTaxReductionType | None = choice("TaxReductionType")
    terms_of_delivery: str | None = text("TermsOfDelivery")
    terms_of_payment: str | None = text("TermsOfPayment")
    time_basis_reference: int | None = integer("TimeBasisReference")
    total: Decimal | None = decimal("Total")
    total_to_pay: Decimal | None = decimal("TotalToPay")
    total_vat: Decimal | None = decimal("TotalVAT")
    vat_included: bool | None = boolean("VATIncluded")
    voucher_number: int | None = integer("VoucherNumber")
    voucher_series: str | None = text("VoucherSeries")
    voucher_year: int | None = integer("VoucherYear")
    warehouse_ready: bool | None = boolean("WarehouseReady")
    way_of_delivery: str | None = text("WayOfDelivery")
    your_order_number: str | None = text("YourOrderNumber")
    your_reference: str | None = text("YourReference")
    zip_code: str | None = text("ZipCode")
