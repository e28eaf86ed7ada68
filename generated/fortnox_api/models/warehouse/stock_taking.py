from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING

from attrs import define

from fortnox_api.models.warehouse.stock_taking_row import StockTakingRow
from fortnox_api.models.warehouse.stock_taking_sort_params import StockTakingSortParams
from fortnox_core.model import Model, boolean, choice, day, integer, nested, rows, text

if TYPE_CHECKING:
    from fortnox_api.models.warehouse.choices import StockTakingState


@define(slots=True, kw_only=True)
class StockTaking(Model):
    """Stock taking."""

    cost_center_code: str | None = text("costCenterCode")
    date: date | None = day("date")
    id: int | None = integer("id")
    name: str | None = text("name")
    project_id: str | None = text("projectId")
    responsible: str | None = text("responsible")
    rows: list[StockTakingRow] = rows("rows", StockTakingRow)
    sort_params: StockTakingSortParams | None = nested("sortParams", StockTakingSortParams)
    sorting_id: int | None = integer("sortingId")
    state: StockTakingState | None = choice("state")
    using_stock_points: bool | None = boolean("usingStockPoints")
