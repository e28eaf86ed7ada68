from __future__ import annotations

from attrs import define

from fortnox_api.models.voucher_series_list_item_approver import VoucherSeriesListItemApprover
from fortnox_core.model import Model, boolean, integer, nested, text


@define(slots=True, kw_only=True)
class VoucherSeriesListItem(Model):
    """A row of a list: voucher series."""

    url: str | None = text("@url")
    approver: VoucherSeriesListItemApprover | None = nested("Approver", VoucherSeriesListItemApprover)
    code: str | None = text("Code")
    description: str | None = text("Description")
    manual: bool | None = boolean("Manual")
    year: int | None = integer("Year")
