from __future__ import annotations

from decimal import Decimal
from typing import TYPE_CHECKING

from attrs import define

from fortnox_core.model import Model, boolean, choice, decimal, text

if TYPE_CHECKING:
    from fortnox_api.models.time.choices import RegistrationCodeType


@define(slots=True, kw_only=True)
class RegistrationCode(Model):
    """Registration code."""

    active: bool | None = boolean("active")
    code: str | None = text("code")
    cost_multiplier: Decimal | None = decimal("costMultiplier")
    id: str | None = text("id")
    name: str | None = text("name")
    price_multiplier: Decimal | None = decimal("priceMultiplier")
    type: RegistrationCodeType | None = choice("type")
