from __future__ import annotations

import datetime as _datetime
from decimal import Decimal

from attrs import define

from fortnox_core import fields as _is
from fortnox_core.model import Model


@define(slots=True, kw_only=True, repr=False)
class SalaryTransaction(Model):
    """Salary transaction, returned by 3 operations.

    Returned by `salary_transactions.create`, `salary_transactions.get` and `salary_transactions.update`.
    """

    amount: Decimal | None = _is.decimal("Amount")
    cost_center: str | None = _is.text("CostCenter")
    date: _datetime.date | None = _is.date("Date")
    employee_id: str | None = _is.text("EmployeeId")
    expense: str | None = _is.text("Expense")
    number: str | None = _is.text("Number")
    project: str | None = _is.text("Project")
    salary_code: str | None = _is.text("SalaryCode")
    salary_row: int | None = _is.integer("SalaryRow")
    text_row: str | None = _is.text("TextRow")
    total: Decimal | None = _is.decimal("Total")
    vat: Decimal | None = _is.decimal("VAT")
