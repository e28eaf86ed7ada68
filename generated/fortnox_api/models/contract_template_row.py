from __future__ import annotations

from decimal import Decimal

from attrs import define

from fortnox_api import models as _enums
from fortnox_core import fields as _is
from fortnox_core.model import Model


@define(slots=True, kw_only=True, repr=False)
class ContractTemplateRow(Model):
    """Contract template row, part of `ContractTemplate`."""

    account_number: int | None = _is.integer("AccountNumber")
    article_number: str | None = _is.text("ArticleNumber")
    cost_center: str | None = _is.text("CostCenter")
    delivered_quantity: Decimal | None = _is.decimal("DeliveredQuantity")
    description: str | None = _is.text("Description")
    discount: Decimal | None = _is.decimal("Discount")
    discount_type: _enums.ContractTemplateRowDiscountType | None = _is.enum("DiscountType")
    price: Decimal | None = _is.decimal("Price")
    project: str | None = _is.text("Project")
    row_id: int | None = _is.integer("RowId")
    unit: str | None = _is.text("Unit")
