from __future__ import annotations

import datetime as _datetime
from decimal import Decimal

from attrs import define

from fortnox_api import models as _enums
from fortnox_core import fields as _is
from fortnox_core.model import Model


@define(slots=True, kw_only=True, repr=False)
class AbsenceTransaction(Model):
    """Absence transaction, returned by 3 operations.

    Returned by `absence_transactions.create`, `absence_transactions.get` and `absence_transactions.update`.
    """

    url: str | None = _is.text("@url")
    cause_code: _enums.AbsenceTransactionCauseCode | None = _is.enum("CauseCode")
    cost_center: str | None = _is.text("CostCenter")
    date: _datetime.date | None = _is.date("Date")
    employee_id: str | None = _is.text("EmployeeId")
    extent: Decimal | None = _is.decimal("Extent")
    holiday_entitling: bool | None = _is.boolean("HolidayEntitling")
    hours: Decimal | None = _is.decimal("Hours")
    project: str | None = _is.text("Project")
    id: str | None = _is.text("id")
