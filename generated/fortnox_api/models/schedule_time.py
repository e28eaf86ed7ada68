from __future__ import annotations

from datetime import date
from decimal import Decimal

from attrs import define

from fortnox_core.model import Model, day, decimal, text


@define(slots=True, kw_only=True)
class ScheduleTime(Model):
    """Schedule time."""

    date: date | None = day("Date")
    employee_id: str | None = text("EmployeeId")
    hours: Decimal | None = decimal("Hours")
    iwh1: str | None = text("IWH1")
    iwh2: str | None = text("IWH2")
    iwh3: str | None = text("IWH3")
    iwh4: str | None = text("IWH4")
    iwh5: str | None = text("IWH5")
    schedule_id: str | None = text("ScheduleId")
