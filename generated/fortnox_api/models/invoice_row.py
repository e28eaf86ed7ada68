from __future__ import annotations

from decimal import Decimal

from attrs import define

from fortnox_api import models as _enums
from fortnox_core import fields as _is
from fortnox_core.model import Model


@define(slots=True, kw_only=True, repr=False)
class InvoiceRow(Model):
    """Invoice row, part of `Invoice`."""

    account_number: int | None = _is.integer("AccountNumber")
    article_number: str | None = _is.text("ArticleNumber")
    contribution_percent: Decimal | None = _is.decimal("ContributionPercent")
    contribution_value: Decimal | None = _is.decimal("ContributionValue")
    cost: Decimal | None = _is.decimal("Cost")
    cost_center: str | None = _is.text("CostCenter")
    delivered_quantity: Decimal | None = _is.decimal("DeliveredQuantity")
    description: str | None = _is.text("Description")
    discount: Decimal | None = _is.decimal("Discount")
    discount_type: _enums.InvoiceRowDiscountType | None = _is.enum("DiscountType")
    house_work: bool | None = _is.boolean("HouseWork")
    house_work_hours_to_report: Decimal | None = _is.decimal("HouseWorkHoursToReport")
    house_work_type: _enums.InvoiceRowHouseWorkType | None = _is.enum("HouseWorkType")
    price: Decimal | None = _is.decimal("Price")
    price_excluding_vat: Decimal | None = _is.decimal("PriceExcludingVAT")
    project: str | None = _is.text("Project")
    row_id: int | None = _is.integer("RowId")
    stock_point_code: str | None = _is.text("StockPointCode")
    total: Decimal | None = _is.decimal("Total")
    total_excluding_vat: Decimal | None = _is.decimal("TotalExcludingVAT")
    unit: str | None = _is.text("Unit")
    vat: Decimal | None = _is.decimal("VAT")
    vat_code: str | None = _is.text("VATCode")
