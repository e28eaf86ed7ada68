from __future__ import annotations

import datetime as _datetime
from decimal import Decimal

from attrs import define

from fortnox_api.models import recurring_billing as _enums
from fortnox_api.models.recurring_billing.row_totals import RowTotals
from fortnox_core import fields as _is
from fortnox_core.model import Model


@define(slots=True, kw_only=True, repr=False)
class DeviationRow(Model):
    """Deviation row, part of `Deviation`."""

    account_number: int | None = _is.integer("account_number")
    article_id: str | None = _is.text("article_id")
    cost_center_id: str | None = _is.text("cost_center_id")
    created_at: _datetime.datetime | None = _is.datetime("created_at")
    description: str | None = _is.text("description")
    deviation_id: str | None = _is.text("deviation_id")
    discount: Decimal | None = _is.decimal("discount")
    discount_type: _enums.DiscountType | None = _is.enum("discount_type")
    id: str | None = _is.text("id")
    modified_at: _datetime.datetime | None = _is.datetime("modified_at")
    price: Decimal | None = _is.decimal("price")
    project_id: str | None = _is.text("project_id")
    quantity: Decimal | None = _is.decimal("quantity")
    recurring_id: str | None = _is.text("recurring_id")
    row_index: int | None = _is.integer("row_index")
    source_recurring_row_id: str | None = _is.text("source_recurring_row_id")
    totals: RowTotals | None = _is.nested("totals", RowTotals)
    type: _enums.RowType | None = _is.enum("type")
    unit: str | None = _is.text("unit")
    vat_percentage: Decimal | None = _is.decimal("vat_percentage")
