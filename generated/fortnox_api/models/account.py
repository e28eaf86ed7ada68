from __future__ import annotations

from decimal import Decimal

from attrs import define

from fortnox_api import models as _enums
from fortnox_api.models.account_opening_quantities import AccountOpeningQuantities
from fortnox_core import fields as _is
from fortnox_core.model import Model


@define(slots=True, kw_only=True, repr=False)
class Account(Model):
    """Account, returned by `accounts.create`, `accounts.get` and `accounts.update`."""

    url: str | None = _is.text("@url")
    active: bool | None = _is.boolean("Active")
    balance_brought_forward: Decimal | None = _is.decimal("BalanceBroughtForward")
    balance_carried_forward: Decimal | None = _is.decimal("BalanceCarriedForward")
    cost_center: str | None = _is.text("CostCenter")
    cost_center_settings: _enums.AccountCostCenterSettings | None = _is.enum("CostCenterSettings")
    description: str | None = _is.text("Description")
    number: int | None = _is.integer("Number")
    opening_quantities: list[AccountOpeningQuantities] = _is.rows("OpeningQuantities", AccountOpeningQuantities)
    project: str | None = _is.text("Project")
    project_settings: _enums.AccountProjectSettings | None = _is.enum("ProjectSettings")
    quantity_settings: _enums.AccountQuantitySettings | None = _is.enum("QuantitySettings")
    quantity_unit: str | None = _is.text("QuantityUnit")
    sru: int | None = _is.integer("SRU")
    transaction_information: str | None = _is.text("TransactionInformation")
    transaction_information_settings: _enums.AccountTransactionInformationSettings | None = _is.enum(
        "TransactionInformationSettings"
    )
    vat_code: str | None = _is.text("VATCode")
    year: int | None = _is.integer("Year")
