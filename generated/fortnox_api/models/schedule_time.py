from __future__ import annotations

import datetime as _datetime
from decimal import Decimal

from attrs import define

from fortnox_core import fields as _is
from fortnox_core.model import Model


@define(slots=True, kw_only=True, repr=False)
class ScheduleTime(Model):
    """Schedule time, returned by `schedule_times.get`, `schedule_times.reset_day` and `schedule_times.update`."""

    date: _datetime.date | None = _is.date("Date")
    employee_id: str | None = _is.text("EmployeeId")
    hours: Decimal | None = _is.decimal("Hours")
    iwh1: str | None = _is.text("IWH1")
    iwh2: str | None = _is.text("IWH2")
    iwh3: str | None = _is.text("IWH3")
    iwh4: str | None = _is.text("IWH4")
    iwh5: str | None = _is.text("IWH5")
    schedule_id: str | None = _is.text("ScheduleId")
