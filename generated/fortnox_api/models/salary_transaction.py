from __future__ import annotations

from datetime import date
from decimal import Decimal

from attrs import define

from fortnox_core.model import Model, day, decimal, integer, text


@define(slots=True, kw_only=True)
class SalaryTransaction(Model):
    """Salary transaction."""

    amount: Decimal | None = decimal("Amount")
    cost_center: str | None = text("CostCenter")
    date: date | None = day("Date")
    employee_id: str | None = text("EmployeeId")
    expense: str | None = text("Expense")
    number: str | None = text("Number")
    project: str | None = text("Project")
    salary_code: str | None = text("SalaryCode")
    salary_row: int | None = integer("SalaryRow")
    text_row: str | None = text("TextRow")
    total: Decimal | None = decimal("Total")
    vat: Decimal | None = decimal("VAT")
