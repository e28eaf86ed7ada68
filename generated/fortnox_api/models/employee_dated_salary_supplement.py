from __future__ import annotations

import datetime as _datetime
from decimal import Decimal

from attrs import define

from fortnox_core import fields as _is
from fortnox_core.model import Model


@define(slots=True, kw_only=True, repr=False)
class EmployeeDatedSalarySupplement(Model):
    """Employee dated salary supplement, part of `Employee`."""

    employee_id: str | None = _is.text("EmployeeId")
    first_day: _datetime.date | None = _is.date("FirstDay")
    fixed_salary_supplement: Decimal | None = _is.decimal("FixedSalarySupplement")
    variable_salary_supplement: Decimal | None = _is.decimal("VariableSalarySupplement")
