from __future__ import annotations

from attrs import define

from fortnox_api.models.voucher_series_approver import VoucherSeriesApprover
from fortnox_core.model import Model, boolean, integer, nested, text


@define(slots=True, kw_only=True)
class VoucherSeries(Model):
    """Voucher series."""

    url: str | None = text("@url")
    approver: VoucherSeriesApprover | None = nested("Approver", VoucherSeriesApprover)
    code: str | None = text("Code")
    description: str | None = text("Description")
    manual: bool | None = boolean("Manual")
    next_voucher_number: int | None = integer("NextVoucherNumber")
    year: int | None = integer("Year")
