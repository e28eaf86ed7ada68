from __future__ import annotations

from attrs import define

from fortnox_api.models import recurring_billing as _enums
from fortnox_core import fields as _is
from fortnox_core.model import Model


@define(slots=True, kw_only=True, repr=False)
class PrintConfiguration(Model):
    """Print configuration, part of `Recurring` and `RecurringListItem`."""

    language: _enums.Language | None = _is.enum("language")
    template: str | None = _is.text("template")
