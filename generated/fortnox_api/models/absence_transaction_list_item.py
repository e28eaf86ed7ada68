from __future__ import annotations

from datetime import date
from decimal import Decimal
from typing import TYPE_CHECKING

from attrs import define

from fortnox_core.model import Model, boolean, choice, day, decimal, text

if TYPE_CHECKING:
    from fortnox_api.models.choices import AbsenceTransactionListItemCauseCode


@define(slots=True, kw_only=True)
class AbsenceTransactionListItem(Model):
    """A row of a list: absence transaction."""

    url: str | None = text("@url")
    cause_code: AbsenceTransactionListItemCauseCode | None = choice("CauseCode")
    cost_center: str | None = text("CostCenter")
    date: date | None = day("Date")
    employee_id: str | None = text("EmployeeId")
    extent: Decimal | None = decimal("Extent")
    holiday_entitling: bool | None = boolean("HolidayEntitling")
    hours: Decimal | None = decimal("Hours")
    project: str | None = text("Project")
    id: str | None = text("id")
