from __future__ import annotations

from datetime import date

from attrs import define

from fortnox_api.models.warehouse.stock_transfer_row import StockTransferRow
from fortnox_core.model import Model, boolean, day, integer, rows, text


@define(slots=True, kw_only=True)
class StockTransferDocument(Model):
    """Stock transfer document."""

    id: int | None = integer("id")
    note: str | None = text("note")
    released: bool | None = boolean("released")
    rows: list[StockTransferRow] = rows("rows", StockTransferRow)
    transfer_date: date | None = day("transferDate")
    version: int | None = integer("version")
    voided: bool | None = boolean("voided")
