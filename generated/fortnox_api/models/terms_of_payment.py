from __future__ import annotations

from attrs import define

from fortnox_core.model import Model, text


@define(slots=True, kw_only=True)
class TermsOfPayment(Model):
    """Terms of payment."""

    url: str | None = text("@url")
    code: str | None = text("Code")
    description: str | None = text("Description")
