from __future__ import annotations

from attrs import define

from fortnox_core.model import Model, text


@define(slots=True, kw_only=True)
class EmployeeCategory(Model):
    """Employee category."""

    name: str | None = text("Name")
    value: str | None = text("value")
