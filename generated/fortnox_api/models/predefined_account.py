from __future__ import annotations

from attrs import define

from fortnox_core.model import Model, integer, text


@define(slots=True, kw_only=True)
class PredefinedAccount(Model):
    """Predefined account."""

    url: str | None = text("@url")
    account: int | None = integer("Account")
    name: str | None = text("Name")
