from __future__ import annotations

from attrs import define

from fortnox_api.models.plans.choices import Mode
from fortnox_core import fields as _is
from fortnox_core.model import Model


@define(slots=True, kw_only=True, repr=False)
class Run(Model):
    """Run, returned by `plans.runs.create`, row of `plans.orders.list`."""

    id: str | None = _is.text("id")
    mode: Mode | None = _is.enum("mode")
