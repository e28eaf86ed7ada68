from __future__ import annotations

from decimal import Decimal

from attrs import define

from fortnox_core.model import Model, decimal, integer, text


@define(slots=True, kw_only=True)
class EmployeeOpeningSalary(Model):
    """Employee opening salary."""

    amount: Decimal | None = decimal("Amount")
    employee_id: str | None = text("EmployeeId")
    period: str | None = text("Period")
    product_group: str | None = text("ProductGroup")
    quantity: Decimal | None = decimal("Quantity")
    quantity_unit: str | None = text("QuantityUnit")
    row_id: int | None = integer("RowId")
    salary_type_name: str | None = text("SalaryTypeName")
    salary_type_number: str | None = text("SalaryTypeNumber")
    sort_code: str | None = text("SortCode")
    text_row: str | None = text("TextRow")
    total: Decimal | None = decimal("Total")
    vat: Decimal | None = decimal("VAT")
