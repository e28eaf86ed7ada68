from __future__ import annotations

from attrs import define

from fortnox_core.model import Model, integer, text


@define(slots=True, kw_only=True)
class AccountOpeningQuantities(Model):
    """Account opening quantities."""

    balance: int | None = integer("Balance")
    project: str | None = text("Project")
