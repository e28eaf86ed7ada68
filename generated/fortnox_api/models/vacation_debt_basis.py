from __future__ import annotations

from datetime import date

from attrs import define

from fortnox_api.models.vacation_debt_basis_employee import VacationDebtBasisEmployee
from fortnox_core.model import Model, day, integer, rows, text


@define(slots=True, kw_only=True)
class VacationDebtBasis(Model):
    """Vacation debt basis."""

    employees: list[VacationDebtBasisEmployee] = rows("Employees", VacationDebtBasisEmployee)
    last_day: date | None = day("LastDay")
    month: int | None = integer("Month")
    voucher_number: int | None = integer("VoucherNumber")
    voucher_series: str | None = text("VoucherSeries")
    voucher_year: int | None = integer("VoucherYear")
    year: int | None = integer("Year")
