from __future__ import annotations

import datetime as _datetime
from decimal import Decimal

from attrs import define

from fortnox_api import models as _enums
from fortnox_core import fields as _is
from fortnox_core.model import Model


@define(slots=True, kw_only=True, repr=False)
class AttendanceTransactionListItem(Model):
    """Attendance transaction, row of 2 operations.

    Row of `attendance_transactions.list` and `attendance_transactions.list_by_id_and_date_and_code`.
    """

    url: str | None = _is.text("@url")
    cause_code: _enums.AttendanceTransactionListItemCauseCode | None = _is.enum("CauseCode")
    cost_center: str | None = _is.text("CostCenter")
    date: _datetime.date | None = _is.date("Date")
    employee_id: str | None = _is.text("EmployeeId")
    hours: Decimal | None = _is.decimal("Hours")
    project: str | None = _is.text("Project")
    id: str | None = _is.text("id")
