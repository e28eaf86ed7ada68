from __future__ import annotations

from attrs import define

from fortnox_core import fields as _is
from fortnox_core.model import Model


@define(slots=True, kw_only=True, repr=False)
class CustomerReferenceRow(Model):
    """Customer reference row, part of `CustomerReference`."""

    customer_number: str | None = _is.text("CustomerNumber")
    id: int | None = _is.integer("Id")
    reference: str | None = _is.text("Reference")
