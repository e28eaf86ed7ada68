from __future__ import annotations

from datetime import date
from decimal import Decimal
from typing import TYPE_CHECKING

from attrs import define

from fortnox_api.models.supplier_invoice_accrual_row import SupplierInvoiceAccrualRow
from fortnox_core.model import Model, boolean, choice, day, decimal, integer, rows, text

if TYPE_CHECKING:
    from fortnox_api.models.choices import SupplierInvoiceAccrualPeriod


@define(slots=True, kw_only=True)
class SupplierInvoiceAccrual(Model):
    """Supplier invoice accrual."""

    url: str | None = text("@url")
    accrual_account: int | None = integer("AccrualAccount")
    cost_account: int | None = integer("CostAccount")
    description: str | None = text("Description")
    end_date: date | None = day("EndDate")
    period: SupplierInvoiceAccrualPeriod | None = choice("Period")
    start_date: date | None = day("StartDate")
    supplier_invoice_accrual_rows: list[SupplierInvoiceAccrualRow] = rows(
        "SupplierInvoiceAccrualRows", SupplierInvoiceAccrualRow
    )
    supplier_invoice_number: int | None = integer("SupplierInvoiceNumber")
    times: int | None = integer("Times")
    total: Decimal | None = decimal("Total")
    vat_included: bool | None = boolean("VATIncluded")
