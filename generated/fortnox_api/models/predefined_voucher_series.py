from __future__ import annotations

from attrs import define

from fortnox_core import fields as _is
from fortnox_core.model import Model


@define(slots=True, kw_only=True, repr=False)
class PredefinedVoucherSeries(Model):
    """Predefined voucher series, returned by 2 operations, row of 1 operation.

    Returned by `predefined_voucher_series.get` and `predefined_voucher_series.update`.
    Row of `predefined_voucher_series.list`.
    """

    url: str | None = _is.text("@url")
    name: str | None = _is.text("Name")
    voucher_series: str | None = _is.text("VoucherSeries")
