from __future__ import annotations

from attrs import define

from fortnox_core import fields as _is
from fortnox_core.model import Model


@define(slots=True, kw_only=True, repr=False)
class ExpenseListItem(Model):
    """Expense, row of `expenses.list`."""

    url: str | None = _is.text("@url")
    account: int | None = _is.integer("Account")
    code: str | None = _is.text("Code")
    text: str | None = _is.text("Text")
