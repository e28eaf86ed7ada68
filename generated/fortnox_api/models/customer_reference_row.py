from __future__ import annotations

from attrs import define

from fortnox_core.model import Model, integer, text


@define(slots=True, kw_only=True)
class CustomerReferenceRow(Model):
    """Customer reference row."""

    customer_number: str | None = text("CustomerNumber")
    id: int | None = integer("Id")
    reference: str | None = text("Reference")
