from __future__ import annotations

from attrs import define

from fortnox_core import fields as _is
from fortnox_core.model import Model


@define(slots=True, kw_only=True, repr=False)
class ModeOfPayment(Model):
    """Mode of payment, returned by 3 operations, row of 1 operation.

    Returned by `modes_of_payments.create`, `modes_of_payments.get` and `modes_of_payments.update`.
    Row of `modes_of_payments.list`.
    """

    url: str | None = _is.text("@url")
    account_number: int | None = _is.integer("AccountNumber")
    code: str | None = _is.text("Code")
    description: str | None = _is.text("Description")
