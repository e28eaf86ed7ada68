from __future__ import annotations

from decimal import Decimal

from attrs import define

from fortnox_api import models as _enums
from fortnox_core import fields as _is
from fortnox_core.model import Model


@define(slots=True, kw_only=True, repr=False)
class OrderRow(Model):
    """Order row, part of `Order`."""

    account_number: int | None = _is.integer("AccountNumber")
    article_number: str | None = _is.text("ArticleNumber")
    contribution_percent: Decimal | None = _is.decimal("ContributionPercent")
    contribution_value: Decimal | None = _is.decimal("ContributionValue")
    cost: Decimal | None = _is.decimal("Cost")
    cost_center: str | None = _is.text("CostCenter")
    delivered_quantity: Decimal | None = _is.decimal("DeliveredQuantity")
    description: str | None = _is.text("Description")
    discount: Decimal | None = _is.decimal("Discount")
    discount_type: _enums.OrderRowDiscountType | None = _is.enum("DiscountType")
    house_work: bool | None = _is.boolean("HouseWork")
    house_work_hours_to_report: Decimal | None = _is.decimal("HouseWorkHoursToReport")
    house_work_type: _enums.OrderRowHouseWorkType | None = _is.enum("HouseWorkType")
    ordered_quantity: Decimal | None = _is.decimal("OrderedQuantity")
    price: Decimal | None = _is.decimal("Price")
    project: str | None = _is.text("Project")
    reserved_quantity: Decimal | None = _is.decimal("ReservedQuantity")
    row_id: int | None = _is.integer("RowId")
    stock_point_code: str | None = _is.text("StockPointCode")
    stock_point_id: str | None = _is.text("StockPointId")
    total: Decimal | None = _is.decimal("Total")
    unit: str | None = _is.text("Unit")
    vat: Decimal | None = _is.decimal("VAT")
    vat_code: str | None = _is.text("VATCode")
