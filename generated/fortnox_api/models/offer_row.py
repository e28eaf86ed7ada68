from __future__ import annotations

from decimal import Decimal
from typing import TYPE_CHECKING

from attrs import define

from fortnox_core.model import Model, boolean, choice, decimal, integer, text

if TYPE_CHECKING:
    from fortnox_api.models.choices import OfferRowDiscountType, OfferRowHouseWorkType


@define(slots=True, kw_only=True)
class OfferRow(Model):
    """Offer row."""

    account_number: int | None = integer("AccountNumber")
    article_number: str | None = text("ArticleNumber")
    contribution_percent: Decimal | None = decimal("ContributionPercent")
    contribution_value: Decimal | None = decimal("ContributionValue")
    cost_center: str | None = text("CostCenter")
    description: str | None = text("Description")
    discount: Decimal | None = decimal("Discount")
    discount_type: OfferRowDiscountType | None = choice("DiscountType")
    house_work: bool | None = boolean("HouseWork")
    house_work_hours_to_report: Decimal | None = decimal("HouseWorkHoursToReport")
    house_work_type: OfferRowHouseWorkType | None = choice("HouseWorkType")
    price: Decimal | None = decimal("Price")
    project: str | None = text("Project")
    quantity: Decimal | None = decimal("Quantity")
    row_id: int | None = integer("RowId")
    total: Decimal | None = decimal("Total")
    unit: str | None = text("Unit")
    vat: int | None = integer("VAT")
    vat_code: str | None = text("VATCode")
