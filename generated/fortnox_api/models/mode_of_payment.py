from __future__ import annotations

from attrs import define

from fortnox_core.model import Model, text


@define(slots=True, kw_only=True)
class ModeOfPayment(Model):
    """Mode of payment."""

    url: str | None = text("@url")
    account_number: str | None = text("AccountNumber")
    code: str | None = text("Code")
    description: str | None = text("Description")
