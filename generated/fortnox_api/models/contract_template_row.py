from __future__ import annotations

from decimal import Decimal
from typing import TYPE_CHECKING

from attrs import define

from fortnox_core.model import Model, choice, decimal, integer, text

if TYPE_CHECKING:
    from fortnox_api.models.choices import ContractTemplateRowDiscountType


@define(slots=True, kw_only=True)
class ContractTemplateRow(Model):
    """Contract template row."""

    account_number: int | None = integer("AccountNumber")
    article_number: str | None = text("ArticleNumber")
    cost_center: str | None = text("CostCenter")
    delivered_quantity: Decimal | None = decimal("DeliveredQuantity")
    description: str | None = text("Description")
    discount: Decimal | None = decimal("Discount")
    discount_type: ContractTemplateRowDiscountType | None = choice("DiscountType")
    price: Decimal | None = decimal("Price")
    project: str | None = text("Project")
    unit: str | None = text("Unit")
