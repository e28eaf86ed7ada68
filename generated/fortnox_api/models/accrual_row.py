from __future__ import annotations

from decimal import Decimal

from attrs import define

from fortnox_core import fields as _is
from fortnox_core.model import Model


@define(slots=True, kw_only=True, repr=False)
class AccrualRow(Model):
    """Accrual row, part of `ContractAccrual`, `InvoiceAccrual` and `SupplierInvoiceAccrual`."""

    account: int | None = _is.integer("Account")
    cost_center: str | None = _is.text("CostCenter")
    credit: Decimal | None = _is.decimal("Credit")
    debit: Decimal | None = _is.decimal("Debit")
    project: str | None = _is.text("Project")
    transaction_information: str | None = _is.text("TransactionInformation")
