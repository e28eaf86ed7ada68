from __future__ import annotations

from attrs import define

from fortnox_api.models import plans as _enums
from fortnox_core import fields as _is
from fortnox_core.model import Model


@define(slots=True, kw_only=True, repr=False)
class Run(Model):
    """Run, returned by `plans.runs.create`, row of `plans.orders.list`."""

    id: str | None = _is.text("id")
    mode: _enums.Mode | None = _is.enum("mode")
