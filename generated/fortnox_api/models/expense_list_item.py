from __future__ import annotations

from attrs import define

from fortnox_core.model import Model, integer, text


@define(slots=True, kw_only=True)
class ExpenseListItem(Model):
    """A row of a list: expense."""

    url: str | None = text("@url")
    account: int | None = integer("Account")
    code: str | None = text("Code")
    text: str | None = text("Text")
