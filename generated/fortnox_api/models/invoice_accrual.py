from __future__ import annotations

from datetime import date
from decimal import Decimal
from typing import TYPE_CHECKING

from attrs import define

from fortnox_api.models.invoice_accrual_row import InvoiceAccrualRow
from fortnox_core.model import Model, boolean, choice, day, decimal, integer, rows, text

if TYPE_CHECKING:
    from fortnox_api.models.choices import InvoiceAccrualPeriod


@define(slots=True, kw_only=True)
class InvoiceAccrual(Model):
    """Invoice accrual."""

    url: str | None = text("@url")
    accrual_account: int | None = integer("AccrualAccount")
    description: str | None = text("Description")
    end_date: date | None = day("EndDate")
    invoice_accrual_rows: list[InvoiceAccrualRow] = rows("InvoiceAccrualRows", InvoiceAccrualRow)
    invoice_number: int | None = integer("InvoiceNumber")
    period: InvoiceAccrualPeriod | None = choice("Period")
    revenue_account: int | None = integer("RevenueAccount")
    start_date: date | None = day("StartDate")
    times: int | None = integer("Times")
    total: Decimal | None = decimal("Total")
    vat_included: bool | None = boolean("VATIncluded")
