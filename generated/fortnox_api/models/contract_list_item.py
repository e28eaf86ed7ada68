from __future__ import annotations

import datetime as _datetime
from decimal import Decimal

from attrs import define

from fortnox_core import fields as _is
from fortnox_core.model import Model


@define(slots=True, kw_only=True, repr=False)
class ContractListItem(Model):
    """Contract, row of `contracts.list`."""

    url: str | None = _is.text("@url")
    continuous: bool | None = _is.boolean("Continuous")
    contract_length: int | None = _is.integer("ContractLength")
    currency: str | None = _is.text("Currency")
    customer_name: str | None = _is.text("CustomerName")
    customer_number: str | None = _is.text("CustomerNumber")
    document_number: str | None = _is.text("DocumentNumber")
    invoice_interval: int | None = _is.integer("Invoiceinterval")
    invoices_remaining: int | None = _is.integer("InvoicesRemaining")
    last_invoice_date: _datetime.date | None = _is.date("LastInvoiceDate")
    period_end: _datetime.date | None = _is.date("PeriodEnd")
    period_start: _datetime.date | None = _is.date("PeriodStart")
    status: str | None = _is.text("Status")
    template_number: int | None = _is.integer("TemplateNumber")
    total: Decimal | None = _is.decimal("Total")
