from __future__ import annotations

from datetime import date
from decimal import Decimal
from typing import TYPE_CHECKING

from attrs import define

from fortnox_core.model import Model, choice, day, decimal, text

if TYPE_CHECKING:
    from fortnox_api.models.choices import AttendanceTransactionCauseCode


@define(slots=True, kw_only=True)
class AttendanceTransaction(Model):
    """Attendance transaction."""

    cause_code: AttendanceTransactionCauseCode | None = choice("CauseCode")
    cost_center: str | None = text("CostCenter")
    date: date | None = day("Date")
    employee_id: str | None = text("EmployeeId")
    hours: Decimal | None = decimal("Hours")
    project: str | None = text("Project")
