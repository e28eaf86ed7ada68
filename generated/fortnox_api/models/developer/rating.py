from __future__ import annotations

from datetime import datetime

from attrs import define

from fortnox_api.models.developer.rating_response import RatingResponse
from fortnox_core.model import Model, boolean, integer, moment, nested, text


@define(slots=True, kw_only=True)
class Rating(Model):
    """Rating."""

    comment: str | None = text("comment")
    company_employee_range: str | None = text("companyEmployeeRange")
    company_name: str | None = text("companyName")
    created: datetime | None = moment("created")
    integration_id: int | None = integer("integrationId")
    is_my_rating: bool | None = boolean("isMyRating")
    rating: int | None = integer("rating")
    rating_id: int | None = integer("ratingId")
    response: RatingResponse | None = nested("response", RatingResponse)
    updated: datetime | None = moment("updated")
