from __future__ import annotations

from decimal import Decimal

from attrs import define

from fortnox_api.models.contract_template_row import ContractTemplateRow
from fortnox_core import fields as _is
from fortnox_core.model import Model


@define(slots=True, kw_only=True, repr=False)
class ContractTemplate(Model):
    """Contract template, returned by 3 operations.

    Returned by `contract_templates.create`, `contract_templates.get` and `contract_templates.update`.
    """

    url: str | None = _is.text("@url")
    administration_fee: Decimal | None = _is.decimal("AdministrationFee")
    continuous: bool | None = _is.boolean("Continuous")
    contract_length: int | None = _is.integer("ContractLength")
    freight: Decimal | None = _is.decimal("Freight")
    invoice_interval: int | None = _is.integer("InvoiceInterval")
    invoice_rows: list[ContractTemplateRow] = _is.rows("InvoiceRows", ContractTemplateRow)
    our_reference: str | None = _is.text("OurReference")
    print_template: str | None = _is.text("PrintTemplate")
    remarks: str | None = _is.text("Remarks")
    template_name: str | None = _is.text("TemplateName")
    template_number: int | None = _is.integer("TemplateNumber")
    terms_of_delivery: str | None = _is.text("TermsOfDelivery")
    terms_of_payment: str | None = _is.text("TermsOfPayment")
    way_of_delivery: str | None = _is.text("WayOfDelivery")
