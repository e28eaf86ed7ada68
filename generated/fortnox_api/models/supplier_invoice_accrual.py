from __future__ import annotations

import datetime as _datetime
from decimal import Decimal

from attrs import define

from fortnox_api import models as _enums
from fortnox_api.models.accrual_row import AccrualRow
from fortnox_core import fields as _is
from fortnox_core.model import Model


@define(slots=True, kw_only=True, repr=False)
class SupplierInvoiceAccrual(Model):
    """Supplier invoice accrual, returned by 3 operations.

    Returned by `supplier_invoice_accruals.create`, `supplier_invoice_accruals.get` and
    `supplier_invoice_accruals.update`.
    """

    url: str | None = _is.text("@url")
    accrual_account: int | None = _is.integer("AccrualAccount")
    cost_account: int | None = _is.integer("CostAccount")
    description: str | None = _is.text("Description")
    end_date: _datetime.date | None = _is.date("EndDate")
    period: _enums.SupplierInvoiceAccrualPeriod | None = _is.enum("Period")
    start_date: _datetime.date | None = _is.date("StartDate")
    supplier_invoice_accrual_rows: list[AccrualRow] = _is.rows("SupplierInvoiceAccrualRows", AccrualRow)
    supplier_invoice_number: str | None = _is.text("SupplierInvoiceNumber")
    times: int | None = _is.integer("Times")
    total: Decimal | None = _is.decimal("Total")
    vat_included: bool | None = _is.boolean("VATIncluded")
