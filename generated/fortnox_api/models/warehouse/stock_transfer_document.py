from __future__ import annotations

import datetime as _datetime

from attrs import define

from fortnox_api.models.warehouse.stock_transfer_row import StockTransferRow
from fortnox_core import fields as _is
from fortnox_core.model import Model


@define(slots=True, kw_only=True, repr=False)
class StockTransferDocument(Model):
    """Stock transfer document, returned by 3 operations.

    Returned by `warehouse.stock_transfers.create`, `warehouse.stock_transfers.get` and
    `warehouse.stock_transfers.replace`.
    """

    id: int | None = _is.integer("id")
    note: str | None = _is.text("note")
    released: bool | None = _is.boolean("released")
    rows: list[StockTransferRow] = _is.rows("rows", StockTransferRow)
    transfer_date: _datetime.date | None = _is.date("transferDate")
    version: int | None = _is.integer("version")
    voided: bool | None = _is.boolean("voided")
