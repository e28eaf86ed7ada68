from __future__ import annotations

from decimal import Decimal

from attrs import define

from fortnox_api import models as _enums
from fortnox_core import fields as _is
from fortnox_core.model import Model


@define(slots=True, kw_only=True, repr=False)
class AccountListItem(Model):
    """Account, row of `accounts.list`."""

    url: str | None = _is.text("@url")
    active: bool | None = _is.boolean("Active")
    balance_brought_forward: Decimal | None = _is.decimal("BalanceBroughtForward")
    cost_center: str | None = _is.text("CostCenter")
    cost_center_settings: _enums.AccountListItemCostCenterSettings | None = _is.enum("CostCenterSettings")
    description: str | None = _is.text("Description")
    number: int | None = _is.integer("Number")
    project: str | None = _is.text("Project")
    project_settings: _enums.AccountListItemProjectSettings | None = _is.enum("ProjectSettings")
    sru: int | None = _is.integer("SRU")
    vat_code: str | None = _is.text("VATCode")
    year: int | None = _is.integer("Year")
