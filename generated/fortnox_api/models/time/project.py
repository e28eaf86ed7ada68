from __future__ import annotations

from datetime import date
from decimal import Decimal

from attrs import define

from fortnox_core.model import Model, day, decimal, integer, text


@define(slots=True, kw_only=True)
class Project(Model):
    """Project."""

    description: str | None = text("description")
    end_date: date | None = day("endDate")
    id: str | None = text("id")
    invoiced_amount: Decimal | None = decimal("invoicedAmount")
    order_amount: Decimal | None = decimal("orderAmount")
    order_time: Decimal | None = decimal("orderTime")
    project_leader: str | None = text("projectLeader")
    start_date: date | None = day("startDate")
    status: int | None = integer("status")
    total_amount_in_invoices: Decimal | None = decimal("totalAmountInInvoices")
