from __future__ import annotations

from typing import Any

from attrs import define

from fortnox_api.models import plans as _enums
from fortnox_api.models.plans.owner import Owner
from fortnox_core import fields as _is
from fortnox_core.model import Model


@define(slots=True, kw_only=True, repr=False)
class PlanListItem(Model):
    """Plan, row of `plans.plans.list`."""

    category: _enums.Sort | None = _is.enum("category")
    extra: dict[str, Any] | None = _is.mapping("extra")
    id: str | None = _is.text("id")
    labels: dict[str, Any] | None = _is.mapping("labels")
    name: str | None = _is.text("name")
    owner: Owner | None = _is.nested("owner", Owner)
    state: _enums.State | None = _is.enum("state")
