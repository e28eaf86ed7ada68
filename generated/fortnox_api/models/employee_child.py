from __future__ import annotations

from decimal import Decimal

from attrs import define

from fortnox_core import fields as _is
from fortnox_core.model import Model


@define(slots=True, kw_only=True, repr=False)
class EmployeeChild(Model):
    """Employee child, part of `Employee` and `EmployeeListItem`."""

    approved_days: int | None = _is.integer("ApprovedDays")
    child: str | None = _is.text("Child")
    employee_id: str | None = _is.text("EmployeeId")
    id: str | None = _is.text("Id")
    ingoing_withdrawn_days: int | None = _is.integer("IngoingWithdrawnDays")
    withdrawn_days: Decimal | None = _is.decimal("WithdrawnDays")
