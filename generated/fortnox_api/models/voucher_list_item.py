from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING

from attrs import define

from fortnox_core.model import Model, choice, day, integer, text

if TYPE_CHECKING:
    from fortnox_api.models.choices import VoucherListItemReferenceType


@define(slots=True, kw_only=True)
class VoucherListItem(Model):
    """A row of a list: voucher."""

    url: str | None = text("@url")
    approval_state: int | None = integer("ApprovalState")
    comments: str | None = text("Comments")
    description: str | None = text("Description")
    reference_number: str | None = text("ReferenceNumber")
    reference_type: VoucherListItemReferenceType | None = choice("ReferenceType")
    transaction_date: date | None = day("TransactionDate")
    voucher_number: int | None = integer("VoucherNumber")
    voucher_series: str | None = text("VoucherSeries")
    year: int | None = integer("Year")
