from __future__ import annotations

from decimal import Decimal

from attrs import define

from fortnox_core.model import Model, decimal, integer, text


@define(slots=True, kw_only=True)
class AssetHistory(Model):
    """Asset history."""

    amount: Decimal | None = decimal("Amount")
    date: str | None = text("Date")
    event_id: int | None = integer("EventId")
    id: int | None = integer("Id")
    notes: str | None = text("Notes")
    supplier_invoice: int | None = integer("SupplierInvoice")
    user_id: int | None = integer("UserId")
    user_name: str | None = text("UserName")
    voucher_number: int | None = integer("VoucherNumber")
    voucher_series: str | None = text("VoucherSeries")
    voucher_year: int | None = integer("VoucherYear")
