from __future__ import annotations

from decimal import Decimal

from attrs import define

from fortnox_core.model import Model, boolean, decimal, integer, text


@define(slots=True, kw_only=True)
class VoucherRow(Model):
    """Voucher row."""

    account: int | None = integer("Account")
    cost_center: str | None = text("CostCenter")
    credit: Decimal | None = decimal("Credit")
    debit: Decimal | None = decimal("Debit")
    description: str | None = text("Description")
    project: str | None = text("Project")
    quantity: Decimal | None = decimal("Quantity")
    removed: bool | None = boolean("Removed")
    transaction_information: str | None = text("TransactionInformation")
