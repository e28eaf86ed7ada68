from __future__ import annotations

import datetime as _datetime
from decimal import Decimal

from attrs import define

from fortnox_api import models as _enums
from fortnox_api.models.accrual_row import AccrualRow
from fortnox_core import fields as _is
from fortnox_core.model import Model


@define(slots=True, kw_only=True, repr=False)
class InvoiceAccrual(Model):
    """Invoice accrual, returned by `invoice_accruals.create`, `invoice_accruals.get` and `invoice_accruals.update`."""

    url: str | None = _is.text("@url")
    accrual_account: int | None = _is.integer("AccrualAccount")
    description: str | None = _is.text("Description")
    end_date: _datetime.date | None = _is.date("EndDate")
    invoice_accrual_rows: list[AccrualRow] = _is.rows("InvoiceAccrualRows", AccrualRow)
    invoice_number: str | None = _is.text("InvoiceNumber")
    period: _enums.InvoiceAccrualPeriod | None = _is.enum("Period")
    revenue_account: int | None = _is.integer("RevenueAccount")
    start_date: _datetime.date | None = _is.date("StartDate")
    times: int | None = _is.integer("Times")
    total: Decimal | None = _is.decimal("Total")
    vat_included: bool | None = _is.boolean("VATIncluded")
