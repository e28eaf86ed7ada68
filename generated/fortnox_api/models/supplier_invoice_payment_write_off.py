from __future__ import annotations

from decimal import Decimal

from attrs import define

from fortnox_core.model import Model, decimal, integer, text


@define(slots=True, kw_only=True)
class SupplierInvoicePaymentWriteOff(Model):
    """Supplier invoice payment write off."""

    account_number: int | None = integer("AccountNumber")
    amount: Decimal | None = decimal("Amount")
    cost_center: str | None = text("CostCenter")
    currency: str | None = text("Currency")
    description: str | None = text("Description")
    project: str | None = text("Project")
    transaction_information: str | None = text("TransactionInformation")
