from __future__ import annotations

import datetime as _datetime
from decimal import Decimal

from attrs import define

from fortnox_core import fields as _is
from fortnox_core.model import Model


@define(slots=True, kw_only=True, repr=False)
class Project(Model):
    """Project, part of `BaseArticleRegistration` and `DetailedRegistration`."""

    description: str | None = _is.text("description")
    end_date: _datetime.date | None = _is.date("endDate")
    id: str | None = _is.text("id")
    invoiced_amount: Decimal | None = _is.decimal("invoicedAmount")
    order_amount: Decimal | None = _is.decimal("orderAmount")
    order_time: Decimal | None = _is.decimal("orderTime")
    project_leader: str | None = _is.text("projectLeader")
    start_date: _datetime.date | None = _is.date("startDate")
    status: int | None = _is.integer("status")
    total_amount_in_invoices: Decimal | None = _is.decimal("totalAmountInInvoices")
