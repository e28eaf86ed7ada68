from __future__ import annotations

from decimal import Decimal

from attrs import define

from fortnox_core.model import Model, decimal, integer, text


@define(slots=True, kw_only=True)
class EmployeeChild(Model):
    """Employee child."""

    approved_days: int | None = integer("ApprovedDays")
    child: str | None = text("Child")
    employee_id: str | None = text("EmployeeId")
    id: str | None = text("Id")
    ingoing_withdrawn_days: int | None = integer("IngoingWithdrawnDays")
    withdrawn_days: Decimal | None = decimal("WithdrawnDays")
