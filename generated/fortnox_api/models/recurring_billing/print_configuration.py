from __future__ import annotations

from typing import TYPE_CHECKING

from attrs import define

from fortnox_core import fields as _is
from fortnox_core.model import Model

if TYPE_CHECKING:
    from fortnox_api.models.recurring_billing.choices import Language


@define(slots=True, kw_only=True, repr=False)
class PrintConfiguration(Model):
    """Print configuration, part of `Recurring` and `RecurringListItem`."""

    language: Language | None = _is.enum("language")
    template: str | None = _is.text("template")
