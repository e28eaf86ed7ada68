from __future__ import annotations

from decimal import Decimal

from attrs import define

from fortnox_core import fields as _is
from fortnox_core.model import Model


@define(slots=True, kw_only=True, repr=False)
class RecurringTotals(Model):
    """Recurring totals, part of `Recurring` and `RecurringListItem`."""

    excl_vat: Decimal | None = _is.decimal("excl_vat")
    incl_vat: Decimal | None = _is.decimal("incl_vat")
    roundoff: Decimal | None = _is.decimal("roundoff")
    vat: Decimal | None = _is.decimal("vat")
