from __future__ import annotations

from attrs import define

from fortnox_core import fields as _is
from fortnox_core.model import Model


@define(slots=True, kw_only=True, repr=False)
class CompanyInformation(Model):
    """Company information, part of `Order` and `StartOrder`."""

    address: str | None = _is.text("address")
    alt_name_1: str | None = _is.text("alt_name_1")
    alt_name_2: str | None = _is.text("alt_name_2")
    board_city: str | None = _is.text("board_city")
    board_municipality: str | None = _is.text("board_municipality")
    city: str | None = _is.text("city")
    id: int | None = _is.integer("id")
    name: str | None = _is.text("name")
    operation_text: str | None = _is.text("operation_text")
    organization_number: str | None = _is.text("organization_number")
    zip_code: str | None = _is.text("zip_code")
