from __future__ import annotations

from attrs import define

from fortnox_core.model import Model, text


@define(slots=True, kw_only=True)
class CostCenter(Model):
    """Cost center."""

    active: str | None = text("active")
    id: str | None = text("id")
    name: str | None = text("name")
