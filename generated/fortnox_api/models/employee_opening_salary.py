from __future__ import annotations

from decimal import Decimal

from attrs import define

from fortnox_core import fields as _is
from fortnox_core.model import Model


@define(slots=True, kw_only=True, repr=False)
class EmployeeOpeningSalary(Model):
    """Employee opening salary, part of `Employee` and `EmployeeListItem`."""

    amount: Decimal | None = _is.decimal("Amount")
    employee_id: str | None = _is.text("EmployeeId")
    period: str | None = _is.text("Period")
    product_group: str | None = _is.text("ProductGroup")
    quantity: Decimal | None = _is.decimal("Quantity")
    quantity_unit: str | None = _is.text("QuantityUnit")
    row_id: int | None = _is.integer("RowId")
    salary_type_name: str | None = _is.text("SalaryTypeName")
    salary_type_number: str | None = _is.text("SalaryTypeNumber")
    sort_code: str | None = _is.text("SortCode")
    text_row: str | None = _is.text("TextRow")
    total: Decimal | None = _is.decimal("Total")
    vat: Decimal | None = _is.decimal("VAT")
