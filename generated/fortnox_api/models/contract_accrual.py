from __future__ import annotations

from decimal import Decimal
from typing import TYPE_CHECKING

from attrs import define

from fortnox_api.models.contract_accrual_row import ContractAccrualRow
from fortnox_core.model import Model, boolean, choice, decimal, integer, rows, text

if TYPE_CHECKING:
    from fortnox_api.models.choices import ContractAccrualPeriod


@define(slots=True, kw_only=True)
class ContractAccrual(Model):
    """Contract accrual."""

    url: str | None = text("@url")
    accrual_account: int | None = integer("AccrualAccount")
    accrual_rows: list[ContractAccrualRow] = rows("AccrualRows", ContractAccrualRow)
    cost_account: int | None = integer("CostAccount")
    description: str | None = text("Description")
    document_number: int | None = integer("DocumentNumber")
    period: ContractAccrualPeriod | None = choice("Period")
    times: int | None = integer("Times")
    total: Decimal | None = decimal("Total")
    vat_included: bool | None = boolean("VATIncluded")
