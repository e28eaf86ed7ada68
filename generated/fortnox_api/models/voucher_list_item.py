from __future__ import annotations

import datetime as _datetime

from attrs import define

from fortnox_api import models as _enums
from fortnox_core import fields as _is
from fortnox_core.model import Model


@define(slots=True, kw_only=True, repr=False)
class VoucherListItem(Model):
    """Voucher, row of `vouchers.list`, `vouchers.sublist` and `vouchers.sublist_by_voucher_series`."""

    url: str | None = _is.text("@url")
    approval_state: int | None = _is.integer("ApprovalState")
    comments: str | None = _is.text("Comments")
    description: str | None = _is.text("Description")
    reference_number: str | None = _is.text("ReferenceNumber")
    reference_type: _enums.VoucherListItemReferenceType | None = _is.enum("ReferenceType")
    transaction_date: _datetime.date | None = _is.date("TransactionDate")
    voucher_number: int | None = _is.integer("VoucherNumber")
    voucher_series: str | None = _is.text("VoucherSeries")
    year: int | None = _is.integer("Year")
