from __future__ import annotations

from attrs import define

from fortnox_core.model import Model, integer, text


@define(slots=True, kw_only=True)
class RejectedEmailSender(Model):
    """Rejected email sender."""

    email: str | None = text("Email")
    id: int | None = integer("Id")
