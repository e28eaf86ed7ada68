from __future__ import annotations

from attrs import define

from fortnox_core import fields as _is
from fortnox_core.model import Model


@define(slots=True, kw_only=True, repr=False)
class RecurringEmail(Model):
    """Recurring email, part of `Recurring` and `RecurringListItem`."""

    to: str | None = _is.text("to")
