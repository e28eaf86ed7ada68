from __future__ import annotations

from decimal import Decimal

from attrs import define

from fortnox_api.models import time as _enums
from fortnox_core import fields as _is
from fortnox_core.model import Model


@define(slots=True, kw_only=True, repr=False)
class RegistrationCode(Model):
    """Registration code, part of `DetailedRegistration`."""

    active: bool | None = _is.boolean("active")
    code: str | None = _is.text("code")
    cost_multiplier: Decimal | None = _is.decimal("costMultiplier")
    id: str | None = _is.text("id")
    name: str | None = _is.text("name")
    price_multiplier: Decimal | None = _is.decimal("priceMultiplier")
    type: _enums.RegistrationCodeType | None = _is.enum("type")
