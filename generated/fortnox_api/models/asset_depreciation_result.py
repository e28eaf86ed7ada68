from __future__ import annotations

from attrs import define

from fortnox_core.model import Model, integer, text


@define(slots=True, kw_only=True)
class AssetDepreciationResult(Model):
    """Asset depreciation result."""

    url: str | None = text("@url")
    financial_year: int | None = integer("FinancialYear")
    voucher_number: int | None = integer("VoucherNumber")
    voucher_series: str | None = text("VoucherSeries")
