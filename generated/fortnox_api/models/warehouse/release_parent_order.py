from __future__ import annotations

from attrs import define

from fortnox_core.model import Model, boolean


@define(slots=True, kw_only=True)
class ReleaseParentOrder(Model):
    """Release parent order."""

    released_parent_order: bool | None = boolean("releasedParentOrder")
