from __future__ import annotations

from attrs import define

from fortnox_core import fields as _is
from fortnox_core.model import Model


@define(slots=True, kw_only=True, repr=False)
class PredefinedAccount(Model):
    """Predefined account, returned by 2 operations, row of 1 operation.

    Returned by `predefined_accounts.get` and `predefined_accounts.update`.
    Row of `predefined_accounts.list`.
    """

    url: str | None = _is.text("@url")
    account: int | None = _is.integer("Account")
    name: str | None = _is.text("Name")
