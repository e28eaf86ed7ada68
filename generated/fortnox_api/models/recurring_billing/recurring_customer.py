from __future__ import annotations

from attrs import define

from fortnox_core import fields as _is
from fortnox_core.model import Model


@define(slots=True, kw_only=True, repr=False)
class RecurringCustomer(Model):
    """Recurring customer, part of `Recurring` and `RecurringListItem`."""

    address: str | None = _is.text("address")
    city: str | None = _is.text("city")
    country_code: str | None = _is.text("country_code")
    name: str | None = _is.text("name")
    number: str | None = _is.text("number")
    phone: str | None = _is.text("phone")
    zip: str | None = _is.text("zip")
