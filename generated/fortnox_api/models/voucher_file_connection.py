from __future__ import annotations

from attrs import define

from fortnox_core.model import Model, integer, text


@define(slots=True, kw_only=True)
class VoucherFileConnection(Model):
    """Voucher file connection."""

    url: str | None = text("@url")
    file_id: str | None = text("FileId")
    voucher_description: str | None = text("VoucherDescription")
    voucher_number: str | None = text("VoucherNumber")
    voucher_series: str | None = text("VoucherSeries")
    voucher_year: int | None = integer("VoucherYear")
