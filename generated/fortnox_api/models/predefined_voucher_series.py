from __future__ import annotations

from attrs import define

from fortnox_core.model import Model, text


@define(slots=True, kw_only=True)
class PredefinedVoucherSeries(Model):
    """Predefined voucher series."""

    url: str | None = text("@url")
    name: str | None = text("Name")
    voucher_series: str | None = text("VoucherSeries")
