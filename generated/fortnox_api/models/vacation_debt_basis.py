from __future__ import annotations

import datetime as _datetime

from attrs import define

from fortnox_api.models.vacation_debt_basis_employee import VacationDebtBasisEmployee
from fortnox_core import fields as _is
from fortnox_core.model import Model


@define(slots=True, kw_only=True, repr=False)
class VacationDebtBasis(Model):
    """Vacation debt basis, returned by `vacation_debt_basis.get`."""

    employees: list[VacationDebtBasisEmployee] = _is.rows("Employees", VacationDebtBasisEmployee)
    last_day: _datetime.date | None = _is.date("LastDay")
    month: int | None = _is.integer("Month")
    voucher_number: int | None = _is.integer("VoucherNumber")
    voucher_series: str | None = _is.text("VoucherSeries")
    voucher_year: int | None = _is.integer("VoucherYear")
    year: int | None = _is.integer("Year")
