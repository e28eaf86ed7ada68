from __future__ import annotations

import datetime as _datetime
from decimal import Decimal

from attrs import define

from fortnox_core import fields as _is
from fortnox_core.model import Model


@define(slots=True, kw_only=True, repr=False)
class AssetHistory(Model):
    """Asset history, part of `Asset`."""

    amount: Decimal | None = _is.decimal("Amount")
    date: _datetime.date | None = _is.date("Date")
    event_id: int | None = _is.integer("EventId")
    id: int | None = _is.integer("Id")
    notes: str | None = _is.text("Notes")
    supplier_invoice: int | None = _is.integer("SupplierInvoice")
    user_id: int | None = _is.integer("UserId")
    user_name: str | None = _is.text("UserName")
    voucher_number: int | None = _is.integer("VoucherNumber")
    voucher_series: str | None = _is.text("VoucherSeries")
    voucher_year: int | None = _is.integer("VoucherYear")
