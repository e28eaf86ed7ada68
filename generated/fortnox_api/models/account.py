from __future__ import annotations

from decimal import Decimal
from typing import TYPE_CHECKING

from attrs import define

from fortnox_api.models.account_opening_quantities import AccountOpeningQuantities
from fortnox_core.model import Model, boolean, choice, decimal, integer, rows, text

if TYPE_CHECKING:
    from fortnox_api.models.choices import (
        AccountCostCenterSettings,
        AccountProjectSettings,
        AccountQuantitySettings,
        AccountTransactionInformationSettings,
    )


@define(slots=True, kw_only=True)
class Account(Model):
    """Account."""

    url: str | None = text("@url")
    active: bool | None = boolean("Active")
    balance_brought_forward: Decimal | None = decimal("BalanceBroughtForward")
    balance_carried_forward: Decimal | None = decimal("BalanceCarriedForward")
    cost_center: str | None = text("CostCenter")
    cost_center_settings: AccountCostCenterSettings | None = choice("CostCenterSettings")
    description: str | None = text("Description")
    number: int | None = integer("Number")
    opening_quantities: list[AccountOpeningQuantities] = rows("OpeningQuantities", AccountOpeningQuantities)
    project: str | None = text("Project")
    project_settings: AccountProjectSettings | None = choice("ProjectSettings")
    quantity_settings: AccountQuantitySettings | None = choice("QuantitySettings")
    quantity_unit: str | None = text("QuantityUnit")
    sru: int | None = integer("SRU")
    transaction_information: str | None = text("TransactionInformation")
    transaction_information_settings: AccountTransactionInformationSettings | None = choice(
        "TransactionInformationSettings"
    )
    vat_code: str | None = text("VATCode")
    year: int | None = integer("Year")
