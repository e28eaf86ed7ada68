from __future__ import annotations

from decimal import Decimal

from attrs import define

from fortnox_api import models as _enums
from fortnox_api.models.accrual_row import AccrualRow
from fortnox_core import fields as _is
from fortnox_core.model import Model


@define(slots=True, kw_only=True, repr=False)
class ContractAccrual(Model):
    """Contract accrual, returned by 3 operations.

    Returned by `contract_accruals.create`, `contract_accruals.get` and `contract_accruals.update`.
    """

    url: str | None = _is.text("@url")
    accrual_account: int | None = _is.integer("AccrualAccount")
    accrual_rows: list[AccrualRow] = _is.rows("AccrualRows", AccrualRow)
    cost_account: int | None = _is.integer("CostAccount")
    description: str | None = _is.text("Description")
    document_number: str | None = _is.text("DocumentNumber")
    period: _enums.ContractAccrualPeriod | None = _is.enum("Period")
    times: int | None = _is.integer("Times")
    total: Decimal | None = _is.decimal("Total")
    vat_included: bool | None = _is.boolean("VATIncluded")
