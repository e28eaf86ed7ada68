from __future__ import annotations

from decimal import Decimal

from attrs import define

from fortnox_core import fields as _is
from fortnox_core.model import Model


@define(slots=True, kw_only=True, repr=False)
class EmployeeIngoingSickLeave(Model):
    """Employee ingoing sick leave, part of `Employee`."""

    end_date: str | None = _is.text("EndDate")
    first_day: str | None = _is.text("FirstDay")
    sick_days_count: Decimal | None = _is.decimal("SickDaysCount")
    sick_waiting_period_deduction: Decimal | None = _is.decimal("SickWaitingPeriodDeduction")
