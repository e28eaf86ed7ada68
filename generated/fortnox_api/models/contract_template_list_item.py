from __future__ import annotations

from attrs import define

from fortnox_core.model import Model, integer, text


@define(slots=True, kw_only=True)
class ContractTemplateListItem(Model):
    """A row of a list: contract template."""

    url: str | None = text("@url")
    contract_length: int | None = integer("ContractLength")
    contract_template: int | None = integer("ContractTemplate")
    contract_template_name: str | None = text("ContractTemplateName")
    invoice_interval: int | None = integer("InvoiceInterval")
