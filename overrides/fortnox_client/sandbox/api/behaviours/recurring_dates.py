"""When a recurring is invoiced next: its rule leads its dates on."""

from __future__ import annotations

from calendar import monthrange
from datetime import date, timedelta
from typing import Any

from fortnox_client.sandbox.api.values import State

_MOST = 120


def advance(recurring: State) -> None:
    """Lead the dates of a recurring on to the next time, and end it where its rule does."""
    rule, dates = recurring["dates"]["rules"], recurring["dates"]["dates"]
    count = max(1, min(int(rule.get("interval") or 1), _MOST))
    for name in ("period_start_date", "invoice_processing_date", "invoice_date"):
        if dates.get(name):
            dates[name] = _later(date.fromisoformat(dates[name]), rule.get("frequency"), count).isoformat()
    recurring["_invoice_date"] = dates.get("invoice_date")
    if rule.get("end_date") and str(dates.get("period_start_date")) > str(rule["end_date"]):
        recurring["status"] = "FINISHED"


def _later(day: date, frequency: Any, count: int) -> date:
    """Return the day so many months or weeks after another: the last of its month where there is no such day."""
    if day.year > date.max.year - _MOST:
        return day
    if frequency == "WEEK":
        return day + timedelta(weeks=count)
    months = day.month - 1 + count
    year, month = day.year + months // 12, months % 12 + 1
    return date(year, month, min(day.day, monthrange(year, month)[1]))
