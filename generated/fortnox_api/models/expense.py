from __future__ import annotations

from attrs import define

from fortnox_core.model import Model, integer, text


@define(slots=True, kw_only=True)
class Expense(Model):
    """Expense."""

    account: int | None = integer("Account")
    code: str | None = text("Code")
    text: str | None = text("Text")
