from __future__ import annotations

from datetime import date
from decimal import Decimal
from typing import TYPE_CHECKING

from attrs import define

from fortnox_api.models.contract_email_information import ContractEmailInformation
from fortnox_api.models.contract_row import ContractRow
from fortnox_core.model import Model, boolean, choice, day, decimal, integer, nested, rows, text

if TYPE_CHECKING:
    from fortnox_api.models.choices import ContractLanguage, ContractTaxReductionType


@define(slots=True, kw_only=True)
class Contract(Model):
    """Contract."""

    url: str | None = text("@url")
    url_tax_reduction_list: str | None = text("@urlTaxReductionList")
    active: bool | None = boolean("Active")
    administration_fee: Decimal | None = decimal("AdministrationFee")
    basis_tax_reduction: Decimal | None = decimal("BasisTaxReduction")
    comments: str | None = text("Comments")
    continuous: bool | None = boolean("Continuous")
    contract_date: date | None = day("ContractDate")
    contract_length: int | None = integer("ContractLength")
    contribution_percent: Decimal | None = decimal("ContributionPercent")
    contribution_value: Decimal | None = decimal("ContributionValue")
    cost_center: str | None = text("CostCenter")
    currency: str | None = text("Currency")
    customer_name: str | None = text("CustomerName")
    customer_number: str | None = text("CustomerNumber")
    document_number: str | None = text("DocumentNumber")
    email_information: ContractEmailInformation | None = nested("EmailInformation", ContractEmailInformation)
    external_invoice_reference1: str | None = text("ExternalInvoiceReference1")
    external_invoice_reference2: str | None = text("ExternalInvoiceReference2")
    freight: Decimal | None = decimal("Freight")
    gross: Decimal | None = decimal("Gross")
    house_work: bool | None = boolean("HouseWork")
    invoice_discount: Decimal | None = decimal("InvoiceDiscount")
    invoice_interval: int | None = integer("InvoiceInterval")
    invoice_rows: list[ContractRow] = rows("InvoiceRows", ContractRow)
    invoices_remaining: str | None = text("InvoicesRemaining")
    language: ContractLanguage | None = choice("Language")
    last_invoice_date: date | None = day("LastInvoiceDate")
    net: Decimal | None = decimal("Net")
    our_reference: str | None = text("OurReference")
    period_end: date | None = day("PeriodEnd")
    period_start: date | None = day("PeriodStart")
    price_list: str | None = text("PriceList")
    print_template: str | None = text("PrintTemplate")
    project: str | None = text("Project")
    remarks: str | None = text("Remarks")
    round_off: Decimal | None = decimal("RoundOff")
    tax_reduction: Decimal | None = decimal("TaxReduction")
    tax_reduction_type: ContractTaxReductionType | None = choice("TaxReductionType")
    template_name: str | None = text("TemplateName")
    template_number: int | None = integer("TemplateNumber")
    terms_of_delivery: str | None = text("TermsOfDelivery")
    terms_of_payment: str | None = text("TermsOfPayment")
    total: Decimal | None = decimal("Total")
    total_to_pay: Decimal | None = decimal("TotalToPay")
    total_vat: Decimal | None = decimal("TotalVAT")
    vat_included: bool | None = boolean("VatIncluded")
    way_of_delivery: str | None = text("WayOfDelivery")
    your_order_number: str | None = text("YourOrderNumber")
    your_reference: str | None = text("YourReference")
