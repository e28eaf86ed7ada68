from __future__ import annotations

import datetime as _datetime

from attrs import define

from fortnox_api import models as _enums
from fortnox_core import fields as _is
from fortnox_core.model import Model


@define(slots=True, kw_only=True, repr=False)
class FinancialYear(Model):
    """Financial year, returned by `financial_years.create` and `financial_years.get`, row of `financial_years.list`."""

    url: str | None = _is.text("@url")
    account_chart_type: str | None = _is.text("AccountChartType")
    accounting_method: _enums.FinancialYearAccountingMethod | None = _is.enum("AccountingMethod")
    from_date: _datetime.date | None = _is.date("FromDate")
    id: int | None = _is.integer("Id")
    to_date: _datetime.date | None = _is.date("ToDate")
