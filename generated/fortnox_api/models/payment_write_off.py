from __future__ import annotations

from decimal import Decimal

from attrs import define

from fortnox_core import fields as _is
from fortnox_core.model import Model


@define(slots=True, kw_only=True, repr=False)
class PaymentWriteOff(Model):
    """Payment write off, part of `InvoicePayment` and `SupplierInvoicePayment`."""

    account_number: int | None = _is.integer("AccountNumber")
    amount: Decimal | None = _is.decimal("Amount")
    cost_center: str | None = _is.text("CostCenter")
    currency: str | None = _is.text("Currency")
    description: str | None = _is.text("Description")
    project: str | None = _is.text("Project")
    transaction_information: str | None = _is.text("TransactionInformation")
