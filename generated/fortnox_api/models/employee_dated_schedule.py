from __future__ import annotations

from datetime import date

from attrs import define

from fortnox_core.model import Model, day, text


@define(slots=True, kw_only=True)
class EmployeeDatedSchedule(Model):
    """Employee dated schedule."""

    employee_id: str | None = text("EmployeeId")
    first_day: date | None = day("FirstDay")
    schedule_id: str | None = text("ScheduleId")
