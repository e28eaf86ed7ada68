from __future__ import annotations

from attrs import define

from fortnox_core.model import Model, boolean, text


@define(slots=True, kw_only=True)
class CostCenter(Model):
    """Cost center."""

    url: str | None = text("@url")
    active: bool | None = boolean("Active")
    code: str | None = text("Code")
    description: str | None = text("Description")
    note: str | None = text("Note")
