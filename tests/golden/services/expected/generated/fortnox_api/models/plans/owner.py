from __future__ import annotations

import datetime as _datetime

from attrs import define

from fortnox_core import fields as _is
from fortnox_core.model import Model


@define(slots=True, kw_only=True, repr=False)
class Owner(Model):
    """Owner, part of `Plan` and `PlanListItem`."""

    number: str | None = _is.text("number")
    since: _datetime.date | None = _is.date("since")
