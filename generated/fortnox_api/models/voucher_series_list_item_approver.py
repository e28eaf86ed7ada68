from __future__ import annotations

from attrs import define

from fortnox_core.model import Model, integer, text


@define(slots=True, kw_only=True)
class VoucherSeriesListItemApprover(Model):
    """Voucher series list item approver."""

    id: int | None = integer("Id")
    name: str | None = text("Name")
