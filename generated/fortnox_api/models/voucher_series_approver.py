from __future__ import annotations

from attrs import define

from fortnox_core.model import Model, integer, text


@define(slots=True, kw_only=True)
class VoucherSeriesApprover(Model):
    """Voucher series approver."""

    id: int | None = integer("Id")
    name: str | None = text("Name")
