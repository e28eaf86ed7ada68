from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING

from attrs import define

from fortnox_core.model import Model, choice, day, integer, text

if TYPE_CHECKING:
    from fortnox_api.models.choices import FinancialYearAccountingMethod


@define(slots=True, kw_only=True)
class FinancialYear(Model):
    """Financial year."""

    url: str | None = text("@url")
    account_chart_type: str | None = text("AccountChartType")
    accounting_method: FinancialYearAccountingMethod | None = choice("AccountingMethod")
    from_date: date | None = day("FromDate")
    id: int | None = integer("Id")
    to_date: date | None = day("ToDate")
