from __future__ import annotations

from attrs import define

from fortnox_core.model import Model, text


@define(slots=True, kw_only=True)
class AccountChart(Model):
    """Account chart."""

    name: str | None = text("Name")
