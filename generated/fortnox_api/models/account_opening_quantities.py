from __future__ import annotations

from decimal import Decimal

from attrs import define

from fortnox_core import fields as _is
from fortnox_core.model import Model


@define(slots=True, kw_only=True, repr=False)
class AccountOpeningQuantities(Model):
    """Account opening quantities, part of `Account`."""

    balance: Decimal | None = _is.decimal("Balance")
    project: str | None = _is.text("Project")
