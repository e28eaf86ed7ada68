from __future__ import annotations

from attrs import define

from fortnox_core import fields as _is
from fortnox_core.model import Model


@define(slots=True, kw_only=True, repr=False)
class EmployeeCategory(Model):
    """Employee category, part of `Employee` and `EmployeeListItem`."""

    name: str | None = _is.text("Name")
    value: str | None = _is.text("value")
