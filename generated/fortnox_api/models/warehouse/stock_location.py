from __future__ import annotations

from attrs import define

from fortnox_core import fields as _is
from fortnox_core.model import Model


@define(slots=True, kw_only=True, repr=False)
class StockLocation(Model):
    """Stock location, returned by 1 operation, row of 1 operation, part of 1 type.

    Returned by `warehouse.stock_points.create_stock_locations`.
    Row of `warehouse.stock_points.stock_locations`.
    Part of `StockPoint`.
    """

    code: str | None = _is.text("code")
    id: str | None = _is.text("id")
    name: str | None = _is.text("name")
    stock_point_id: str | None = _is.text("stockPointId")
