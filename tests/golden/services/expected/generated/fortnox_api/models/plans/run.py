from __future__ import annotations

from typing import TYPE_CHECKING

from attrs import define

from fortnox_core import fields as _is
from fortnox_core.model import Model

if TYPE_CHECKING:
    from fortnox_api.models.plans.choices import Mode


@define(slots=True, kw_only=True, repr=False)
class Run(Model):
    """Run, returned by `plans.runs.create`, row of `plans.orders.list`."""

    id: str | None = _is.text("id")
    mode: Mode | None = _is.enum("mode")
