from __future__ import annotations

import datetime as _datetime

from attrs import define

from fortnox_core import fields as _is
from fortnox_core.model import Model


@define(slots=True, kw_only=True, repr=False)
class EmployeeDatedSchedule(Model):
    """Employee dated schedule, part of `Employee` and `EmployeeListItem`."""

    employee_id: str | None = _is.text("EmployeeId")
    first_day: _datetime.date | None = _is.date("FirstDay")
    schedule_id: str | None = _is.text("ScheduleId")
