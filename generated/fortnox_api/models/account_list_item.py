from __future__ import annotations

from decimal import Decimal
from typing import TYPE_CHECKING

from attrs import define

from fortnox_core.model import Model, boolean, choice, decimal, integer, text

if TYPE_CHECKING:
    from fortnox_api.models.choices import AccountListItemCostCenterSettings, AccountListItemProjectSettings


@define(slots=True, kw_only=True)
class AccountListItem(Model):
    """A row of a list: account."""

    url: str | None = text("@url")
    active: bool | None = boolean("Active")
    balance_brought_forward: Decimal | None = decimal("BalanceBroughtForward")
    cost_center: str | None = text("CostCenter")
    cost_center_settings: AccountListItemCostCenterSettings | None = choice("CostCenterSettings")
    description: str | None = text("Description")
    number: int | None = integer("Number")
    project: str | None = text("Project")
    project_settings: AccountListItemProjectSettings | None = choice("ProjectSettings")
    sru: int | None = integer("SRU")
    vat_code: str | None = text("VATCode")
    year: int | None = integer("Year")
