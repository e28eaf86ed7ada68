from __future__ import annotations

from attrs import define

from fortnox_core import fields as _is
from fortnox_core.model import Model


@define(slots=True, kw_only=True, repr=False)
class ReleaseParentOrder(Model):
    """Release parent order, returned by `warehouse.purchase_orders.dropship_complete`."""

    released_parent_order: bool | None = _is.boolean("releasedParentOrder")
