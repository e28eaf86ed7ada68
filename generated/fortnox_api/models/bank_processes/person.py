from __future__ import annotations

from attrs import define

from fortnox_core import fields as _is
from fortnox_core.model import Model


@define(slots=True, kw_only=True, repr=False)
class Person(Model):
    """Person, part of `Accountant`, `BoardMember`, `Order`, `ShareHolder` and `StartOrder`."""

    address: str | None = _is.text("address")
    city: str | None = _is.text("city")
    civic_number: str | None = _is.text("civic_number")
    country: str | None = _is.text("country")
    email: str | None = _is.text("email")
    first_name: str | None = _is.text("first_name")
    id: int | None = _is.integer("id")
    last_name: str | None = _is.text("last_name")
    telephone: str | None = _is.text("telephone")
    zip_code: str | None = _is.text("zip_code")
