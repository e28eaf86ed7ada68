from __future__ import annotations

from decimal import Decimal

from attrs import define

from fortnox_core import fields as _is
from fortnox_core.model import Model


@define(slots=True, kw_only=True, repr=False)
class VacationDebtBasisEmployee(Model):
    """Vacation debt basis employee, part of `VacationDebtBasis`."""

    days_earned: Decimal | None = _is.decimal("DaysEarned")
    days_saved: Decimal | None = _is.decimal("DaysSaved")
    days_unused: Decimal | None = _is.decimal("DaysUnused")
    debt_advance: Decimal | None = _is.decimal("DebtAdvance")
    debt_earned: Decimal | None = _is.decimal("DebtEarned")
    debt_saved: Decimal | None = _is.decimal("DebtSaved")
    debt_unused: Decimal | None = _is.decimal("DebtUnused")
    employee_id: str | None = _is.text("EmployeeId")
    employee_name: str | None = _is.text("EmployeeName")
    total_debt_employee: Decimal | None = _is.decimal("TotalDebtEmployee")
    total_debt_employer_contribution: Decimal | None = _is.decimal("TotalDebtEmployerContribution")
    variable_earned: Decimal | None = _is.decimal("VariableEarned")
    variable_unused: Decimal | None = _is.decimal("VariableUnused")
    wage_earned: Decimal | None = _is.decimal("WageEarned")
    wage_saved: Decimal | None = _is.decimal("WageSaved")
    wage_unused: Decimal | None = _is.decimal("WageUnused")
