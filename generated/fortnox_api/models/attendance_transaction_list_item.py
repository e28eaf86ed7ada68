from __future__ import annotations

from datetime import date
from decimal import Decimal
from typing import TYPE_CHECKING

from attrs import define

from fortnox_core.model import Model, choice, day, decimal, text

if TYPE_CHECKING:
    from fortnox_api.models.choices import AttendanceTransactionListItemCauseCode


@define(slots=True, kw_only=True)
class AttendanceTransactionListItem(Model):
    """A row of a list: attendance transaction."""

    url: str | None = text("@url")
    cause_code: AttendanceTransactionListItemCauseCode | None = choice("CauseCode")
    cost_center: str | None = text("CostCenter")
    date: date | None = day("Date")
    employee_id: str | None = text("EmployeeId")
    hours: Decimal | None = decimal("Hours")
    project: str | None = text("Project")
    id: str | None = text("id")
