from __future__ import annotations

from attrs import define

from fortnox_core import fields as _is
from fortnox_core.model import Model


@define(slots=True, kw_only=True, repr=False)
class ContractTemplateListItem(Model):
    """Contract template, row of `contract_templates.list`."""

    url: str | None = _is.text("@url")
    contract_length: int | None = _is.integer("ContractLength")
    contract_template: int | None = _is.integer("ContractTemplate")
    contract_template_name: str | None = _is.text("ContractTemplateName")
    invoice_interval: int | None = _is.integer("InvoiceInterval")
