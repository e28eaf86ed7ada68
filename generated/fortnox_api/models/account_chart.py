from __future__ import annotations

from attrs import define

from fortnox_core import fields as _is
from fortnox_core.model import Model


@define(slots=True, kw_only=True, repr=False)
class AccountChart(Model):
    """Account chart, row of `account_charts.list`."""

    name: str | None = _is.text("Name")
