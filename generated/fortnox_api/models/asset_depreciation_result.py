from __future__ import annotations

from attrs import define

from fortnox_core import fields as _is
from fortnox_core.model import Model


@define(slots=True, kw_only=True, repr=False)
class AssetDepreciationResult(Model):
    """Asset depreciation result, returned by `assets.depreciate`."""

    url: str | None = _is.text("@url")
    financial_year: int | None = _is.integer("FinancialYear")
    voucher_number: int | None = _is.integer("VoucherNumber")
    voucher_series: str | None = _is.text("VoucherSeries")
