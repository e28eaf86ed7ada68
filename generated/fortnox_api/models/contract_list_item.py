from __future__ import annotations

from datetime import date
from decimal import Decimal

from attrs import define

from fortnox_core.model import Model, boolean, day, decimal, integer, text


@define(slots=True, kw_only=True)
class ContractListItem(Model):
    """A row of a list: contract."""

    url: str | None = text("@url")
    continuous: bool | None = boolean("Continuous")
    contract_length: int | None = integer("ContractLength")
    currency: str | None = text("Currency")
    customer_name: str | None = text("CustomerName")
    customer_number: str | None = text("CustomerNumber")
    document_number: str | None = text("DocumentNumber")
    invoiceinterval: int | None = integer("Invoiceinterval")
    invoices_remaining: int | None = integer("InvoicesRemaining")
    last_invoice_date: date | None = day("LastInvoiceDate")
    period_end: date | None = day("PeriodEnd")
    period_start: date | None = day("PeriodStart")
    status: str | None = text("Status")
    template_number: int | None = integer("TemplateNumber")
    total: Decimal | None = decimal("Total")
