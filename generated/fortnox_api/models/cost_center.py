from __future__ import annotations

from attrs import define

from fortnox_core import fields as _is
from fortnox_core.model import Model


@define(slots=True, kw_only=True, repr=False)
class CostCenter(Model):
    """Cost center, returned by 3 operations, row of 1 operation.

    Returned by `cost_centers.create`, `cost_centers.get` and `cost_centers.update`.
    Row of `cost_centers.list`.
    """

    url: str | None = _is.text("@url")
    active: bool | None = _is.boolean("Active")
    code: str | None = _is.text("Code")
    description: str | None = _is.text("Description")
    note: str | None = _is.text("Note")
