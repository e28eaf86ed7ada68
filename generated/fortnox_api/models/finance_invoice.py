from __future__ import annotations

from datetime import date
from decimal import Decimal

from attrs import define

from fortnox_core.model import Model, day, decimal, integer, text


@define(slots=True, kw_only=True)
class FinanceInvoice(Model):
    """Finance invoice."""

    url: str | None = text("@url")
    balance_include_fees: Decimal | None = decimal("BalanceIncludeFees")
    balance_include_fees_currency: Decimal | None = decimal("BalanceIncludeFeesCurrency")
    current_capital_balance: Decimal | None = decimal("CurrentCapitalBalance")
    current_capital_balance_currency: Decimal | None = decimal("CurrentCapitalBalanceCurrency")
    invoice_document_url: str | None = text("InvoiceDocumentURL")
    invoice_number: int | None = integer("InvoiceNumber")
    next_event: str | None = text("NextEvent")
    next_event_date: date | None = day("NextEventDate")
    ocr_number: str | None = text("OCRNumber")
    service: str | None = text("Service")
    service_name: str | None = text("ServiceName")
    status: str | None = text("Status")
