from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING

from attrs import define

from fortnox_api.models.voucher_row import VoucherRow
from fortnox_core.model import Model, choice, day, integer, rows, text

if TYPE_CHECKING:
    from fortnox_api.models.choices import VoucherReferenceType


@define(slots=True, kw_only=True)
class Voucher(Model):
    """Voucher."""

    url: str | None = text("@url")
    approval_state: int | None = integer("ApprovalState")
    comments: str | None = text("Comments")
    cost_center: str | None = text("CostCenter")
    description: str | None = text("Description")
    project: str | None = text("Project")
    reference_number: str | None = text("ReferenceNumber")
    reference_type: VoucherReferenceType | None = choice("ReferenceType")
    transaction_date: date | None = day("TransactionDate")
    voucher_number: int | None = integer("VoucherNumber")
    voucher_rows: list[VoucherRow] = rows("VoucherRows", VoucherRow)
    voucher_series: str | None = text("VoucherSeries")
    year: int | None = integer("Year")
