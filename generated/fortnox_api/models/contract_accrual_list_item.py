from __future__ import annotations

from attrs import define

from fortnox_api import models as _enums
from fortnox_core import fields as _is
from fortnox_core.model import Model


@define(slots=True, kw_only=True, repr=False)
class ContractAccrualListItem(Model):
    """Contract accrual, row of `contract_accruals.list`."""

    url: str | None = _is.text("@url")
    description: str | None = _is.text("Description")
    document_number: str | None = _is.text("DocumentNumber")
    period: _enums.ContractAccrualListItemPeriod | None = _is.enum("Period")
