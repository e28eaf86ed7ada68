from __future__ import annotations

from attrs import define

from fortnox_core import fields as _is
from fortnox_core.model import Model


@define(slots=True, kw_only=True, repr=False)
class Organization(Model):
    """Organization, part of `Accountant` and `ShareHolder`."""

    address: str | None = _is.text("address")
    city: str | None = _is.text("city")
    country: str | None = _is.text("country")
    id: int | None = _is.integer("id")
    name: str | None = _is.text("name")
    organization_number: str | None = _is.text("organization_number")
    zip_code: str | None = _is.text("zip_code")
