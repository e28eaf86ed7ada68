from __future__ import annotations

from attrs import define

from fortnox_core import fields as _is
from fortnox_core.model import Model


@define(slots=True, kw_only=True, repr=False)
class TermsOfPayment(Model):
    """Terms of payment, returned by 3 operations, row of 1 operation.

    Returned by `terms_of_payments.create`, `terms_of_payments.get` and `terms_of_payments.update`.
    Row of `terms_of_payments.list`.
    """

    url: str | None = _is.text("@url")
    code: str | None = _is.text("Code")
    description: str | None = _is.text("Description")
