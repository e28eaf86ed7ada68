from __future__ import annotations

from decimal import Decimal

from attrs import define

from fortnox_core.model import Model, decimal, text


@define(slots=True, kw_only=True)
class VacationDebtBasisEmployee(Model):
    """Vacation debt basis employee."""

    days_earned: Decimal | None = decimal("DaysEarned")
    days_saved: Decimal | None = decimal("DaysSaved")
    days_unused: Decimal | None = decimal("DaysUnused")
    debt_advance: Decimal | None = decimal("DebtAdvance")
    debt_earned: Decimal | None = decimal("DebtEarned")
    debt_saved: Decimal | None = decimal("DebtSaved")
    debt_unused: Decimal | None = decimal("DebtUnused")
    employee_id: str | None = text("EmployeeId")
    employee_name: str | None = text("EmployeeName")
    total_debt_employee: Decimal | None = decimal("TotalDebtEmployee")
    total_debt_employer_contribution: Decimal | None = decimal("TotalDebtEmployerContribution")
    variable_earned: Decimal | None = decimal("VariableEarned")
    variable_unused: Decimal | None = decimal("VariableUnused")
    wage_earned: Decimal | None = decimal("WageEarned")
    wage_saved: Decimal | None = decimal("WageSaved")
    wage_unused: Decimal | None = decimal("WageUnused")
