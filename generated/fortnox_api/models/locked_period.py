from __future__ import annotations

from datetime import date

from attrs import define

from fortnox_core.model import Model, day


@define(slots=True, kw_only=True)
class LockedPeriod(Model):
    """Locked period."""

    end_date: date | None = day("EndDate")
