from __future__ import annotations

from attrs import define

from fortnox_core.model import Model, integer


@define(slots=True, kw_only=True)
class OfferLabel(Model):
    """Offer label."""

    id: int | None = integer("Id")
