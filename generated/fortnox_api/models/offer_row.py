from __future__ import annotations

from decimal import Decimal

from attrs import define

from fortnox_api import models as _enums
from fortnox_core import fields as _is
from fortnox_core.model import Model


@define(slots=True, kw_only=True, repr=False)
class OfferRow(Model):
    """Offer row, part of `Offer`."""

    account_number: int | None = _is.integer("AccountNumber")
    article_number: str | None = _is.text("ArticleNumber")
    contribution_percent: Decimal | None = _is.decimal("ContributionPercent")
    contribution_value: Decimal | None = _is.decimal("ContributionValue")
    cost_center: str | None = _is.text("CostCenter")
    description: str | None = _is.text("Description")
    discount: Decimal | None = _is.decimal("Discount")
    discount_type: _enums.OfferRowDiscountType | None = _is.enum("DiscountType")
    house_work: bool | None = _is.boolean("HouseWork")
    house_work_hours_to_report: Decimal | None = _is.decimal("HouseWorkHoursToReport")
    house_work_type: _enums.OfferRowHouseWorkType | None = _is.enum("HouseWorkType")
    price: Decimal | None = _is.decimal("Price")
    project: str | None = _is.text("Project")
    quantity: Decimal | None = _is.decimal("Quantity")
    row_id: int | None = _is.integer("RowId")
    total: Decimal | None = _is.decimal("Total")
    unit: str | None = _is.text("Unit")
    vat: Decimal | None = _is.decimal("VAT")
    vat_code: str | None = _is.text("VATCode")
