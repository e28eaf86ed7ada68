from __future__ import annotations

from attrs import define

from fortnox_api.models.voucher_series_approver import VoucherSeriesApprover
from fortnox_core import fields as _is
from fortnox_core.model import Model


@define(slots=True, kw_only=True, repr=False)
class VoucherSeriesListItem(Model):
    """Voucher series, row of `voucher_series.list`."""

    url: str | None = _is.text("@url")
    approver: VoucherSeriesApprover | None = _is.nested("Approver", VoucherSeriesApprover)
    code: str | None = _is.text("Code")
    description: str | None = _is.text("Description")
    manual: bool | None = _is.boolean("Manual")
    year: int | None = _is.integer("Year")
