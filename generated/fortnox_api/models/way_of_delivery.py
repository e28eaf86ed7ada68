from __future__ import annotations

from attrs import define

from fortnox_core.model import Model, text


@define(slots=True, kw_only=True)
class WayOfDelivery(Model):
    """Way of delivery."""

    url: str | None = text("@url")
    code: str | None = text("Code")
    description: str | None = text("Description")
    description_english: str | None = text("DescriptionEnglish")
