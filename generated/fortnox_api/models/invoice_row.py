from __future__ import annotations

from decimal import Decimal
from typing import TYPE_CHECKING

from attrs import define

from fortnox_core.model import Model, boolean, choice, decimal, integer, text

if TYPE_CHECKING:
    from fortnox_api.models.choices import InvoiceRowDiscountType, InvoiceRowHouseWorkType


@define(slots=True, kw_only=True)
class InvoiceRow(Model):
    """Invoice row."""

    account_number: int | None = integer("AccountNumber")
    article_number: str | None = text("ArticleNumber")
    contribution_percent: Decimal | None = decimal("ContributionPercent")
    contribution_value: Decimal | None = decimal("ContributionValue")
    cost: Decimal | None = decimal("Cost")
    cost_center: str | None = text("CostCenter")
    delivered_quantity: Decimal | None = decimal("DeliveredQuantity")
    description: str | None = text("Description")
    discount: Decimal | None = decimal("Discount")
    discount_type: InvoiceRowDiscountType | None = choice("DiscountType")
    house_work: bool | None = boolean("HouseWork")
    house_work_hours_to_report: int | None = integer("HouseWorkHoursToReport")
    house_work_type: InvoiceRowHouseWorkType | None = choice("HouseWorkType")
    price: Decimal | None = decimal("Price")
    price_excluding_vat: Decimal | None = decimal("PriceExcludingVAT")
    project: str | None = text("Project")
    row_id: int | None = integer("RowId")
    stock_point_code: str | None = text("StockPointCode")
    total: Decimal | None = decimal("Total")
    total_excluding_vat: Decimal | None = decimal("TotalExcludingVAT")
    unit: str | None = text("Unit")
    vat: int | None = integer("VAT")
    vat_code: str | None = text("VATCode")
