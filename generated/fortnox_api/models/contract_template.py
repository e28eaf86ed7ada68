from __future__ import annotations

from decimal import Decimal

from attrs import define

from fortnox_api.models.contract_template_row import ContractTemplateRow
from fortnox_core.model import Model, boolean, decimal, integer, rows, text


@define(slots=True, kw_only=True)
class ContractTemplate(Model):
    """Contract template."""

    url: str | None = text("@url")
    administration_fee: Decimal | None = decimal("AdministrationFee")
    continuous: bool | None = boolean("Continuous")
    contract_length: int | None = integer("ContractLength")
    freight: Decimal | None = decimal("Freight")
    invoice_interval: int | None = integer("InvoiceInterval")
    invoice_rows: list[ContractTemplateRow] = rows("InvoiceRows", ContractTemplateRow)
    our_reference: str | None = text("OurReference")
    print_template: str | None = text("PrintTemplate")
    remarks: str | None = text("Remarks")
    template_name: str | None = text("TemplateName")
    template_number: int | None = integer("TemplateNumber")
    terms_of_delivery: str | None = text("TermsOfDelivery")
    terms_of_payment: str | None = text("TermsOfPayment")
    way_of_delivery: str | None = text("WayOfDelivery")
