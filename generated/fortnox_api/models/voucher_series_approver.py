from __future__ import annotations

from attrs import define

from fortnox_core import fields as _is
from fortnox_core.model import Model


@define(slots=True, kw_only=True, repr=False)
class VoucherSeriesApprover(Model):
    """Voucher series approver, part of `VoucherSeries` and `VoucherSeriesListItem`."""

    id: int | None = _is.integer("Id")
    name: str | None = _is.text("Name")
