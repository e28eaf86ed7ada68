from __future__ import annotations

from typing import Any

from attrs import define

from fortnox_api.models import plans as _enums
from fortnox_api.models.plans.event import Event
from fortnox_api.models.plans.owner import Owner
from fortnox_api.models.plans.row import Row
from fortnox_core import fields as _is
from fortnox_core.etag import ETagModel


@define(slots=True, kw_only=True, repr=False)
class Plan(ETagModel):
    """Plan, returned by `plans.plans.create`, `plans.plans.get`, `plans.plans.patch` and `plans.plans.update`."""

    category: _enums.Sort | None = _is.enum("category")
    extra: dict[str, Any] | None = _is.mapping("extra")
    history: list[Event] = _is.rows("history", Event)
    id: str | None = _is.text("id")
    labels: dict[str, Any] | None = _is.mapping("labels")
    name: str | None = _is.text("name")
    owner: Owner | None = _is.nested("owner", Owner)
    rows: list[Row] = _is.rows("rows", Row)
    state: _enums.State | None = _is.enum("state")
