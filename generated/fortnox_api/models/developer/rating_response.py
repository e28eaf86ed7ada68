from __future__ import annotations

from datetime import datetime

from attrs import define

from fortnox_core.model import Model, moment, text


@define(slots=True, kw_only=True)
class RatingResponse(Model):
    """Rating response."""

    comment: str | None = text("comment")
    created: datetime | None = moment("created")
    updated: datetime | None = moment("updated")
