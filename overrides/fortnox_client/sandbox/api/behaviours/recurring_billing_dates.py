"""The dates of a recurring."""

from __future__ import annotations

from calendar import monthrange
from datetime import date, timedelta
from typing import Any

from fortnox_client.sandbox.api.values import State

_MOST = 120


def advance(recurring: State) -> None:
    """Move the dates of a recurring to the next period, and finish it after its end date."""
    rule, dates = recurring["dates"]["rules"], recurring["dates"]["dates"]
    count = max(1, min(int(rule.get("interval") or 1), _MOST))
    for name in ("period_start_date", "invoice_processing_date", "invoice_date"):
        if dates.get(name):
            dates[name] = _later(date.fromisoformat(dates[name]), rule.get("frequency"), count).isoformat()
    recurring["_invoice_date"] = dates.get("invoice_date")
    if rule.get("end_date") and str(dates.get("period_start_date")) > str(rule["end_date"]):
        recurring["status"] = "FINISHED"


def _later(day: date, frequency: Any, count: int) -> date:
    """Return the date after a number of months or weeks. If the month has no such day, it is the last day of the month."""
    if day.year > date.max.year - _MOST:
        return day
    if frequency == "WEEK":
        return day + timedelta(weeks=count)
    months = day.month - 1 + count
    year, month = day.year + months // 12, months % 12 + 1
    return date(year, month, min(day.day, monthrange(year, month)[1]))
