from __future__ import annotations

from attrs import define

from fortnox_api.models.recurring_billing.next_dates import NextDates
from fortnox_api.models.recurring_billing.recurring_rule import RecurringRule
from fortnox_core import fields as _is
from fortnox_core.model import Model


@define(slots=True, kw_only=True, repr=False)
class RecurringDates(Model):
    """Recurring dates, part of `Recurring` and `RecurringListItem`."""

    dates: NextDates | None = _is.nested("dates", NextDates)
    rules: RecurringRule | None = _is.nested("rules", RecurringRule)
