from __future__ import annotations

from attrs import define

from fortnox_api.models.voucher_series_approver import VoucherSeriesApprover
from fortnox_core import fields as _is
from fortnox_core.model import Model


@define(slots=True, kw_only=True, repr=False)
class VoucherSeries(Model):
    """Voucher series, returned by `voucher_series.create`, `voucher_series.get` and `voucher_series.update`."""

    url: str | None = _is.text("@url")
    approver: VoucherSeriesApprover | None = _is.nested("Approver", VoucherSeriesApprover)
    code: str | None = _is.text("Code")
    description: str | None = _is.text("Description")
    manual: bool | None = _is.boolean("Manual")
    next_voucher_number: int | None = _is.integer("NextVoucherNumber")
    year: int | None = _is.integer("Year")
