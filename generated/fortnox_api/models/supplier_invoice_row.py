from __future__ import annotations

from decimal import Decimal
from typing import TYPE_CHECKING

from attrs import define

from fortnox_core.model import Model, choice, decimal, integer, text

if TYPE_CHECKING:
    from fortnox_api.models.choices import SupplierInvoiceRowCode


@define(slots=True, kw_only=True)
class SupplierInvoiceRow(Model):
    """Supplier invoice row."""

    account: int | None = integer("Account")
    account_description: str | None = text("AccountDescription")
    article_number: str | None = text("ArticleNumber")
    code: SupplierInvoiceRowCode | None = choice("Code")
    cost_center: str | None = text("CostCenter")
    credit: Decimal | None = decimal("Credit")
    credit_currency: Decimal | None = decimal("CreditCurrency")
    debit: Decimal | None = decimal("Debit")
    debit_currency: Decimal | None = decimal("DebitCurrency")
    item_description: str | None = text("ItemDescription")
    price: Decimal | None = decimal("Price")
    project: str | None = text("Project")
    quantity: int | None = integer("Quantity")
    stock_location_code: str | None = text("StockLocationCode")
    stock_point_code: str | None = text("StockPointCode")
    total: Decimal | None = decimal("Total")
    transaction_information: str | None = text("TransactionInformation")
    unit: str | None = text("Unit")
