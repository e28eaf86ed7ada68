from __future__ import annotations

from datetime import date
from decimal import Decimal

from attrs import define

from fortnox_core.model import Model, day, decimal, text


@define(slots=True, kw_only=True)
class EmployeeDatedWage(Model):
    """Employee dated wage."""

    employee_id: str | None = text("EmployeeId")
    first_day: date | None = day("FirstDay")
    hourly_pay: Decimal | None = decimal("HourlyPay")
    monthly_salary: Decimal | None = decimal("MonthlySalary")
