from __future__ import annotations

import datetime as _datetime

from attrs import define

from fortnox_core import fields as _is
from fortnox_core.model import Model


@define(slots=True, kw_only=True, repr=False)
class RatingResponse(Model):
    """Rating response, part of `Rating`."""

    comment: str | None = _is.text("comment")
    created: _datetime.datetime | None = _is.datetime("created")
    updated: _datetime.datetime | None = _is.datetime("updated")
