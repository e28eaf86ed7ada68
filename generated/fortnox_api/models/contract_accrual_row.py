from __future__ import annotations

from decimal import Decimal

from attrs import define

from fortnox_core.model import Model, decimal, integer, text


@define(slots=True, kw_only=True)
class ContractAccrualRow(Model):
    """Contract accrual row."""

    account: int | None = integer("Account")
    cost_center: str | None = text("CostCenter")
    credit: Decimal | None = decimal("Credit")
    debit: Decimal | None = decimal("Debit")
    project: str | None = text("Project")
    transaction_information: str | None = text("TransactionInformation")
