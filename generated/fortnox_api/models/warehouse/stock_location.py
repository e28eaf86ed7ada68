from __future__ import annotations

from attrs import define

from fortnox_core.model import Model, text


@define(slots=True, kw_only=True)
class StockLocation(Model):
    """Stock location."""

    code: str | None = text("code")
    id: str | None = text("id")
    name: str | None = text("name")
    stock_point_id: str | None = text("stockPointId")
