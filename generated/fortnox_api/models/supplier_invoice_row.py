from __future__ import annotations

from decimal import Decimal

from attrs import define

from fortnox_api import models as _enums
from fortnox_core import fields as _is
from fortnox_core.model import Model


@define(slots=True, kw_only=True, repr=False)
class SupplierInvoiceRow(Model):
    """Supplier invoice row, part of `SupplierInvoice`."""

    account: int | None = _is.integer("Account")
    account_description: str | None = _is.text("AccountDescription")
    article_number: str | None = _is.text("ArticleNumber")
    code: _enums.SupplierInvoiceRowCode | None = _is.enum("Code")
    cost_center: str | None = _is.text("CostCenter")
    credit: Decimal | None = _is.decimal("Credit")
    credit_currency: Decimal | None = _is.decimal("CreditCurrency")
    debit: Decimal | None = _is.decimal("Debit")
    debit_currency: Decimal | None = _is.decimal("DebitCurrency")
    item_description: str | None = _is.text("ItemDescription")
    price: Decimal | None = _is.decimal("Price")
    project: str | None = _is.text("Project")
    quantity: Decimal | None = _is.decimal("Quantity")
    stock_location_code: str | None = _is.text("StockLocationCode")
    stock_point_code: str | None = _is.text("StockPointCode")
    total: Decimal | None = _is.decimal("Total")
    transaction_information: str | None = _is.text("TransactionInformation")
    unit: str | None = _is.text("Unit")
