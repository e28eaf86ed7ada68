from __future__ import annotations

import datetime as _datetime
from decimal import Decimal

from attrs import define

from fortnox_core import fields as _is
from fortnox_core.model import Model


@define(slots=True, kw_only=True, repr=False)
class FinanceInvoice(Model):
    """Finance invoice, returned by 7 operations.

    Returned by `finance_invoices.create`, `finance_invoices.get`, `finance_invoices.pause`,
    `finance_invoices.report_payment`, `finance_invoices.stop`, `finance_invoices.take_fees` and
    `finance_invoices.unpause`.
    """

    url: str | None = _is.text("@url")
    balance_include_fees: Decimal | None = _is.decimal("BalanceIncludeFees")
    balance_include_fees_currency: Decimal | None = _is.decimal("BalanceIncludeFeesCurrency")
    current_capital_balance: Decimal | None = _is.decimal("CurrentCapitalBalance")
    current_capital_balance_currency: Decimal | None = _is.decimal("CurrentCapitalBalanceCurrency")
    invoice_document_url: str | None = _is.text("InvoiceDocumentURL")
    invoice_number: str | None = _is.text("InvoiceNumber")
    next_event: str | None = _is.text("NextEvent")
    next_event_date: _datetime.date | None = _is.date("NextEventDate")
    ocr_number: str | None = _is.text("OCRNumber")
    service: str | None = _is.text("Service")
    service_name: str | None = _is.text("ServiceName")
    status: str | None = _is.text("Status")
