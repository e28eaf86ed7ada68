from __future__ import annotations

import datetime as _datetime
from decimal import Decimal

from attrs import define

from fortnox_api import models as _enums
from fortnox_api.models.contract_row import ContractRow
from fortnox_api.models.email_information import EmailInformation
from fortnox_core import fields as _is
from fortnox_core.model import Model


@define(slots=True, kw_only=True, repr=False)
class Contract(Model):
    """Contract, returned by 6 operations.

    Returned by `contracts.create`, `contracts.create_invoice`, `contracts.finish`, `contracts.get`,
    `contracts.increase_invoice_count` and `contracts.update`.
    """

    url: str | None = _is.text("@url")
    url_tax_reduction_list: str | None = _is.text("@urlTaxReductionList")
    active: bool | None = _is.boolean("Active")
    administration_fee: Decimal | None = _is.decimal("AdministrationFee")
    basis_tax_reduction: Decimal | None = _is.decimal("BasisTaxReduction")
    comments: str | None = _is.text("Comments")
    continuous: bool | None = _is.boolean("Continuous")
    contract_date: _datetime.date | None = _is.date("ContractDate")
    contract_length: int | None = _is.integer("ContractLength")
    contribution_percent: Decimal | None = _is.decimal("ContributionPercent")
    contribution_value: Decimal | None = _is.decimal("ContributionValue")
    cost_center: str | None = _is.text("CostCenter")
    currency: str | None = _is.text("Currency")
    customer_name: str | None = _is.text("CustomerName")
    customer_number: str | None = _is.text("CustomerNumber")
    document_number: str | None = _is.text("DocumentNumber")
    email_information: EmailInformation | None = _is.nested("EmailInformation", EmailInformation)
    external_invoice_reference1: str | None = _is.text("ExternalInvoiceReference1")
    external_invoice_reference2: str | None = _is.text("ExternalInvoiceReference2")
    freight: Decimal | None = _is.decimal("Freight")
    gross: Decimal | None = _is.decimal("Gross")
    house_work: bool | None = _is.boolean("HouseWork")
    invoice_discount: Decimal | None = _is.decimal("InvoiceDiscount")
    invoice_interval: int | None = _is.integer("InvoiceInterval")
    invoice_rows: list[ContractRow] = _is.rows("InvoiceRows", ContractRow)
    invoices_remaining: int | None = _is.integer("InvoicesRemaining")
    language: _enums.ContractLanguage | None = _is.enum("Language")
    last_invoice_date: _datetime.date | None = _is.date("LastInvoiceDate")
    net: Decimal | None = _is.decimal("Net")
    our_reference: str | None = _is.text("OurReference")
    period_end: _datetime.date | None = _is.date("PeriodEnd")
    period_start: _datetime.date | None = _is.date("PeriodStart")
    price_list: str | None = _is.text("PriceList")
    print_template: str | None = _is.text("PrintTemplate")
    project: str | None = _is.text("Project")
    remarks: str | None = _is.text("Remarks")
    round_off: Decimal | None = _is.decimal("RoundOff")
    tax_reduction: Decimal | None = _is.decimal("TaxReduction")
    tax_reduction_type: _enums.ContractTaxReductionType | None = _is.enum("TaxReductionType")
    template_name: str | None = _is.text("TemplateName")
    template_number: int | None = _is.integer("TemplateNumber")
    terms_of_delivery: str | None = _is.text("TermsOfDelivery")
    terms_of_payment: str | None = _is.text("TermsOfPayment")
    total: Decimal | None = _is.decimal("Total")
    total_to_pay: Decimal | None = _is.decimal("TotalToPay")
    total_vat: Decimal | None = _is.decimal("TotalVAT")
    vat_included: bool | None = _is.boolean("VATIncluded")
    way_of_delivery: str | None = _is.text("WayOfDelivery")
    your_order_number: str | None = _is.text("YourOrderNumber")
    your_reference: str | None = _is.text("YourReference")
