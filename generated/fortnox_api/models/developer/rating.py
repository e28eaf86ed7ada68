from __future__ import annotations

import datetime as _datetime

from attrs import define

from fortnox_api.models.developer.rating_response import RatingResponse
from fortnox_core import fields as _is
from fortnox_core.model import Model


@define(slots=True, kw_only=True, repr=False)
class Rating(Model):
    """Rating, row of `developer.ratings.list`."""

    comment: str | None = _is.text("comment")
    company_employee_range: str | None = _is.text("companyEmployeeRange")
    company_name: str | None = _is.text("companyName")
    created: _datetime.datetime | None = _is.datetime("created")
    integration_id: int | None = _is.integer("integrationId")
    is_my_rating: bool | None = _is.boolean("isMyRating")
    rating: int | None = _is.integer("rating")
    rating_id: int | None = _is.integer("ratingId")
    response: RatingResponse | None = _is.nested("response", RatingResponse)
    updated: _datetime.datetime | None = _is.datetime("updated")
