from __future__ import annotations

import datetime as _datetime

from attrs import define

from fortnox_api.models import warehouse as _enums
from fortnox_api.models.warehouse.stocktaking_row import StocktakingRow
from fortnox_api.models.warehouse.stocktaking_sort_params import StocktakingSortParams
from fortnox_core import fields as _is
from fortnox_core.model import Model


@define(slots=True, kw_only=True, repr=False)
class Stocktaking(Model):
    """Stocktaking, returned by 3 operations, row of 1 operation.

    Returned by `warehouse.stocktaking.create`, `warehouse.stocktaking.get` and `warehouse.stocktaking.replace`.
    Row of `warehouse.stocktaking.list`.
    """

    cost_center_code: str | None = _is.text("costCenterCode")
    date: _datetime.date | None = _is.date("date")
    id: int | None = _is.integer("id")
    name: str | None = _is.text("name")
    project_id: str | None = _is.text("projectId")
    responsible: str | None = _is.text("responsible")
    rows: list[StocktakingRow] = _is.rows("rows", StocktakingRow)
    sort_params: StocktakingSortParams | None = _is.nested("sortParams", StocktakingSortParams)
    sorting_id: int | None = _is.integer("sortingId")
    state: _enums.StocktakingState | None = _is.enum("state")
    using_stock_points: bool | None = _is.boolean("usingStockPoints")
