from __future__ import annotations

from attrs import define

from fortnox_core import fields as _is
from fortnox_core.model import Model


@define(slots=True, kw_only=True, repr=False)
class Expense(Model):
    """Expense, returned by `expenses.create` and `expenses.get`."""

    account: int | None = _is.integer("Account")
    code: str | None = _is.text("Code")
    text: str | None = _is.text("Text")
